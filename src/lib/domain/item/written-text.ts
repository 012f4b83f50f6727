import { z } from 'zod';
import type { Refusal } from './interaction.ts';

/**
 * What a learner types, with line ends made one kind, and without characters that show nothing and that a database
 * may refuse: controls, and halves of characters.
 */
export const writtenText = z.string().transform((text) =>
	text
		.toWellFormed()
		.replaceAll(/\r\n?/g, '\n')
		.replaceAll('\t', ' ')
		.replaceAll(/(?!\n)\p{Cc}/gu, '')
		.trim()
);

/** How many words a text has: runs of letters and digits, with apostrophes and hyphens inside. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** How many characters a text has; most emoji are one, where a computer's own count says two. */
export function countCharacters(text: string): number {
	return [...text].length;
}

/** What is wrong with a text that is too long, in words for whoever wrote it. */
export function tooLongWords({ unit, most, sent }: Extract<Refusal, { kind: 'too-long' }>): string {
	return `Your text has ${sent} ${unit}, and at most ${most} fit here. Please shorten it.`;
}

/** A refusal of a text with more words or characters than there may be, or null. */
export function refuseLonger(
	unit: Extract<Refusal, { kind: 'too-long' }>['unit'],
	most: number,
	text: string
): Refusal | null {
	const sent = unit === 'words' ? countWords(text) : countCharacters(text);
	return sent > most ? { kind: 'too-long', unit, most, sent } : null;
}
