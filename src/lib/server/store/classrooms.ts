import type { Classroom } from '../../domain/classroom/classroom.ts';
import type { Db, Schema } from '../database/schema.ts';

const classrooms = (db: Db) => db.selectFrom('classrooms').selectAll('classrooms');

function toClassroom(row: Schema['classrooms']): Classroom {
	return {
		id: row.id,
		joinCode: row.join_code,
		name: row.name,
		timeZone: row.time_zone,
		roster: row.roster === null ? null : JSON.parse(row.roster),
		createdAt: row.created_at,
		expiresAt: row.expires_at
	};
}

/** Stores a class. @returns false where another has its code or its key */
export async function insertClassroom(
	db: Db,
	classroom: Classroom,
	teacherKeyHash: string
): Promise<boolean> {
	const inserted = await db
		.insertInto('classrooms')
		.values({
			id: classroom.id,
			join_code: classroom.joinCode,
			teacher_key_hash: teacherKeyHash,
			name: classroom.name,
			time_zone: classroom.timeZone,
			roster: toRosterText(classroom.roster),
			created_at: classroom.createdAt,
			expires_at: classroom.expiresAt
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning('id')
		.executeTakeFirst();
	return inserted !== undefined;
}

export async function selectClassroomOfCode(db: Db, joinCode: string): Promise<Classroom | undefined> {
	const row = await classrooms(db).where('join_code', '=', joinCode).executeTakeFirst();
	return row && toClassroom(row);
}

export async function selectClassroomOfKey(db: Db, teacherKeyHash: string): Promise<Classroom | undefined> {
	const row = await classrooms(db).where('teacher_key_hash', '=', teacherKeyHash).executeTakeFirst();
	return row && toClassroom(row);
}

/** The classes that teachers' sessions open, the newest first. */
export async function selectClassroomsOfSessions(
	db: Db,
	tokenHashes: readonly string[]
): Promise<Classroom[]> {
	if (tokenHashes.length === 0) return [];
	const rows = await classrooms(db)
		.where('id', 'in', (of) =>
			of.selectFrom('teacher_sessions').select('classroom_id').where('token_hash', 'in', tokenHashes)
		)
		.orderBy('created_at', 'desc')
		.orderBy('id')
		.execute();
	return rows.map(toClassroom);
}

export async function updateClassroom(
	db: Db,
	id: string,
	changes: Partial<Pick<Classroom, 'name' | 'timeZone' | 'roster' | 'expiresAt'>>
): Promise<void> {
	const { name, timeZone, roster, expiresAt } = changes;
	await db
		.updateTable('classrooms')
		.set({
			...(name === undefined ? {} : { name }),
			...(timeZone === undefined ? {} : { time_zone: timeZone }),
			...(roster === undefined ? {} : { roster: toRosterText(roster) }),
			...(expiresAt === undefined ? {} : { expires_at: expiresAt })
		})
		.where('id', '=', id)
		.execute();
}

/** Gives a class another key; the one before opens nothing any more. */
export async function updateTeacherKey(db: Db, id: string, teacherKeyHash: string): Promise<void> {
	await db.updateTable('classrooms').set({ teacher_key_hash: teacherKeyHash }).where('id', '=', id).execute();
}

const toRosterText = (roster: Classroom['roster']) => (roster === null ? null : JSON.stringify(roster));

/** Lets other transactions that lock the same class wait until this one has ended. @returns false where it is gone */
export async function lockClassroom(db: Db, id: string): Promise<boolean> {
	const locked = await db
		.updateTable('classrooms')
		.set(({ ref }) => ({ name: ref('name') }))
		.where('id', '=', id)
		.returning('id')
		.executeTakeFirst();
	return locked !== undefined;
}

/** Takes the class with its seats, assignments and teachers' sessions. Learners and their answers stay theirs. */
export async function deleteClassroom(db: Db, id: string): Promise<void> {
	await db.deleteFrom('classrooms').where('id', '=', id).execute();
}

export async function insertTeacherSession(
	db: Db,
	session: { tokenHash: string; classroomId: string; createdAt: string }
): Promise<void> {
	await db
		.insertInto('teacher_sessions')
		.values({
			token_hash: session.tokenHash,
			classroom_id: session.classroomId,
			created_at: session.createdAt
		})
		.execute();
}

export async function deleteTeacherSessions(db: Db, tokenHashes: readonly string[]): Promise<void> {
	if (tokenHashes.length === 0) return;
	await db.deleteFrom('teacher_sessions').where('token_hash', 'in', tokenHashes).execute();
}

/** Closes a class on every browser. */
export async function deleteSessionsOfClassroom(db: Db, classroomId: string): Promise<void> {
	await db.deleteFrom('teacher_sessions').where('classroom_id', '=', classroomId).execute();
}
