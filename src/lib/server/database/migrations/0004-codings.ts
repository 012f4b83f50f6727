import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('codings')
		.addColumn('learner_id', 'text', (column) =>
			column.notNull().references('learners.id').onDelete('cascade')
		)
		.addColumn('article_id', 'text', (column) => column.notNull())
		.addColumn('claim_id', 'text', (column) => column.notNull())
		.addColumn('first', 'text', (column) => column.notNull())
		.addColumn('now', 'text', (column) => column.notNull())
		.addColumn('first_at', 'text', (column) => column.notNull())
		.addColumn('changed_at', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('codings_key', ['learner_id', 'article_id', 'claim_id'])
		.execute();
}
