import type { Db, Schema } from '../database/schema.ts';

/** What somebody said is wrong with an item. */
export interface Report {
	readonly id: string;
	readonly itemId: string;
	readonly itemVersion: number;
	readonly learnerId: string | null;
	readonly text: string;
	readonly receivedAt: string;
}

export async function insertReport(db: Db, report: Report): Promise<void> {
	await db
		.insertInto('reports')
		.values({
			id: report.id,
			item_id: report.itemId,
			item_version: report.itemVersion,
			learner_id: report.learnerId,
			text: report.text,
			received_at: report.receivedAt
		})
		.execute();
}

function toReport(row: Schema['reports']): Report {
	return {
		id: row.id,
		itemId: row.item_id,
		itemVersion: row.item_version,
		learnerId: row.learner_id,
		text: row.text,
		receivedAt: row.received_at
	};
}

/** Oldest first. */
export async function allReports(db: Db): Promise<Report[]> {
	return (await db.selectFrom('reports').selectAll().orderBy('received_at').execute()).map(toReport);
}

/** What a learner has reported, oldest first. */
export async function selectReportsOf(db: Db, learnerId: string): Promise<Report[]> {
	const reports = db.selectFrom('reports').selectAll().where('learner_id', '=', learnerId);
	return (await reports.orderBy('received_at').execute()).map(toReport);
}

/** What students of a class reported and their teacher may read, and how many such there are. */
export interface ReportPage {
	readonly reports: readonly Omit<Report, 'learnerId'>[];
	readonly total: number;
}

/**
 * Reports that count in a class: those of its students from the time on from which their answers count. Previews are
 * left out.
 */
const ofClass = (db: Db, classroomId: string) =>
	db
		.selectFrom('reports')
		.innerJoin('seats', 'seats.learner_id', 'reports.learner_id')
		.where('seats.classroom_id', '=', classroomId)
		.where('seats.is_preview', '=', 0)
		.whereRef('reports.received_at', '>=', 'seats.counts_from');

/** The newest reports that count in a class and are seen, or not yet, in one query. */
export async function selectClassReports(
	db: Db,
	classroomId: string,
	{ seen, limit }: { readonly seen: boolean; readonly limit: number }
): Promise<ReportPage> {
	const rows = await ofClass(db, classroomId)
		.leftJoin('seen_reports', (join) =>
			join
				.onRef('seen_reports.report_id', '=', 'reports.id')
				.onRef('seen_reports.classroom_id', '=', 'seats.classroom_id')
		)
		.where('seen_reports.report_id', seen ? 'is not' : 'is', null)
		.select(({ fn }) => [
			'reports.id',
			'reports.item_id',
			'reports.item_version',
			'reports.text',
			'reports.received_at',
			fn.countAll<number | string>().over().as('total')
		])
		.orderBy('reports.received_at', 'desc')
		.orderBy('reports.id')
		.limit(limit)
		.execute();
	return {
		reports: rows.map((row) => ({
			id: row.id,
			itemId: row.item_id,
			itemVersion: row.item_version,
			text: row.text,
			receivedAt: row.received_at
		})),
		total: Number(rows[0]?.total ?? 0)
	};
}

/** Keeps that a class's teacher has seen a report; nothing happens where it does not count in the class. */
export async function insertSeenReport(
	db: Db,
	classroomId: string,
	reportId: string,
	seenAt: string
): Promise<void> {
	await db
		.insertInto('seen_reports')
		.columns(['classroom_id', 'report_id', 'seen_at'])
		.expression(
			ofClass(db, classroomId)
				.where('reports.id', '=', reportId)
				.select(({ val }) => ['seats.classroom_id', 'reports.id', val(seenAt).as('seen_at')])
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}
