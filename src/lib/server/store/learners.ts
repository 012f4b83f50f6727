import type { Db } from '../database/schema.ts';

/** Somebody who answers: a random id and a name to be recognised by on this device. */
export interface Learner {
	readonly id: string;
	readonly name: string;
	readonly createdAt: string;
}

export async function insertLearner(db: Db, learner: Learner): Promise<void> {
	await db
		.insertInto('learners')
		.values({ id: learner.id, name: learner.name, created_at: learner.createdAt })
		.execute();
}

export async function selectLearner(db: Db, id: string): Promise<Learner | undefined> {
	const row = await db
		.selectFrom('learners')
		.select(['id', 'name', 'created_at'])
		.where('id', '=', id)
		.executeTakeFirst();
	return row && { id: row.id, name: row.name, createdAt: row.created_at };
}

/**
 * Lets other transactions that lock the same learner wait until this one has ended.
 * @returns false where there is no such learner any more
 */
export async function lockLearner(db: Db, id: string): Promise<boolean> {
	// An update that changes nothing is the one row lock that both databases know.
	const { numUpdatedRows } = await db
		.updateTable('learners')
		.set(({ ref }) => ({ name: ref('name') }))
		.where('id', '=', id)
		.executeTakeFirst();
	return numUpdatedRows > 0n;
}

/** Takes the learner with everything that refers to them: sessions, answers, scores, codings, reports, seats. */
export async function deleteLearner(db: Db, id: string): Promise<void> {
	await db.deleteFrom('learners').where('id', '=', id).execute();
}

export async function insertLearnerSession(
	db: Db,
	session: { tokenHash: string; learnerId: string; createdAt: string }
): Promise<void> {
	await db
		.insertInto('learner_sessions')
		.values({ token_hash: session.tokenHash, learner_id: session.learnerId, created_at: session.createdAt })
		.execute();
}

export async function deleteLearnerSession(db: Db, tokenHash: string): Promise<void> {
	await db.deleteFrom('learner_sessions').where('token_hash', '=', tokenHash).execute();
}

/** Whose session it is, with the name of the seat that they took last, or null. */
export async function selectLearnerOfSession(
	db: Db,
	tokenHash: string
): Promise<(Learner & { readonly seatName: string | null }) | undefined> {
	const row = await db
		.selectFrom('learner_sessions')
		.innerJoin('learners', 'learners.id', 'learner_sessions.learner_id')
		.select(['learners.id', 'learners.name', 'learners.created_at'])
		.select(({ selectFrom }) =>
			selectFrom('seats')
				.select('display_name')
				.whereRef('seats.learner_id', '=', 'learners.id')
				.where('is_preview', '=', 0)
				.orderBy('seats.created_at', 'desc')
				.orderBy('seats.id')
				.limit(1)
				.as('seat_name')
		)
		.where('token_hash', '=', tokenHash)
		.executeTakeFirst();
	return row && { id: row.id, name: row.name, createdAt: row.created_at, seatName: row.seat_name };
}

/** When each browser that opens a learner's answers was given its key, the oldest first. */
export async function selectLearnerSessions(db: Db, learnerId: string): Promise<string[]> {
	const rows = await db
		.selectFrom('learner_sessions')
		.select('created_at')
		.where('learner_id', '=', learnerId)
		.orderBy('created_at')
		.execute();
	return rows.map((row) => row.created_at);
}
