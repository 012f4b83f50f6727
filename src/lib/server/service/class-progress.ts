import type { Assignment } from '../../domain/classroom/assignment.ts';
import { policyUnderAssignments } from '../../domain/classroom/assignment.ts';
import { toAssignmentView, type AssignmentView } from '../../domain/classroom/assignment-view.ts';
import { toClassTable, type ClassTable, type StudentTry } from '../../domain/classroom/class-table.ts';
import type { Classroom } from '../../domain/classroom/classroom.ts';
import { completionLine } from '../../domain/classroom/completion-line.ts';
import { toItemSummary } from '../../domain/classroom/item-summary.ts';
import type { StudentItem, StudentProgress } from '../../domain/classroom/student-progress.ts';
import { toTalkAbout, type TalkAbout } from '../../domain/classroom/talk-about.ts';
import { isReleased } from '../../domain/course/feedback-policy.ts';
import { lessonPath, lessonsOf, type Course, type Lesson } from '../../domain/course/course.ts';
import { toAnswerView, toAskedItem } from '../../domain/score/answered-item.ts';
import { selectAnswers, type StoredAnswer } from '../store/answers.ts';
import { selectAssignments } from '../store/assignments.ts';
import { selectFirstTries, type ClassTry } from '../store/class-answers.ts';
import { selectSeat, selectSeats, type Seat } from '../store/seats.ts';
import type { Context } from './context.ts';
import { courseFor } from './dealt-course.ts';

/** A class as its teacher follows it. */
export interface ClassProgress {
	readonly table: ClassTable;
	readonly assignments: readonly AssignmentView[];
	/** Items that somebody has tried, those with the most shared mistake first. */
	readonly talkAbout: readonly TalkAbout[];
}

/** Three queries, however many students there are: seats, assignments, first tries. */
export async function viewClass(
	{ database: { db }, course, now }: Context,
	classroom: Pick<Classroom, 'id'>
): Promise<ClassProgress> {
	const seats = await selectSeats(db, classroom.id);
	const assignments = await selectAssignments(db, classroom.id);
	const tries = await selectFirstTries(db, classroom.id);
	const dealt = new Map(seats.map(({ id, learnerId }) => [id, courseFor(course, learnerId)]));
	const worked = new Set(
		[...Map.groupBy(tries, ({ seat }) => dealt.get(seat) ?? course), [course, []] as const]
			.flatMap(([own, answered]) => lessonsInClass(own, assignments, answered))
			.map(lessonPath)
	);
	const lessonsIn = (own: Course) => lessonsOf(own).filter((lesson) => worked.has(lessonPath(lesson)));
	const lessons = lessonsIn(course);
	const students = toStudents(seats).map((student) => ({
		...student,
		lessons: lessonsIn(dealt.get(student.seat) ?? course)
	}));
	return {
		table: toClassTable(students, lessons, tries, assignments),
		assignments: assignments.map((assignment) => toAssignmentView(course, assignment, now)),
		talkAbout: toTalkAbouts(lessons, tries)
	};
}

/** What a class works on: lessons that are assigned, and those in which somebody has answered. In course order. */
function lessonsInClass(
	course: Course,
	assignments: readonly Assignment[],
	tries: readonly Pick<ClassTry, 'item'>[]
): Lesson[] {
	const answered = new Set(tries.map(({ item }) => item));
	return lessonsOf(course).filter(
		(lesson) =>
			lesson.items.some(({ id }) => answered.has(id)) ||
			assignments.some(
				({ unit, lesson: slug }) => unit === lesson.unit && (slug === null || slug === lesson.slug)
			)
	);
}

