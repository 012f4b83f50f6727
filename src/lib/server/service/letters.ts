import { randomUUID } from 'node:crypto';
import { allLetters, countLettersSince, insertLetter, type Letter } from '../store/letters.ts';
import { allReports, type Report } from '../store/reports.ts';
import type { Context } from './context.ts';

export const LONGEST_LETTER = 2000;
export const LONGEST_REPLY_ADDRESS = 200;

/** So that a script cannot fill the disk; nobody writes as many by hand. */
const MOST_A_DAY = 200;

export type LetterOutcome = 'saved' | 'empty' | 'too-long' | 'too-many';

/** Keeps what somebody writes to whoever runs this copy, such as a person or company that the course names. */
export async function sendLetter(
	{ database, now }: Context,
	letter: { readonly text: string; readonly replyTo: string }
): Promise<LetterOutcome> {
	// A form sends two characters for each line end, of which its own limit counts one; and PostgreSQL holds no null.
	const tidy = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\0', '').trim();
	const text = tidy(letter.text);
	const replyTo = tidy(letter.replyTo);
	if (text === '') return 'empty';
	if (text.length > LONGEST_LETTER || replyTo.length > LONGEST_REPLY_ADDRESS) return 'too-long';
	const yesterday = new Date(now.getTime() - 24 * 60 * 60 * 1000).toISOString();
	return database.write(async (transaction) => {
		if ((await countLettersSince(transaction, yesterday)) >= MOST_A_DAY) return 'too-many';
		const receivedAt = now.toISOString();
		await insertLetter(transaction, { id: randomUUID(), text, replyTo: replyTo || null, receivedAt });
		return 'saved';
	});
}

/** Everything that people wrote to whoever runs this copy, oldest first: about questions, and letters. */
export async function readMail({
	database
}: Pick<Context, 'database'>): Promise<{ reports: Report[]; letters: Letter[] }> {
	return { reports: await allReports(database.db), letters: await allLetters(database.db) };
}
