import { sql } from 'kysely';
import type { Db } from '../database/schema.ts';

/** Ids under which both learners have an answer. */
export async function selectSharedAnswerIds(db: Db, from: string, to: string): Promise<string[]> {
	const rows = await db
		.selectFrom('answers as one')
		.innerJoin('answers as other', 'other.id', 'one.id')
		.select('one.id')
		.where('one.learner_id', '=', from)
		.where('other.learner_id', '=', to)
		.execute();
	return rows.map(({ id }) => id);
}

/** Classes in which both learners have a seat. */
export async function selectSharedClasses(db: Db, from: string, to: string): Promise<string[]> {
	const rows = await db
		.selectFrom('seats as one')
		.innerJoin('seats as other', 'other.classroom_id', 'one.classroom_id')
		.innerJoin('classrooms', 'classrooms.id', 'one.classroom_id')
		.select('classrooms.name')
		.where('one.learner_id', '=', from)
		.where('other.learner_id', '=', to)
		.execute();
	return rows.map(({ name }) => name);
}

/** Gives one answer, with its score, to another learner under another id. */
export async function moveAnswer(db: Db, from: string, to: string, id: string, newId: string): Promise<void> {
	await copyAnswers(db, from, to, [id], sql.val(newId));
	await deleteAnswer(db, from, id);
}

/** Takes an answer with its score. */
export async function deleteAnswer(db: Db, learnerId: string, id: string): Promise<void> {
	await db.deleteFrom('answers').where('learner_id', '=', learnerId).where('id', '=', id).execute();
}

/** Gives all answers, with their scores, to another learner, who has none of the same ids. */
export async function moveAnswers(db: Db, from: string, to: string): Promise<void> {
	await copyAnswers(db, from, to, null, sql.ref('id'));
	await db.deleteFrom('answers').where('learner_id', '=', from).execute();
}

/** A score refers to its answer by both keys, so neither can be changed in place on both databases. */
async function copyAnswers(
	db: Db,
	from: string,
	to: string,
	ids: readonly string[] | null,
	newId: ReturnType<typeof sql.ref> | ReturnType<typeof sql.val>
): Promise<void> {
	const which = ids ? sql`and id in (${sql.join(ids)})` : sql``;
	await sql`
		insert into answers (learner_id, id, item_id, item_version_id, response, certainty, received_at)
		select ${to}, ${newId}, item_id, item_version_id, response, certainty, received_at
		from answers where learner_id = ${from} ${which}
	`.execute(db);
	const whichScore = ids ? sql`and answer_id in (${sql.join(ids)})` : sql``;
	const scoreId = ids ? newId : sql.ref('answer_id');
	await sql`
		insert into scores (learner_id, answer_id, points, max_points, parts)
		select ${to}, ${scoreId}, points, max_points, parts
		from scores where learner_id = ${from} ${whichScore}
	`.execute(db);
}

/** Gives all codings to another learner. Of a claim that both have coded, the first coding and the latest stay. */
export async function moveCodings(db: Db, from: string, to: string): Promise<void> {
	await sql`
		insert into codings (learner_id, article_id, claim_id, first, now, first_at, changed_at)
		select ${to}, article_id, claim_id, first, now, first_at, changed_at
		from codings where learner_id = ${from}
		on conflict (learner_id, article_id, claim_id) do update set
			first = case when excluded.first_at < codings.first_at then excluded.first else codings.first end,
			first_at = case when excluded.first_at < codings.first_at then excluded.first_at else codings.first_at end,
			now = case when excluded.changed_at > codings.changed_at then excluded.now else codings.now end,
			changed_at = case when excluded.changed_at > codings.changed_at then excluded.changed_at else codings.changed_at end
	`.execute(db);
	await db.deleteFrom('codings').where('learner_id', '=', from).execute();
}

/** Gives sessions, reports and seats to another learner. */
export async function moveBelongings(db: Db, from: string, to: string): Promise<void> {
	for (const table of ['learner_sessions', 'reports', 'seats'] as const) {
		await db.updateTable(table).set({ learner_id: to }).where('learner_id', '=', from).execute();
	}
}

/** Somebody began when the first of both began. */
export async function keepEarlierBeginning(db: Db, from: string, to: string): Promise<void> {
	await sql`
		update learners set created_at = (select min(created_at) from learners where id in (${from}, ${to}))
		where id = ${to}
	`.execute(db);
}
