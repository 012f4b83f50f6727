import type { Lesson } from '../course/course.ts';
import { reasonsAfter } from '../course/test-form.ts';
import type { Withheld } from '../score/answered-item.ts';
import { holdingAssignment, type Assignment } from './assignment.ts';

/** An assignment with the zone in which its class reads the clock. */
export interface TimedAssignment extends Assignment {
	readonly timeZone: string;
}

/**
 * What a learner still waits for before a lesson's answers are told.
 * @param assignments - those of all of the learner's classes
 * @param answered - the ids of the items that the learner has answered
 * @returns null where they may be told now
 */
export function toWithheld(
	lesson: Pick<Lesson, 'unit' | 'slug' | 'feedback' | 'items' | 'form'>,
	assignments: readonly TimedAssignment[],
	answered: ReadonlySet<string>,
	now: Date
): Withheld | null {
	const held = holdingAssignment(lesson, assignments, now);
	const wholeLesson = lesson.feedback === 'at-end' && !reasonsAfter(lesson).every((id) => answered.has(id));
	if (!held && !wholeLesson) return null;
	return { wholeLesson, due: held ? { at: held.dueAt, timeZone: held.timeZone } : null };
}
