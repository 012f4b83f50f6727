// Classes and students for tests, made by the use cases that make them.
import { randomUUID } from 'node:crypto';
import type { AssigningForm } from '../../src/lib/domain/classroom/class-forms.ts';
import type { Classroom } from '../../src/lib/domain/classroom/classroom.ts';
import { submitAnswer } from '../../src/lib/server/service/answers.ts';
import { assignWork } from '../../src/lib/server/service/assignments.ts';
import { createClassroom } from '../../src/lib/server/service/classrooms.ts';
import { joinClassroom, type Joined, type Joining } from '../../src/lib/server/service/seats.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import type { CourseDatabase } from './course-database.ts';

export async function makeClass(course: CourseDatabase, seconds = 0) {
	const made = await createClassroom(course.at(seconds), { timeZone: 'Europe/Berlin' });
	if (made.kind !== 'created') throw new Error(`expected a class, but: ${made.kind}`);
	return made;
}

export async function newClass(course: CourseDatabase, seconds = 0): Promise<Classroom> {
	return (await makeClass(course, seconds)).classroom;
}

interface JoinOptions extends Partial<Omit<Joining, 'name'>> {
	readonly learner?: Learner;
	readonly seconds?: number;
}

export function tryToJoin(
	course: CourseDatabase,
	classroom: Classroom,
	name: string,
	{ learner, seconds = 0, bring = 'no', attempt = randomUUID() }: JoinOptions = {}
): Promise<Joined> {
	return joinClassroom(course.at(seconds), classroom, learner, { name, bring, attempt });
}

export async function join(
	course: CourseDatabase,
	classroom: Classroom,
	name: string,
	options: JoinOptions = {}
) {
	const joined = await tryToJoin(course, classroom, name, options);
	if (joined.kind !== 'joined') throw new Error(`expected a seat, but: ${JSON.stringify(joined)}`);
	return joined;
}

export async function answer(
	course: CourseDatabase,
	learner: Pick<Learner, 'id'>,
	item: string,
	response: unknown,
	seconds = 0,
	certainty?: unknown
) {
	const submission = { id: randomUUID(), item, response, certainty };
	const outcome = await submitAnswer(course.at(seconds), learner, submission);
	if (outcome.kind !== 'saved') throw new Error(`expected it to be saved, but: ${outcome.kind}`);
	return outcome.answer;
}

export const workForm = (changes: Partial<AssigningForm> = {}): AssigningForm => ({
	targets: ['who-says'],
	opensAt: '',
	dueAt: '',
	closesAt: '',
	feedback: 'by-lesson',
	...changes
});

export async function assign(
	course: CourseDatabase,
	classroom: Classroom,
	changes: Partial<AssigningForm> = {},
	seconds = 0
): Promise<void> {
	const outcome = await assignWork(course.at(seconds), classroom, workForm(changes));
	if (outcome.kind === 'refused') throw new Error(`expected it to be assigned, but: ${outcome.problem}`);
}