function toStudents(seats: readonly Seat[]): { seat: string; name: string }[] {
	return seats
		.filter(({ isPreview }) => !isPreview)
		.map(({ id, displayName }) => ({ seat: id, name: displayName }))
		.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function toTalkAbouts(lessons: readonly Lesson[], tries: readonly ClassTry[]): TalkAbout[] {
	const byItem = Map.groupBy(tries, ({ item }) => item);
	return lessons
		.flatMap((lesson) =>
			lesson.items.flatMap((item) => {
				// An answer to an older version may be about other options.
				const current = (byItem.get(item.id) ?? []).filter(({ version }) => version === item.version);
				return current.length > 0 ? [toTalkAbout(lesson, toItemSummary(item, current))] : [];
			})
		)
		.toSorted((a, b) => (b.wrong?.share ?? 0) - (a.wrong?.share ?? 0));
}

/** One student item by item, or undefined where the class has no such student. */
export async function viewStudent(
	{ database: { db }, course: everybodys }: Context,
	classroom: Pick<Classroom, 'id'>,
	seatId: string
): Promise<StudentProgress | undefined> {
	const seat = await selectSeat(db, classroom.id, seatId);
	if (!seat || seat.isPreview) return undefined;
	const course = courseFor(everybodys, seat.learnerId);
	const assignments = await selectAssignments(db, classroom.id);
	const counted = await countedAnswers({ db }, seat);
	const byItem = Map.groupBy(counted, ({ item }) => item.id);
	const tries = toTries(seat, counted);
	const lessons = lessonsInClass(course, assignments, tries);
	const student = { seat: seat.id, name: seat.displayName };
	const cells = toClassTable([student], lessons, tries, assignments).rows[0]?.cells ?? [];
	return {
		...student,
		joinedAt: seat.createdAt,
		lessons: lessons.map((lesson, index) => ({
			title: lesson.title,
			path: lessonPath(lesson),
			// Of a test form its teacher sees what its learner does, which is how many.
			test: lesson.form ? (cells[index] ?? null) : null,
			items: lesson.form
				? []
				: lesson.items.map(({ id, prompt }) => toStudentItem(id, prompt, byItem.get(id) ?? []))
		}))
	};
}

async function countedAnswers({ db }: Pick<Context['database'], 'db'>, seat: Seat): Promise<StoredAnswer[]> {
	const answers = await selectAnswers(db, seat.learnerId);
	return answers.filter(({ receivedAt }) => receivedAt >= seat.countsFrom);
}

/** The first try at each item, as the class counts it. */
function toTries(seat: Seat, answers: readonly StoredAnswer[]): StudentTry[] {
	const first = new Map<string, StoredAnswer>();
	for (const answer of answers) if (!first.has(answer.item.id)) first.set(answer.item.id, answer);
	return [...first.values()].map(({ item, scored, receivedAt }) => ({
		seat: seat.id,
		item: item.id,
		points: scored.points,
		maxPoints: scored.maxPoints,
		receivedAt
	}));
}

function toStudentItem(id: string, prompt: string, answers: readonly StoredAnswer[]): StudentItem {
	const [first] = answers;
	return {
		id,
		prompt,
		tries: answers.length,
		first: first
			? {
					points: first.scored.points,
					maxPoints: first.scored.maxPoints,
					receivedAt: first.receivedAt,
					asked: { ...toAskedItem(first.item), certaintySteps: null },
					answer: toAnswerView(first.item, { ...first, certainty: {} }, first.scored, null)
				}
			: null
	};
}

/** How far a student is, in a line for any system. Points of lessons that are still withheld are left out. */
export async function viewCompletion(
	{ database: { db }, course: everybodys, now }: Context,
	{ timeZone }: Pick<Classroom, 'timeZone'>,
	seat: Seat
): Promise<string> {
	const course = courseFor(everybodys, seat.learnerId);
	const assignments = await selectAssignments(db, seat.classroomId);
	const tries = toTries(seat, await countedAnswers({ db }, seat));
	const answered = new Set(tries.map(({ item }) => item));
	const lessons = lessonsInClass(course, assignments, tries);
	const student = { seat: seat.id, name: seat.displayName };
	const { rows, lessons: shown } = toClassTable([student], lessons, tries, assignments);
	const [row = { ...student, cells: [] }] = rows;
	const told = row.cells.map((cell, index) => {
		const lesson = lessons[index];
		const ids = lesson?.items.map(({ id }) => id) ?? [];
		const policy = lesson ? policyUnderAssignments(lesson, assignments, now) : 'withheld';
		// What a test form counts is apart from practice.
		return lesson?.form === null && isReleased(policy, ids, answered)
			? cell
			: { ...cell, points: 0, maxPoints: 0 };
	});
	const day = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone }).format(now);
	return completionLine({ ...row, cells: told }, shown, day);
}
