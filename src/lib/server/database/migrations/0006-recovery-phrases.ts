import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('recovery_phrases')
		.addColumn('learner_id', 'text', (column) =>
			column.primaryKey().references('learners.id').onDelete('cascade')
		)
		.addColumn('words_hash', 'text', (column) => column.notNull().unique())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.execute();
}
