import type { Db } from '../database/schema.ts';
import type { Learner } from './learners.ts';

/** Keeps a phrase in the place of the one before. @returns false where somebody else has the same */
export async function putRecoveryPhrase(
	db: Db,
	phrase: { learnerId: string; wordsHash: string; createdAt: string }
): Promise<boolean> {
	await db.deleteFrom('recovery_phrases').where('learner_id', '=', phrase.learnerId).execute();
	const inserted = await db
		.insertInto('recovery_phrases')
		.values({
			learner_id: phrase.learnerId,
			words_hash: phrase.wordsHash,
			created_at: phrase.createdAt
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('learner_id')
		.executeTakeFirst();
	return inserted !== undefined;
}

export async function selectLearnerOfPhrase(db: Db, wordsHash: string): Promise<Learner | undefined> {
	const row = await db
		.selectFrom('recovery_phrases')
		.innerJoin('learners', 'learners.id', 'recovery_phrases.learner_id')
		.select(['learners.id', 'learners.name', 'learners.created_at'])
		.where('words_hash', '=', wordsHash)
		.executeTakeFirst();
	return row && { id: row.id, name: row.name, createdAt: row.created_at };
}

/** When a learner's phrase was made, or undefined where there is none. */
export async function selectPhraseDate(db: Db, learnerId: string): Promise<string | undefined> {
	const row = await db
		.selectFrom('recovery_phrases')
		.select('created_at')
		.where('learner_id', '=', learnerId)
		.executeTakeFirst();
	return row?.created_at;
}
