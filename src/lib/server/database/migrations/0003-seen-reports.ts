import type { Kysely } from 'kysely';

/** One learner may sit in several classes: what one teacher has put away stands open with the others. */
export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('seen_reports')
		.addColumn('classroom_id', 'text', (column) =>
			column.notNull().references('classrooms.id').onDelete('cascade')
		)
		.addColumn('report_id', 'text', (column) => column.notNull().references('reports.id').onDelete('cascade'))
		.addColumn('seen_at', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('seen_reports_key', ['classroom_id', 'report_id'])
		.execute();
	await db.schema.createIndex('seen_reports_report').on('seen_reports').column('report_id').execute();
}
