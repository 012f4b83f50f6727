import type { Db } from '../database/schema.ts';

/** What somebody wrote to whoever runs this copy. */
export interface Letter {
	readonly id: string;
	readonly text: string;
	readonly replyTo: string | null;
	readonly receivedAt: string;
}

export async function insertLetter(db: Db, letter: Letter): Promise<void> {
	await db
		.insertInto('letters')
		.values({ id: letter.id, text: letter.text, reply_to: letter.replyTo, received_at: letter.receivedAt })
		.execute();
}

/** Oldest first. */
export async function allLetters(db: Db): Promise<Letter[]> {
	const rows = await db.selectFrom('letters').selectAll().orderBy('received_at').execute();
	return rows.map((row) => ({
		id: row.id,
		text: row.text,
		replyTo: row.reply_to,
		receivedAt: row.received_at
	}));
}

export async function countLettersSince(db: Db, since: string): Promise<number> {
	const row = await db
		.selectFrom('letters')
		.select((expression) => expression.fn.countAll().as('count'))
		.where('received_at', '>=', since)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}
