/** Letters and digits that nobody takes for one another when a code is read from a board. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
export const JOIN_CODE_LENGTH = 6;

/**
 * A code to join a class by.
 * @param random - at least JOIN_CODE_LENGTH bytes, 0 to 255 each
 * @throws RangeError where there are too few bytes
 */
export function toJoinCode(random: ArrayLike<number>): string {
	if (random.length < JOIN_CODE_LENGTH) throw new RangeError(`random: ${JOIN_CODE_LENGTH} bytes are needed`);
	return Array.from({ length: JOIN_CODE_LENGTH }, (_, index) =>
		ALPHABET.charAt((random[index] ?? 0) % ALPHABET.length)
	).join('');
}

/** The code that somebody meant, or null where it cannot be one. Case, spaces and hyphens do not matter. */
export function normalizeJoinCode(typed: string): string | null {
	const characters = [
		...typed
			.normalize('NFKC')
			.toUpperCase()
			.replaceAll(/[\s\-–_.]/g, '')
	];
	if (characters.length !== JOIN_CODE_LENGTH) return null;
	return characters.every((character) => ALPHABET.includes(character)) ? characters.join('') : null;
}
