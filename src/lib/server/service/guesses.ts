import { countGuesses, deleteGuessesBefore, insertGuess, type GuessCount } from '../store/guesses.ts';
import type { Context } from './context.ts';

/** What can be guessed at. */
export type GuessKind = 'join-code' | 'teacher-key' | 'seat-words';

const WINDOW_MS = 10 * 60_000;

/**
 * Wrong guesses in ten minutes after which no more are taken, right ones included: at one subject, and at all of a
 * kind together. Only guesses that could have been right count, and the address they come from does not, so a class
 * behind one address never uses these up by typing what is right, or by typing words that are on no list.
 * - join-code: 31⁶ codes; no class is known yet, so all count together
 * - teacher-key: 2⁶⁰ keys; the same
 * - seat-words: 2³⁰ for each class, of which 14,400 a day can be tried
 */
export const GUESS_LIMITS: Readonly<Record<GuessKind, { readonly each: number; readonly all: number }>> = {
	'join-code': { each: 1000, all: 1000 },
	'teacher-key': { each: 1000, all: 1000 },
	'seat-words': { each: 100, all: 3000 }
};

export type Guessed<T> =
	{ readonly kind: 'right'; readonly value: T } | { readonly kind: 'wrong' } | TooManyGuesses;

export interface TooManyGuesses {
	readonly kind: 'too-many';
	readonly retryAfterSeconds: number;
}

/**
 * Looks up what somebody claims to know, unless too much of the kind was guessed wrong lately. A wrong guess is
 * counted; a right one is not.
 * @param subject - what the guess is at: a class's id, or "" where none is known yet
 */
export async function guess<T>(
	context: Pick<Context, 'database' | 'now'>,
	kind: GuessKind,
	subject: string,
	look: () => Promise<T | undefined>
): Promise<Guessed<T>> {
	const { database, now } = context;
	const since = new Date(now.getTime() - WINDOW_MS).toISOString();
	const { each, all } = GUESS_LIMITS[kind];
	const wait = Math.max(
		secondsLeft(await countGuesses(database.db, kind, since, subject), each, now),
		secondsLeft(await countGuesses(database.db, kind, since), all, now)
	);
	if (wait > 0) return { kind: 'too-many', retryAfterSeconds: wait };
	const value = await look();
	if (value !== undefined) return { kind: 'right', value };
	await database.write(async (transaction) => {
		await deleteGuessesBefore(transaction, since);
		await insertGuess(transaction, { kind, subject, at: now.toISOString() });
	});
	return { kind: 'wrong' };
}

/** How long until the first of too many is forgotten; 0 where there are not too many. */
function secondsLeft({ count, first }: GuessCount, limit: number, now: Date): number {
	if (count < limit || first === null) return 0;
	return Math.max(1, Math.ceil((Date.parse(first) + WINDOW_MS - now.getTime()) / 1000));
}
