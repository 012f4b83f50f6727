import { normalizeSecretWords, TEACHER_KEY_WORDS } from './secret-words.ts';

/**
 * The address that opens a class by its key. The words stand after the #, which browsers send to nobody: no log and
 * no referrer holds them.
 * @param words - the key's six words, joined by spaces
 */
export function teacherKeyLink(words: string, origin: string): string {
	return `${origin}/teach/key#${words.replaceAll(' ', '-')}`;
}

/** The key that somebody meant by its words or by its whole link, or null where it cannot be one. */
export function readTeacherKey(typed: string): string | null {
	return normalizeSecretWords(typed.slice(typed.lastIndexOf('#') + 1), TEACHER_KEY_WORDS);
}
