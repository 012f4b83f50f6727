import type { Db } from '../database/schema.ts';

/** Wrong guesses of a kind since a time: how many, and when the first of them was. */
export interface GuessCount {
	readonly count: number;
	readonly first: string | null;
}

/** @param subject - what was guessed at; left out: whatever it was */
export async function countGuesses(
	db: Db,
	kind: string,
	since: string,
	subject?: string
): Promise<GuessCount> {
	const row = await db
		.selectFrom('guesses')
		.select(({ fn }) => [fn.countAll().as('count'), fn.min<string | null>('at').as('first')])
		.where('kind', '=', kind)
		.where('at', '>', since)
		.$if(subject !== undefined, (query) => query.where('subject', '=', subject ?? ''))
		.executeTakeFirstOrThrow();
	return { count: Number(row.count), first: row.first };
}

export async function insertGuess(
	db: Db,
	guess: { kind: string; subject: string; at: string }
): Promise<void> {
	await db.insertInto('guesses').values(guess).execute();
}

/** Forgets guesses that are too old to count. */
export async function deleteGuessesBefore(db: Db, before: string): Promise<void> {
	await db.deleteFrom('guesses').where('at', '<=', before).execute();
}
