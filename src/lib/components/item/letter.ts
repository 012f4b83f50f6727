/** What an option is called on paper, by its place from 0 on; worksheet and key count alike. */
export function letterOf(place: number): string {
	return String.fromCharCode('A'.charCodeAt(0) + place);
}
