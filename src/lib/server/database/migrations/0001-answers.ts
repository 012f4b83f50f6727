import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('learners')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.execute();

	await db.schema
		.createTable('learner_sessions')
		.addColumn('token_hash', 'text', (column) => column.primaryKey())
		.addColumn('learner_id', 'text', (column) =>
			column.notNull().references('learners.id').onDelete('cascade')
		)
		.addColumn('created_at', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.createIndex('learner_sessions_learner')
		.on('learner_sessions')
		.column('learner_id')
		.execute();

	await db.schema
		.createTable('item_versions')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('item_id', 'text', (column) => column.notNull())
		.addColumn('version', 'integer', (column) => column.notNull())
		.addColumn('body', 'text', (column) => column.notNull())
		.addColumn('first_seen_at', 'text', (column) => column.notNull())
		.execute();

	await db.schema
		.createTable('answers')
		.addColumn('learner_id', 'text', (column) =>
			column.notNull().references('learners.id').onDelete('cascade')
		)
		.addColumn('id', 'text', (column) => column.notNull())
		.addColumn('item_id', 'text', (column) => column.notNull())
		.addColumn('item_version_id', 'text', (column) => column.notNull().references('item_versions.id'))
		.addColumn('response', 'text', (column) => column.notNull())
		.addColumn('certainty', 'text', (column) => column.notNull())
		.addColumn('received_at', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('answers_key', ['learner_id', 'id'])
		.execute();
	await db.schema
		.createIndex('answers_learner_received')
		.on('answers')
		.columns(['learner_id', 'received_at'])
		.execute();

	await db.schema
		.createTable('scores')
		.addColumn('learner_id', 'text', (column) => column.notNull())
		.addColumn('answer_id', 'text', (column) => column.notNull())
		.addColumn('points', 'double precision', (column) => column.notNull())
		.addColumn('max_points', 'double precision', (column) => column.notNull())
		.addColumn('parts', 'text', (column) => column.notNull())
		.addPrimaryKeyConstraint('scores_key', ['learner_id', 'answer_id'])
		.addForeignKeyConstraint(
			'scores_answer',
			['learner_id', 'answer_id'],
			'answers',
			['learner_id', 'id'],
			(constraint) => constraint.onDelete('cascade')
		)
		.execute();

	await db.schema
		.createTable('reports')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('item_id', 'text', (column) => column.notNull())
		.addColumn('item_version', 'integer', (column) => column.notNull())
		.addColumn('learner_id', 'text', (column) => column.references('learners.id').onDelete('cascade'))
		.addColumn('text', 'text', (column) => column.notNull())
		.addColumn('received_at', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('reports_learner').on('reports').column('learner_id').execute();
}
