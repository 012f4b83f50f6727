import type { Db } from '../database/schema.ts';

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

/** Oldest first. */
export async function allReports(db: Db): Promise<Report[]> {
	const rows = await db.selectFrom('reports').selectAll().orderBy('received_at').execute();
	return rows.map((row) => ({
		id: row.id,
		itemId: row.item_id,
		itemVersion: row.item_version,
		learnerId: row.learner_id,
		text: row.text,
		receivedAt: row.received_at
	}));
}
