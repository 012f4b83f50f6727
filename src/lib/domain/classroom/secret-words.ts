import { SECRET_WORDS } from './secret-word-list.ts';

/** Words of a student's seat, of a teacher's key, and of a learner's recovery phrase. */
export const SEAT_WORDS = 3;
export const TEACHER_KEY_WORDS = 6;
export const RECOVERY_WORDS = 6;

const KNOWN = new Set(SECRET_WORDS);

/**
 * A secret that can be read, said and typed: words joined by spaces, ten bits each.
 * @param random - at least two bytes a word, 0 to 255 each
 * @throws RangeError where there are too few bytes
 */
export function toSecretWords(random: ArrayLike<number>, count: number): string {
	if (random.length < 2 * count) throw new RangeError(`random: ${2 * count} bytes are needed`);
	// 65,536 is a multiple of the list's 1,024, so that no word is likelier than another.
	return Array.from({ length: count }, (_, index) => {
		const number = (random[2 * index] ?? 0) * 256 + (random[2 * index + 1] ?? 0);
		return SECRET_WORDS[number % SECRET_WORDS.length] ?? '';
	}).join(' ');
}

/** The words that somebody meant, or null where they cannot be that many of the list. Case and marks do not count. */
export function normalizeSecretWords(typed: string, count: number): string | null {
	const words =
		typed
			.normalize('NFKC')
			.toLowerCase()
			.match(/[a-z]+/g) ?? [];
	return words.length === count && words.every((word) => KNOWN.has(word)) ? words.join(' ') : null;
}
