import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('letters')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('reply_to', 'text')
		.addColumn('received_at', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('letters_received').on('letters').column('received_at').execute();
}
