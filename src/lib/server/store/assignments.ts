import type { Assignment } from '../../domain/classroom/assignment.ts';
import type { Db, Schema } from '../database/schema.ts';

function toAssignment(row: Omit<Schema['assignments'], 'classroom_id' | 'created_at'>): Assignment {
	return {
		id: row.id,
		unit: row.unit,
		lesson: row.lesson,
		opensAt: row.opens_at,
		dueAt: row.due_at,
		closesAt: row.closes_at,
		feedback: row.feedback === 'at-due' ? 'at-due' : 'by-lesson'
	};
}

export async function insertAssignments(
	db: Db,
	classroomId: string,
	assignments: readonly Assignment[],
	now: string
): Promise<void> {
	if (assignments.length === 0) return;
	await db
		.insertInto('assignments')
		.values(
			assignments.map((assignment) => ({
				id: assignment.id,
				classroom_id: classroomId,
				unit: assignment.unit,
				lesson: assignment.lesson,
				opens_at: assignment.opensAt,
				due_at: assignment.dueAt,
				closes_at: assignment.closesAt,
				feedback: assignment.feedback,
				created_at: now
			}))
		)
		.execute();
}

export async function deleteAssignment(db: Db, classroomId: string, id: string): Promise<void> {
	await db.deleteFrom('assignments').where('classroom_id', '=', classroomId).where('id', '=', id).execute();
}

/** The assignments of a class, those made first at the front. */
export async function selectAssignments(db: Db, classroomId: string): Promise<Assignment[]> {
	const rows = await db
		.selectFrom('assignments')
		.selectAll()
		.where('classroom_id', '=', classroomId)
		.orderBy('created_at')
		.orderBy('id')
		.execute();
	return rows.map(toAssignment);
}

/** An assignment as one of those who are to do it meets it. */
export interface AssignedWork {
	readonly assignment: Assignment;
	readonly classroom: {
		readonly id: string;
		readonly name: string;
		readonly timeZone: string;
		readonly expiresAt: string;
	};
	/** Answers received before do not count as done for this class. */
	readonly countsFrom: string;
	/** Whether the seat is that of the teacher who tries the class. */
	readonly isPreview: boolean;
}

/** What a learner's classes have been assigned, all of them in one query. */
export async function selectAssignedWork(db: Db, learnerId: string): Promise<AssignedWork[]> {
	const rows = await db
		.selectFrom('assignments')
		.innerJoin('seats', 'seats.classroom_id', 'assignments.classroom_id')
		.innerJoin('classrooms', 'classrooms.id', 'assignments.classroom_id')
		.select([
			'assignments.id',
			'assignments.unit',
			'assignments.lesson',
			'assignments.opens_at',
			'assignments.due_at',
			'assignments.closes_at',
			'assignments.feedback',
			'classrooms.id as classroom_id',
			'classrooms.name',
			'classrooms.time_zone',
			'classrooms.expires_at',
			'seats.counts_from',
			'seats.is_preview'
		])
		.where('seats.learner_id', '=', learnerId)
		.orderBy('assignments.created_at')
		.orderBy('assignments.id')
		.execute();
	return rows.map((row) => ({
		assignment: toAssignment(row),
		classroom: { id: row.classroom_id, name: row.name, timeZone: row.time_zone, expiresAt: row.expires_at },
		countsFrom: row.counts_from,
		isPreview: row.is_preview === 1
	}));
}
