const LONGEST = 40;

export type DisplayNameProblem = 'empty' | 'too-long' | 'not-on-list';

/** What is shown of a name: one line, single spaces, without characters that cannot be seen. */
function clean(typed: string): string {
	return (
		typed
			// Dropped, so that they leave no gap: bidi and zero-width characters, fillers that count as letters.
			.replaceAll(/[\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu, '')
			.replaceAll(/[\p{Cc}\s]+/gu, ' ')
			.normalize('NFC')
			.trim()
	);
}

/** Names that a reader would take for one: case, accents and punctuation do not count. */
function fold(name: string): string {
	return (
		clean(name)
			.normalize('NFKD')
			// Accents alone: in other scripts, marks are vowels or change a consonant.
			.replaceAll(/[\u0300-\u036f]/g, '')
			.replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
			// Upper case, in which ß is SS, and a sigma is the same at the end of a word.
			.toUpperCase()
	);
}

/**
 * The name under which a student is shown in a class.
 * @param typed - what the student typed
 * @param list - the names that the teacher keeps, or null where every name is welcome
 * @returns the name, in the list's own spelling where there is one, or why it cannot be taken
 */
export function toDisplayName(
	typed: string,
	list: readonly string[] | null
): { name: string } | { problem: DisplayNameProblem } {
	const name = clean(typed);
	if (!/[\p{L}\p{N}]/u.test(name)) return { problem: 'empty' };
	if ([...name].length > LONGEST) return { problem: 'too-long' };
	if (!list) return { name };
	const names = list.map(clean);
	const listed =
		names.find((candidate) => candidate === name) ??
		names.find((candidate) => fold(candidate) === fold(name));
	return listed === undefined ? { problem: 'not-on-list' } : { name: listed };
}
