import { setTimeout as sleep } from 'node:timers/promises';
import { countGuesses, deleteGuessesBefore, insertGuess, type GuessCount } from '../store/guesses.ts';
import type { Context } from './context.ts';

/** What can be guessed at. */
export type GuessKind = 'join-code' | 'teacher-key' | 'seat-words' | 'recovery-phrase';

const WINDOW_MS = 10 * 60_000;

/**
 * Wrong guesses in ten minutes after which guessing gets hard: at one subject, and at all of a kind together. Only
 * guesses that could have been right count, and the address they come from does not, because a school shares one.
 * After that, everybody's look-ups of the kind are slowed, so that a class can still join beside a script; where what
 * is guessed is too short for that, they are refused.
 * - join-code: 31⁶ codes; no class is known yet, so all count together
 * - teacher-key, recovery-phrase: 2⁶⁰ of them; the same
 * - seat-words: 2³⁰ for each class, of which 14,400 a day can be tried
 */
export const GUESS_LIMITS: Readonly<Record<GuessKind, GuessLimit>> = {
	'join-code': { each: 1000, all: 1000, beyond: 'slow' },
	'teacher-key': { each: 1000, all: 1000, beyond: 'slow' },
	'seat-words': { each: 100, all: 3000, beyond: 'refuse' },
	'recovery-phrase': { each: 1000, all: 1000, beyond: 'slow' }
};

interface GuessLimit {
	readonly each: number;
	readonly all: number;
	readonly beyond: 'slow' | 'refuse';
}

/** How long a slowed look-up waits, and how many may wait at once: 30 a second, for each process. */
export const SLOWED = { seconds: 2, atOnce: 60 } as const;
const waiting = new Map<GuessKind, number>();

export type Guessed<T> =
	{ readonly kind: 'right'; readonly value: T } | { readonly kind: 'wrong' } | TooManyGuesses;

export interface TooManyGuesses {
	readonly kind: 'too-many';
	readonly retryAfterSeconds: number;
}

/**
 * Looks up what somebody claims to know: at once, or slowly or not at all where too much of the kind was guessed wrong
 * lately. A wrong guess is counted; a right one is not, nor are slowed ones, which change nothing any more.
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
	const { each, all, beyond } = GUESS_LIMITS[kind];
	const wait = Math.max(
		secondsLeft(await countGuesses(database.db, kind, since, subject), each, now),
		secondsLeft(await countGuesses(database.db, kind, since), all, now)
	);
	const slowed = wait > 0 && beyond === 'slow';
	if (wait > 0 && !slowed) return { kind: 'too-many', retryAfterSeconds: wait };
	if (slowed && !(await waitForTurn(kind))) {
		return { kind: 'too-many', retryAfterSeconds: SLOWED.seconds };
	}
	const value = await look();
	if (value !== undefined) return { kind: 'right', value };
	if (slowed) return { kind: 'wrong' };
	await database.write(async (transaction) => {
		await deleteGuessesBefore(transaction, since);
		await insertGuess(transaction, { kind, subject, at: now.toISOString() });
	});
	return { kind: 'wrong' };
}

/** @returns false at once where as many wait as may */
async function waitForTurn(kind: GuessKind): Promise<boolean> {
	const before = waiting.get(kind) ?? 0;
	if (before >= SLOWED.atOnce) return false;
	waiting.set(kind, before + 1);
	await sleep(SLOWED.seconds * 1000);
	waiting.set(kind, (waiting.get(kind) ?? 1) - 1);
	return true;
}

/** How long until the first of too many is forgotten; 0 where there are not too many. */
function secondsLeft({ count, first }: GuessCount, limit: number, now: Date): number {
	if (count < limit || first === null) return 0;
	return Math.max(1, Math.ceil((Date.parse(first) + WINDOW_MS - now.getTime()) / 1000));
}
