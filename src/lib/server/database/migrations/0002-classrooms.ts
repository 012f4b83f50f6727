import type { Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
	await db.schema
		.createTable('classrooms')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('join_code', 'text', (column) => column.notNull().unique())
		.addColumn('teacher_key_hash', 'text', (column) => column.notNull().unique())
		.addColumn('name', 'text', (column) => column.notNull())
		.addColumn('time_zone', 'text', (column) => column.notNull())
		.addColumn('roster', 'text')
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addColumn('expires_at', 'text', (column) => column.notNull())
		.execute();

	await db.schema
		.createTable('teacher_sessions')
		.addColumn('token_hash', 'text', (column) => column.primaryKey())
		.addColumn('classroom_id', 'text', (column) =>
			column.notNull().references('classrooms.id').onDelete('cascade')
		)
		.addColumn('created_at', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.createIndex('teacher_sessions_classroom')
		.on('teacher_sessions')
		.column('classroom_id')
		.execute();

	await db.schema
		.createTable('seats')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('classroom_id', 'text', (column) =>
			column.notNull().references('classrooms.id').onDelete('cascade')
		)
		.addColumn('learner_id', 'text', (column) =>
			column.notNull().references('learners.id').onDelete('cascade')
		)
		.addColumn('display_name', 'text', (column) => column.notNull())
		.addColumn('words_hash', 'text', (column) => column.notNull())
		.addColumn('is_preview', 'integer', (column) => column.notNull())
		.addColumn('counts_from', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.addUniqueConstraint('seats_classroom_learner', ['classroom_id', 'learner_id'])
		.addUniqueConstraint('seats_classroom_words', ['classroom_id', 'words_hash'])
		.execute();
	await db.schema.createIndex('seats_learner').on('seats').column('learner_id').execute();

	await db.schema
		.createTable('assignments')
		.addColumn('id', 'text', (column) => column.primaryKey())
		.addColumn('classroom_id', 'text', (column) =>
			column.notNull().references('classrooms.id').onDelete('cascade')
		)
		.addColumn('unit', 'text', (column) => column.notNull())
		.addColumn('lesson', 'text')
		.addColumn('opens_at', 'text')
		.addColumn('due_at', 'text')
		.addColumn('closes_at', 'text')
		.addColumn('feedback', 'text', (column) => column.notNull())
		.addColumn('created_at', 'text', (column) => column.notNull())
		.execute();
	await db.schema.createIndex('assignments_classroom').on('assignments').column('classroom_id').execute();

	await db.schema
		.createTable('guesses')
		.addColumn('kind', 'text', (column) => column.notNull())
		.addColumn('subject', 'text', (column) => column.notNull())
		.addColumn('at', 'text', (column) => column.notNull())
		.execute();
	await db.schema
		.createIndex('guesses_kind_subject_at')
		.on('guesses')
		.columns(['kind', 'subject', 'at'])
		.execute();
}
