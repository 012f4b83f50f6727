import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { choiceItem } from '../../../../tests/fixtures/items.ts';
import {
	assignmentPath,
	assignmentState,
	checkAssignment,
	lessonsOfAssignment,
	policyUnderAssignments,
	type Assignment
} from './assignment.ts';

const OPENS = '2026-11-23T08:00:00.000Z';
const DUE = '2026-11-30T08:00:00.000Z';
const CLOSES = '2026-12-07T08:00:00.000Z';

const assignmentOf = (fields: Partial<Assignment> = {}): Assignment => ({
	id: 'a1',
	unit: 'unit-one',
	lesson: null,
	opensAt: null,
	dueAt: null,
	closesAt: null,
	feedback: 'by-lesson',
	...fields
});
const at = (moment: string, milliseconds = 0) => new Date(Date.parse(moment) + milliseconds);

describe('the state of an assignment', () => {
	const limited = assignmentOf({ opensAt: OPENS, dueAt: DUE, closesAt: CLOSES });

	it.each([
		['not-open', 'a millisecond before it opens', at(OPENS, -1)],
		['open', 'at the moment that it opens', at(OPENS)],
		['open', 'a millisecond before it is due', at(DUE, -1)],
		['late', 'at the moment that it is due', at(DUE)],
		['late', 'a millisecond before it closes', at(CLOSES, -1)],
		['closed', 'at the moment that it closes', at(CLOSES)]
	] as const)('is %s %s', (state, _, now) => {
		expect(assignmentState(limited, now)).toBe(state);
	});

	it('is open at any time without limits', () => {
		fc.assert(
			fc.property(fc.date({ noInvalidDate: true }), (now) => {
				expect(assignmentState(assignmentOf(), now)).toBe('open');
			})
		);
	});

	it.each([
		['open', { opensAt: OPENS }, at(CLOSES)],
		['late', { dueAt: DUE }, at(CLOSES)],
		['open', { closesAt: CLOSES }, at(DUE)],
		['closed', { closesAt: CLOSES }, at(CLOSES)],
		['open', { opensAt: OPENS, closesAt: CLOSES }, at(DUE)]
	] as const)('is %s with %o alone', (state, limits, now) => {
		expect(assignmentState(assignmentOf(limits), now)).toBe(state);
	});

	it('is closed, and never late, where it closes when it is due', () => {
		expect(assignmentState(assignmentOf({ dueAt: DUE, closesAt: DUE }), at(DUE))).toBe('closed');
	});

	it('never goes back as time passes', () => {
		const order = ['not-open', 'open', 'late', 'closed'];
		fc.assert(
			fc.property(fc.nat(2e9), fc.nat(2e9), (one, other) => {
				const [early, later] = [Math.min(one, other), Math.max(one, other)].map((passed) =>
					order.indexOf(assignmentState(limited, at(OPENS, passed - 1e8)))
				);
				expect(early).toBeLessThanOrEqual(later!);
			})
		);
	});
});

describe('the check of an assignment', () => {
	it.each([
		['nothing', {}],
		['each limit by itself', { opensAt: OPENS }],
		['limits in order', { opensAt: OPENS, dueAt: DUE, closesAt: CLOSES, feedback: 'at-due' as const }],
		['closing when due, so that nothing is taken late', { dueAt: DUE, closesAt: DUE }]
	])('finds no fault with %s', (_, fields) => {
		expect(checkAssignment(assignmentOf(fields))).toEqual([]);
	});

	it.each([
		[['due-before-open'], { opensAt: DUE, dueAt: OPENS }],
		[['due-before-open'], { opensAt: DUE, dueAt: DUE }],
		[['close-before-due'], { dueAt: CLOSES, closesAt: DUE }],
		[['close-before-open'], { opensAt: DUE, closesAt: OPENS }],
		[['close-before-open'], { opensAt: DUE, closesAt: DUE }],
		[['at-due-without-due'], { feedback: 'at-due' as const }],
		[
			['due-before-open', 'close-before-due', 'close-before-open'],
			{ opensAt: CLOSES, dueAt: DUE, closesAt: OPENS }
		]
	])('finds %o in %o', (problems, fields) => {
		expect(checkAssignment(assignmentOf(fields))).toEqual(problems);
	});

	it('compares moments, not their spelling', () => {
		const fields = { opensAt: '2026-11-23T09:00:00+09:00', dueAt: '2026-11-23T00:30:00Z' };

		expect(checkAssignment(assignmentOf(fields))).toEqual([]);
	});
});

