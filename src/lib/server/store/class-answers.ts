import type { ScoredPart } from '../../domain/item/interaction.ts';
import type { Db } from '../database/schema.ts';

/** A student's first try at an item among the answers that count in a class. */
export interface ClassTry {
	readonly seat: string;
	readonly item: string;
	/** The version of the item that was answered. */
	readonly version: number;
	readonly points: number;
	readonly maxPoints: number;
	readonly parts: readonly ScoredPart[];
	readonly receivedAt: string;
}

/** The first tries of all students of a class, previews left out, in one query. */
export async function selectFirstTries(db: Db, classroomId: string): Promise<ClassTry[]> {
	const rows = await db
		.with('tries', (of) =>
			of
				.selectFrom('seats')
				.innerJoin('answers', 'answers.learner_id', 'seats.learner_id')
				.select(({ fn }) => [
					'seats.id as seat',
					'answers.learner_id',
					'answers.id as answer',
					'answers.item_id',
					'answers.item_version_id',
					'answers.received_at',
					fn
						.agg<number>('row_number')
						.over((over) =>
							over
								.partitionBy(['seats.id', 'answers.item_id'])
								.orderBy('answers.received_at')
								.orderBy('answers.id')
						)
						.as('attempt')
				])
				.where('seats.classroom_id', '=', classroomId)
				.where('seats.is_preview', '=', 0)
				.whereRef('answers.received_at', '>=', 'seats.counts_from')
		)
		.selectFrom('tries')
		.innerJoin('scores', (join) =>
			join.onRef('scores.learner_id', '=', 'tries.learner_id').onRef('scores.answer_id', '=', 'tries.answer')
		)
		.innerJoin('item_versions', 'item_versions.id', 'tries.item_version_id')
		.select([
			'tries.seat',
			'tries.item_id',
			'tries.received_at',
			'item_versions.version',
			'scores.points',
			'scores.max_points',
			'scores.parts'
		])
		.where('tries.attempt', '=', 1)
		.execute();
	return rows.map((row) => ({
		seat: row.seat,
		item: row.item_id,
		version: row.version,
		points: row.points,
		maxPoints: row.max_points,
		parts: JSON.parse(row.parts),
		receivedAt: row.received_at
	}));
}

/** When a learner last answered each item that they have answered, by item id. */
export async function selectLastReceived(db: Db, learnerId: string): Promise<Map<string, string>> {
	const rows = await db
		.selectFrom('answers')
		.select(({ fn }) => ['item_id', fn.max('received_at').as('last')])
		.where('learner_id', '=', learnerId)
		.groupBy('item_id')
		.execute();
	return new Map(rows.map((row) => [row.item_id, row.last]));
}
