import type { LearnerCoding, QuickCoding } from '../../domain/claim/learner-coding.ts';
import type { Db } from '../database/schema.ts';

/** How a learner codes a claim: the first time, and now. */
export interface StoredCoding {
	readonly articleId: string;
	readonly claimId: string;
	readonly first: QuickCoding;
	readonly now: LearnerCoding;
	readonly firstAt: string;
	readonly changedAt: string;
}

/** A learner's codings of one text, the one changed last at the end. */
export async function selectCodings(db: Db, learnerId: string, articleId: string): Promise<StoredCoding[]> {
	const rows = await codingsOf(db, learnerId).where('article_id', '=', articleId).execute();
	return rows.map(toStoredCoding);
}

/** A learner's codings of every text, the one changed last at the end. */
export async function selectAllCodings(db: Db, learnerId: string): Promise<StoredCoding[]> {
	return (await codingsOf(db, learnerId).execute()).map(toStoredCoding);
}

const codingsOf = (db: Db, learnerId: string) =>
	db
		.selectFrom('codings')
		.select(['article_id', 'claim_id', 'first', 'now', 'first_at', 'changed_at'])
		.where('learner_id', '=', learnerId)
		.orderBy('changed_at')
		.orderBy('claim_id');

type Row = Awaited<ReturnType<ReturnType<typeof codingsOf>['execute']>>[number];

/** The JSON was written by this file from values of these types; nothing else writes it. */
function toStoredCoding(row: Row): StoredCoding {
	return {
		articleId: row.article_id,
		claimId: row.claim_id,
		first: JSON.parse(row.first),
		now: JSON.parse(row.now),
		firstAt: row.first_at,
		changedAt: row.changed_at
	};
}

/** Keeps a coding. Where the claim is coded already, its first coding stays as it was. */
export async function ensureCoding(
	db: Db,
	learnerId: string,
	coding: Omit<StoredCoding, 'firstAt'>
): Promise<void> {
	const now = JSON.stringify(coding.now);
	await db
		.insertInto('codings')
		.values({
			learner_id: learnerId,
			article_id: coding.articleId,
			claim_id: coding.claimId,
			first: JSON.stringify(coding.first),
			now,
			first_at: coding.changedAt,
			changed_at: coding.changedAt
		})
		.onConflict((conflict) =>
			conflict
				.columns(['learner_id', 'article_id', 'claim_id'])
				.doUpdateSet({ now, changed_at: coding.changedAt })
				// The same form sent twice changes nothing, not even the time.
				.where('codings.now', '!=', now)
		)
		.execute();
}

/** How many claims a learner has coded. */
export async function selectCodingCount(db: Db, learnerId: string): Promise<number> {
	const row = await db
		.selectFrom('codings')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('learner_id', '=', learnerId)
		.executeTakeFirstOrThrow();
	return Number(row.count);
}
