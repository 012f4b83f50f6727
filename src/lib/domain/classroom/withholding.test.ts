import { describe, expect, it } from 'vitest';
import { lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { choiceItem } from '../../../../tests/fixtures/items.ts';
import { isReleased } from '../course/feedback-policy.ts';
import { policyUnderAssignments } from './assignment.ts';
import { toWithheld, type TimedAssignment } from './withholding.ts';

const DUE = '2026-11-25T12:00:00.000Z';
const LATER = '2026-11-26T12:00:00.000Z';
const NEW_YORK = 'America/New_York';

const held: TimedAssignment = {
	id: 'a1',
	unit: 'unit-one',
	lesson: null,
	opensAt: null,
	dueAt: DUE,
	closesAt: null,
	feedback: 'at-due',
	timeZone: 'Europe/Berlin'
};
const later: TimedAssignment = { ...held, id: 'a2', dueAt: LATER, timeZone: NEW_YORK };
const lessonWith = (feedback: 'at-once' | 'at-end') =>
	lessonOf('one', [choiceItem({ id: 'q1' }), choiceItem({ id: 'q2' })], { feedback });
const before = new Date(Date.parse(DUE) - 1);

describe('what answers of a lesson wait for', () => {
	it('is the last due time of those that hold it back, in the zone of that class', () => {
		for (const assignments of [
			[held, later],
			[later, held]
		])
			expect(toWithheld(lessonWith('at-once'), assignments, new Set(), before)).toEqual({
				wholeLesson: false,
				due: { at: LATER, timeZone: NEW_YORK }
			});
	});

	it('is the rest of the lesson as well where the lesson says so, until all of it is answered', () => {
		const lesson = lessonWith('at-end');
		const due = { at: DUE, timeZone: 'Europe/Berlin' };

		expect(toWithheld(lesson, [held], new Set(['q1']), before)).toEqual({ wholeLesson: true, due });
		expect(toWithheld(lesson, [held], new Set(['q1', 'q2']), before)).toEqual({ wholeLesson: false, due });
		expect(toWithheld(lesson, [held], new Set(['q1']), new Date(DUE))).toEqual({
			wholeLesson: true,
			due: null
		});
	});

	it('is nothing exactly where the policy under these assignments tells', () => {
		for (const feedback of ['at-once', 'at-end'] as const)
			for (const assignments of [[], [held], [held, later]])
				for (const answered of [[], ['q1'], ['q1', 'q2']].map((ids) => new Set(ids)))
					for (const now of [before, new Date(DUE), new Date(LATER)]) {
						const lesson = lessonWith(feedback);
						const policy = policyUnderAssignments(lesson, assignments, now);
						expect(toWithheld(lesson, assignments, answered, now) === null).toBe(
							isReleased(policy, ['q1', 'q2'], answered)
						);
					}
	});
});