describe('feedback under assignments', () => {
	const lesson = lessonOf('one', [choiceItem()]);
	const held = assignmentOf({ dueAt: DUE, feedback: 'at-due' });

	it('is withheld until the moment that it is due, for the whole unit or the lesson', () => {
		for (const assignment of [held, { ...held, lesson: 'one' }]) {
			expect(policyUnderAssignments(lesson, [assignment], at(DUE, -1))).toBe('withheld');
			expect(policyUnderAssignments(lesson, [assignment], at(DUE))).toBe('at-once');
		}
	});

	it('is withheld while any of several holds it', () => {
		const later = { ...held, id: 'a2', dueAt: CLOSES };

		expect(policyUnderAssignments(lesson, [held, later], at(DUE))).toBe('withheld');
	});

	it('is withheld before the assignment opens, too', () => {
		expect(policyUnderAssignments(lesson, [{ ...held, opensAt: OPENS }], at(OPENS, -1))).toBe('withheld');
	});

	it('is the lesson’s own where the assignment is of another lesson or unit, or leaves it to the lesson', () => {
		for (const assignment of [
			{ ...held, lesson: 'two' },
			{ ...held, unit: 'unit-two' },
			{ ...held, unit: 'unit-two', lesson: 'one' },
			{ ...held, feedback: 'by-lesson' as const },
			{ ...held, dueAt: null }
		])
			expect(policyUnderAssignments(lesson, [assignment], at(OPENS))).toBe('at-once');
	});

	it('is never looser than the lesson, and never looser for one assignment more', () => {
		const strictness = ['at-once', 'at-end', 'withheld'];
		const anyMoment = fc.constantFrom(null, OPENS, DUE, CLOSES);
		const anyAssignment: fc.Arbitrary<Assignment> = fc.record({
			id: fc.constant('a1'),
			unit: fc.constantFrom('unit-one', 'unit-two'),
			lesson: fc.constantFrom(null, 'one', 'two'),
			opensAt: anyMoment,
			dueAt: anyMoment,
			closesAt: anyMoment,
			feedback: fc.constantFrom('by-lesson', 'at-due')
		});
		fc.assert(
			fc.property(
				fc.constantFrom('at-once' as const, 'at-end' as const),
				fc.array(anyAssignment, { maxLength: 4 }),
				anyAssignment,
				fc.integer({ min: -1, max: 1 }),
				fc.constantFrom(OPENS, DUE, CLOSES),
				(feedback, assignments, another, off, moment) => {
					const strictnessUnder = (all: readonly Assignment[]) =>
						strictness.indexOf(policyUnderAssignments({ ...lesson, feedback }, all, at(moment, off)));
					const under = strictnessUnder(assignments);

					expect(under).toBeGreaterThanOrEqual(strictness.indexOf(feedback));
					expect(strictnessUnder([...assignments, another])).toBeGreaterThanOrEqual(under);
				}
			)
		);
	});
});

describe('the work of an assignment', () => {
	const course = courseOf([
		lessonOf('one', []),
		lessonOf('two', []),
		lessonOf('far', [], { unit: 'unit-two' })
	]);
	const slugs = (unit: string, lesson: string | null) =>
		lessonsOfAssignment(course, { unit, lesson }).map(({ slug }) => slug);

	it('is all lessons of the unit in course order, or the one that is named', () => {
		expect(slugs('unit-one', null)).toEqual(['one', 'two']);
		expect(slugs('unit-one', 'two')).toEqual(['two']);
		expect(assignmentPath(course, { unit: 'unit-one', lesson: null })).toBe('/lessons/unit-one/one');
		expect(assignmentPath(course, { unit: 'unit-two', lesson: 'far' })).toBe('/lessons/unit-two/far');
	});

	it('is nothing where the course has dropped the unit or the lesson', () => {
		for (const [unit, lesson] of [
			['gone', null],
			['unit-one', 'far']
		] as const) {
			expect(slugs(unit, lesson)).toEqual([]);
			expect(assignmentPath(course, { unit, lesson })).toBe(null);
		}
	});
});
