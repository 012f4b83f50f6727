import { randomUUID } from 'node:crypto';
import {
	assignmentPath,
	checkAssignment,
	isSameWork,
	lessonsOfAssignment,
	type Assignment
} from '../../domain/classroom/assignment.ts';
import {
	toAssignmentView,
	type AssignmentView,
	type DueWork
} from '../../domain/classroom/assignment-view.ts';
import type { AssigningForm, AssigningProblem } from '../../domain/classroom/class-forms.ts';
import { toMoment } from '../../domain/classroom/class-time.ts';
import { isExpired, type Classroom } from '../../domain/classroom/classroom.ts';
import type { Course } from '../../domain/course/course.ts';
import {
	deleteAssignment,
	insertAssignments,
	selectAssignedWork,
	selectAssignments
} from '../store/assignments.ts';
import { selectLastReceived } from '../store/class-answers.ts';
import { lockClassroom } from '../store/classrooms.ts';
import type { Learner } from '../store/learners.ts';
import type { Context } from './context.ts';
import { courseFor } from './dealt-course.ts';

const MOST_ASSIGNMENTS = 200;

export type Assigned =
	| { readonly kind: 'refused'; readonly problem: AssigningProblem }
	| {
			readonly kind: 'assigned';
			/** Ids of what is new. */
			readonly added: readonly string[];
			/** Ids of what was there before with the same times, and was not added again. */
			readonly already: readonly string[];
	  };

/** Gives a class work to do. */
export async function assignWork(
	{ database, course, now }: Context,
	classroom: Classroom,
	form: AssigningForm
): Promise<Assigned> {
	const read = readForm(course, classroom, form);
	if ('problem' in read) return { kind: 'refused', problem: read.problem };
	return database.write(async (transaction) => {
		if (!(await lockClassroom(transaction, classroom.id)))
			return { kind: 'refused', problem: 'no-such-work' };
		const kept = await selectAssignments(transaction, classroom.id);
		const twinOf = (work: Assignment) => kept.find((other) => isSameWork(work, other));
		const added = read.assignments.filter((work) => !twinOf(work));
		if (kept.length + added.length > MOST_ASSIGNMENTS) return { kind: 'refused', problem: 'too-many' };
		await insertAssignments(transaction, classroom.id, added, now.toISOString());
		return {
			kind: 'assigned',
			added: added.map(({ id }) => id),
			already: read.assignments.flatMap((work) => twinOf(work)?.id ?? [])
		};
	});
}

function readForm(
	course: Course,
	{ timeZone }: Classroom,
	form: AssigningForm
): { assignments: Assignment[] } | { problem: AssigningProblem } {
	const typed = [form.opensAt, form.dueAt, form.closesAt];
	const times = typed.map((local) => (local === '' ? null : toMoment(local, timeZone)));
	if (times.some((time, index) => time === null && typed[index] !== '')) return { problem: 'not-a-time' };
	const [opensAt = null, dueAt = null, closesAt = null] = times;
	const targets = [...new Set(form.targets)];
	// Work is listed by time and then by id: what is given at once keeps the order of the form.
	const ids = targets.map(() => randomUUID()).toSorted();
	const assignments = ids.map((id, index): Assignment => {
		const [unit = '', lesson = null] = targets[index]?.split('/') ?? [];
		return { id, unit, lesson, opensAt, dueAt, closesAt, feedback: form.feedback };
	});
	const [first] = assignments;
	if (!first) return { problem: 'nothing-chosen' };
	if (assignments.some((assignment) => lessonsOfAssignment(course, assignment).length === 0)) {
		return { problem: 'no-such-work' };
	}
	const [problem] = checkAssignment(first);
	return problem ? { problem } : { assignments };
}

/** Takes work back. What was answered stays. */
export async function unassignWork({ database }: Context, classroom: Classroom, id: string): Promise<void> {
	await database.write((transaction) => deleteAssignment(transaction, classroom.id, id));
}

/** What a class has been assigned, as its students see it. */
export async function listClassWork(
	{ database, course, now }: Context,
	classroom: Pick<Classroom, 'id'>
): Promise<AssignmentView[]> {
	const assignments = await selectAssignments(database.db, classroom.id);
	return assignments.map((assignment) => toAssignmentView(course, assignment, now));
}

/** Where somebody who has joined goes to work: what was asked for, else the first open work, else what is due. */
export async function whereTo(
	context: Context,
	classroom: Pick<Classroom, 'id'>,
	asked: string | null
): Promise<string> {
	const [unit = '', lesson = null] = asked?.split('/') ?? [];
	const path = assignmentPath(context.course, { unit, lesson });
	if (path !== null) return path;
	const work = await listClassWork(context, classroom);
	return work.find(({ state, path }) => path !== null && state === 'open')?.path ?? '/due';
}

/** What a learner has still to do for their classes that have not expired, what is due first at the front. */
export async function listDue(
	{ database, course, now }: Context,
	learner: Pick<Learner, 'id'>
): Promise<DueWork[]> {
	const work = await selectAssignedWork(database.db, learner.id);
	if (work.length === 0) return [];
	const received = await selectLastReceived(database.db, learner.id);
	return work
		.filter(({ classroom }) => !isExpired(classroom, now))
		.map(({ assignment, classroom: { name, timeZone }, countsFrom }) => {
			const lessons = lessonsOfAssignment(courseFor(course, learner.id), assignment);
			const items = lessons.flatMap((lesson) => lesson.items);
			// A test form is taken once, so whoever took it before they joined has done it.
			const answered = lessons.flatMap(({ form, items }) =>
				items.filter(({ id }) => (form ? received.has(id) : (received.get(id) ?? '') >= countsFrom))
			).length;
			const classroom = { name, timeZone };
			return { ...toAssignmentView(course, assignment, now), classroom, answered, items: items.length };
		})
		.filter(({ state, answered, items }) => (state === 'open' || state === 'late') && answered < items)
		.toSorted((a, b) => (a.dueAt ?? '9999').localeCompare(b.dueAt ?? '9999'));
}
