import type { Item, ItemResponse } from '../../domain/item/interactions.ts';
import type { Scored } from '../../domain/item/interaction.ts';
import type { Db } from '../database/schema.ts';

/** What a score is worked out from, and the score that is kept of it; null where none is. */
export interface Scorable {
	readonly learnerId: string;
	readonly answerId: string;
	readonly item: Item;
	readonly response: ItemResponse;
	readonly kept: Scored | null;
}

/** Some answers in the order of their keys, after one of them; from the first on where that is null. */
export async function selectScorables(
	db: Db,
	after: Pick<Scorable, 'learnerId' | 'answerId'> | null,
	count: number
): Promise<Scorable[]> {
	let query = db
		.selectFrom('answers')
		.innerJoin('item_versions', 'item_versions.id', 'answers.item_version_id')
		.leftJoin('scores', (on) =>
			on.onRef('scores.learner_id', '=', 'answers.learner_id').onRef('scores.answer_id', '=', 'answers.id')
		)
		.select([
			'answers.learner_id',
			'answers.id',
			'answers.response',
			'item_versions.body',
			'scores.points',
			'scores.max_points',
			'scores.parts'
		])
		.orderBy('answers.learner_id')
		.orderBy('answers.id')
		.limit(count);
	if (after) {
		query = query.where(({ eb, and, or }) =>
			or([
				eb('answers.learner_id', '>', after.learnerId),
				and([eb('answers.learner_id', '=', after.learnerId), eb('answers.id', '>', after.answerId)])
			])
		);
	}
	return (await query.execute()).map((row) => ({
		learnerId: row.learner_id,
		answerId: row.id,
		item: JSON.parse(row.body),
		response: JSON.parse(row.response),
		kept:
			row.points === null || row.max_points === null || row.parts === null
				? null
				: { points: row.points, maxPoints: row.max_points, parts: JSON.parse(row.parts) }
	}));
}

/** Keeps a score in the place of the one before. */
export async function putScore(
	db: Db,
	{ learnerId, answerId }: Pick<Scorable, 'learnerId' | 'answerId'>,
	{ points, maxPoints, parts }: Scored
): Promise<void> {
	const score = { points, max_points: maxPoints, parts: JSON.stringify(parts) };
	await db
		.insertInto('scores')
		.values({ learner_id: learnerId, answer_id: answerId, ...score })
		.onConflict((conflict) => conflict.columns(['learner_id', 'answer_id']).doUpdateSet(score))
		.execute();
}
