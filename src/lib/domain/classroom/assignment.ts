import { lessonPath, type Course, type Lesson } from '../course/course.ts';
import type { FeedbackPolicy } from '../course/feedback-policy.ts';

/** When a class is told score and reasons: by the lesson's own policy, or once the work is due. */
export type AssignmentFeedback = 'by-lesson' | 'at-due';

/** A unit, or one lesson of it, that a class is to work on. Times are ISO 8601 in UTC; null means no limit. */
export interface Assignment {
	readonly id: string;
	readonly unit: string;
	/** null for the whole unit. */
	readonly lesson: string | null;
	readonly opensAt: string | null;
	readonly dueAt: string | null;
	readonly closesAt: string | null;
	readonly feedback: AssignmentFeedback;
}

/** "late" is past due and still taken: late work is marked, not blocked. */
export type AssignmentState = 'not-open' | 'open' | 'late' | 'closed';

/** Where an assignment stands at a time. A moment that a limit names belongs to what comes after it. */
export function assignmentState(
	{ opensAt, dueAt, closesAt }: Pick<Assignment, 'opensAt' | 'dueAt' | 'closesAt'>,
	now: Date
): AssignmentState {
	const reached = (limit: string | null) => limit !== null && now.getTime() >= Date.parse(limit);
	if (reached(closesAt)) return 'closed';
	if (reached(dueAt)) return 'late';
	return opensAt !== null && !reached(opensAt) ? 'not-open' : 'open';
}

export type AssignmentProblem =
	'due-before-open' | 'close-before-due' | 'close-before-open' | 'at-due-without-due';

/** What does not fit together in the times of an assignment. One may close when it is due: then nothing is late. */
export function checkAssignment({ opensAt, dueAt, closesAt, feedback }: Assignment): AssignmentProblem[] {
	const after = (later: string | null, earlier: string | null) =>
		later === null || earlier === null || Date.parse(later) > Date.parse(earlier);
	const closesWhenDue = closesAt !== null && dueAt !== null && Date.parse(closesAt) === Date.parse(dueAt);
	return [
		...(after(dueAt, opensAt) ? [] : (['due-before-open'] as const)),
		...(closesWhenDue || after(closesAt, dueAt) ? [] : (['close-before-due'] as const)),
		...(after(closesAt, opensAt) ? [] : (['close-before-open'] as const)),
		...(feedback === 'at-due' && dueAt === null ? (['at-due-without-due'] as const) : [])
	];
}

/** Whether two assignments differ in nothing but their ids. */
export function isSameWork(a: Assignment, b: Assignment): boolean {
	const fields = ['unit', 'lesson', 'opensAt', 'dueAt', 'closesAt', 'feedback'] as const;
	return fields.every((field) => a[field] === b[field]);
}

/** The lessons that an assignment is about, in course order; those that the course has dropped are left out. */
export function lessonsOfAssignment(
	course: Course,
	assignment: Pick<Assignment, 'unit' | 'lesson'>
): Lesson[] {
	const unit = course.units.find(({ slug }) => slug === assignment.unit);
	return unit?.lessons.filter(({ slug }) => assignment.lesson === null || slug === assignment.lesson) ?? [];
}

/**
 * The policy for a lesson under the assignments that name it: they may hold feedback back until they are due, and
 * never tell earlier than the lesson does.
 * @returns "withheld" while an assignment that is not yet due holds it back, else the lesson's own policy
 */
export function policyUnderAssignments(
	lesson: Pick<Lesson, 'unit' | 'slug' | 'feedback'>,
	assignments: readonly Assignment[],
	now: Date
): FeedbackPolicy | 'withheld' {
	return holdingAssignment(lesson, assignments, now) ? 'withheld' : lesson.feedback;
}

/** The assignment that holds a lesson's feedback back the longest, or undefined where none does. */
export function holdingAssignment<Given extends Assignment>(
	lesson: Pick<Lesson, 'unit' | 'slug'>,
	assignments: readonly Given[],
	now: Date
): (Given & { readonly dueAt: string }) | undefined {
	return assignments
		.flatMap((assignment) => {
			const { feedback, unit, lesson: slug, dueAt } = assignment;
			const names = unit === lesson.unit && (slug === null || slug === lesson.slug);
			const holds = feedback === 'at-due' && dueAt !== null && now.getTime() < Date.parse(dueAt);
			return names && holds ? [{ ...assignment, dueAt }] : [];
		})
		.toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt))
		.at(-1);
}

/** Where the work of an assignment begins, or null where the course has dropped it. */
export function assignmentPath(
	course: Course,
	assignment: Pick<Assignment, 'unit' | 'lesson'>
): string | null {
	const [first] = lessonsOfAssignment(course, assignment);
	return first ? lessonPath(first) : null;
}
