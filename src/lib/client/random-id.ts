/** An id for a try. Not `randomUUID`, which browsers keep to https: this must work on a school's own network. */
export function randomId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
