import type { Certainty } from '../../domain/item/certainty.ts';
import type { Scored } from '../../domain/item/interaction.ts';
import type { Item, ItemResponse } from '../../domain/item/interactions.ts';
import type { Db } from '../database/schema.ts';

/** A stored answer with its score and the item as it was when it was answered. */
export interface StoredAnswer {
	readonly id: string;
	readonly learnerId: string;
	readonly itemVersionId: string;
	readonly item: Item;
	readonly response: ItemResponse;
	readonly certainty: Certainty;
	readonly receivedAt: string;
	readonly scored: Scored;
}

const answersWithScores = (db: Db) =>
	db
		.selectFrom('answers')
		.innerJoin('item_versions', 'item_versions.id', 'answers.item_version_id')
		.innerJoin('scores', (join) =>
			join.onRef('scores.learner_id', '=', 'answers.learner_id').onRef('scores.answer_id', '=', 'answers.id')
		)
		.select([
			'answers.id',
			'answers.learner_id',
			'answers.item_version_id',
			'answers.response',
			'answers.certainty',
			'answers.received_at',
			'item_versions.body',
			'scores.points',
			'scores.max_points',
			'scores.parts'
		]);

type Row = Awaited<ReturnType<ReturnType<typeof answersWithScores>['execute']>>[number];

/** The JSON was written by this file from values of these types; nothing else writes it. */
function toStoredAnswer(row: Row): StoredAnswer {
	return {
		id: row.id,
		learnerId: row.learner_id,
		itemVersionId: row.item_version_id,
		item: JSON.parse(row.body),
		response: JSON.parse(row.response),
		certainty: JSON.parse(row.certainty),
		receivedAt: row.received_at,
		scored: { points: row.points, maxPoints: row.max_points, parts: JSON.parse(row.parts) }
	};
}

/** Stores an answer and its score. @returns false where the learner has an answer of that id already */
export async function insertAnswer(db: Db, answer: StoredAnswer): Promise<boolean> {
	const inserted = await db
		.insertInto('answers')
		.values({
			learner_id: answer.learnerId,
			id: answer.id,
			item_id: answer.item.id,
			item_version_id: answer.itemVersionId,
			response: JSON.stringify(answer.response),
			certainty: JSON.stringify(answer.certainty),
			received_at: answer.receivedAt
		})
		.onConflict((conflict) => conflict.columns(['learner_id', 'id']).doNothing())
		.returning('id')
		.executeTakeFirst();
	if (!inserted) return false;
	await insertScore(db, answer);
	return true;
}

async function insertScore(db: Db, { learnerId, id, scored }: StoredAnswer): Promise<void> {
	await db
		.insertInto('scores')
		.values({
			learner_id: learnerId,
			answer_id: id,
			points: scored.points,
			max_points: scored.maxPoints,
			parts: JSON.stringify(scored.parts)
		})
		.execute();
}

export async function selectAnswer(db: Db, learnerId: string, id: string): Promise<StoredAnswer | undefined> {
	const row = await answersWithScores(db)
		.where('answers.learner_id', '=', learnerId)
		.where('answers.id', '=', id)
		.executeTakeFirst();
	return row && toStoredAnswer(row);
}

/** All answers of a learner, the oldest first. */
export async function selectAnswers(db: Db, learnerId: string): Promise<StoredAnswer[]> {
	const rows = await answersWithScores(db)
		.where('answers.learner_id', '=', learnerId)
		.orderBy('answers.received_at')
		.orderBy('answers.id')
		.execute();
	return rows.map(toStoredAnswer);
}

/** How many answers a learner has. */
export async function selectAnswerCount(db: Db, learnerId: string): Promise<number> {
	const row = await db
		.selectFrom('answers')
		.select(({ fn }) => fn.countAll().as('count'))
		.where('learner_id', '=', learnerId)
		.executeTakeFirstOrThrow();
	// PostgreSQL counts further than a number reaches, so its driver gives a text.
	return Number(row.count);
}

/** A learner's latest answer to an item, or undefined. */
export async function selectLatestAnswer(
	db: Db,
	learnerId: string,
	itemId: string
): Promise<StoredAnswer | undefined> {
	const row = await answersWithScores(db)
		.where('answers.learner_id', '=', learnerId)
		.where('answers.item_id', '=', itemId)
		.orderBy('answers.received_at', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row && toStoredAnswer(row);
}

/** Which of the items a learner has answered. */
export async function selectAnsweredItems(
	db: Db,
	learnerId: string,
	itemIds: readonly string[]
): Promise<Set<string>> {
	const rows = await db
		.selectFrom('answers')
		.select('item_id')
		.distinct()
		.where('learner_id', '=', learnerId)
		.where('item_id', 'in', itemIds)
		.execute();
	return new Set(rows.map((row) => row.item_id));
}

/** When a learner first answered each item that they have answered, by item id. */
export async function selectFirstReceived(db: Db, learnerId: string): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('answers')
		.select(({ fn }) => ['item_id', fn.min('received_at').as('first')])
		.where('learner_id', '=', learnerId)
		.groupBy('item_id')
		.execute();
	return new Map(rows.map((row) => [row.item_id, row.first]));
}

/** When a learner's answers since a time were received, the oldest first. */
export async function selectReceivedSince(db: Db, learnerId: string, since: string): Promise<string[]> {
	const rows = await db
		.selectFrom('answers')
		.select('received_at')
		.where('learner_id', '=', learnerId)
		.where('received_at', '>', since)
		.orderBy('received_at')
		.execute();
	return rows.map((row) => row.received_at);
}
