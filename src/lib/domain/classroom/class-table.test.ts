import { describe, expect, it } from 'vitest';
import { lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { choiceItem } from '../../../../tests/fixtures/items.ts';
import type { Assignment } from './assignment.ts';
import { toClassTable, type StudentTry } from './class-table.ts';

const DUE = '2026-11-30T08:00:00.000Z';
const STUDENTS = [
	{ seat: 's2', name: 'Ben' },
	{ seat: 's1', name: 'Ada' }
];
const LESSONS = [
	lessonOf('one', [choiceItem({ id: 'i1' }), choiceItem({ id: 'i2' })]),
	lessonOf('two', [choiceItem({ id: 'i3' })])
];
const tryOf = (seat: string, item: string, fields: Partial<StudentTry> = {}): StudentTry => ({
	seat,
	item,
	points: 1,
	maxPoints: 2,
	receivedAt: '2026-11-24T08:00:00.000Z',
	...fields
});
const dueOf = (fields: Partial<Assignment> = {}): Assignment => ({
	id: 'a1',
	unit: 'unit-one',
	lesson: null,
	opensAt: null,
	dueAt: DUE,
	closesAt: null,
	feedback: 'by-lesson',
	...fields
});

describe('a class table', () => {
	it('has the lessons in their order and the students in theirs, whether they did anything or not', () => {
		const table = toClassTable(STUDENTS, LESSONS, [], []);
		const cell = { state: 'not-started', answered: 0, points: 0, maxPoints: 0, late: false };

		expect(table).toEqual({
			lessons: [
				{ path: '/lessons/unit-one/one', title: 'Title of one', items: 2 },
				{ path: '/lessons/unit-one/two', title: 'Title of two', items: 1 }
			],
			rows: [
				{
					seat: 's2',
					name: 'Ben',
					cells: [
						{ ...cell, items: 2 },
						{ ...cell, items: 1 }
					]
				},
				{
					seat: 's1',
					name: 'Ada',
					cells: [
						{ ...cell, items: 2 },
						{ ...cell, items: 1 }
					]
				}
			]
		});
	});

	it('counts each student’s own tries: under way with some items, done with all', () => {
		const tries = [
			tryOf('s1', 'i1'),
			tryOf('s1', 'i2', { points: 0.5, maxPoints: 1 }),
			tryOf('s2', 'i2', { points: 0 })
		];
		const [ben, ada] = toClassTable(STUDENTS, LESSONS, tries, []).rows.map(({ cells }) => cells[0]);

		expect(ben).toEqual({ state: 'under-way', answered: 1, items: 2, points: 0, maxPoints: 2, late: false });
		expect(ada).toEqual({ state: 'done', answered: 2, items: 2, points: 1.5, maxPoints: 3, late: false });
	});

	it('leaves out tries of items that no lesson shows, and of seats that are not in the class', () => {
		const tries = [tryOf('s1', 'gone'), tryOf('s9', 'i1')];

		expect(toClassTable(STUDENTS, LESSONS, tries, [])).toEqual(toClassTable(STUDENTS, LESSONS, [], []));
	});

	it('is empty without students, and still names the lessons', () => {
		expect(toClassTable([], LESSONS, [], [])).toMatchObject({
			lessons: [{ items: 2 }, { items: 1 }],
			rows: []
		});
	});
});

describe('a late answer', () => {
	const before = new Date(Date.parse(DUE) - 1).toISOString();
	const lateIn = (receivedAt: string, assignments: readonly Assignment[]) =>
		toClassTable(
			[{ seat: 's1', name: 'Ada' }],
			LESSONS,
			[tryOf('s1', 'i1'), tryOf('s1', 'i2', { receivedAt })],
			assignments
		).rows[0]!.cells.map(({ late }) => late);

	it('is one that came when its lesson was due or after, if only one of several', () => {
		expect(lateIn(before, [dueOf()])).toEqual([false, false]);
		expect(lateIn(DUE, [dueOf()])).toEqual([true, false]);
		expect(lateIn(DUE, [dueOf({ lesson: 'one' })])).toEqual([true, false]);
		expect(lateIn(DUE, [dueOf({ closesAt: DUE })])).toEqual([true, false]);
	});

	it('is none where the assignment is of another lesson or unit, or never due', () => {
		for (const assignment of [dueOf({ lesson: 'two' }), dueOf({ unit: 'unit-two' }), dueOf({ dueAt: null })])
			expect(lateIn(DUE, [assignment])).toEqual([false, false]);
	});
});

describe('a lesson that holds a test form', () => {
	const held = (form: 'a' | 'b', items: readonly string[], part: number) =>
		lessonOf(
			`half-${part}`,
			items.map((id) => choiceItem({ id })),
			{
				form: {
					...{ take: 'first', part, items: 2 },
					dealt: { form, countsAfter: [`${form}1`, `${form}2`, `${form}3`], reasonsAfter: [] }
				}
			}
		);
	const dealt = (form: 'a' | 'b') => [held(form, [`${form}1`, `${form}2`], 1), held(form, [`${form}3`], 2)];
	const forAll = [1, 2].map((part) =>
		lessonOf(`half-${part}`, [], { form: { take: 'first', part, items: 2, dealt: null } })
	);
	const students = [
		{ seat: 's1', name: 'Ada', lessons: dealt('a') },
		{ seat: 's2', name: 'Ben', lessons: dealt('b') }
	];
	const cells = (...tries: StudentTry[]) =>
		toClassTable(students, forAll, tries, []).rows.map((row) =>
			row.cells.map(({ state, points, maxPoints }) => [state, points, maxPoints])
		);

	it('counts each student’s own form, and no answer to another one', () => {
		expect(cells(tryOf('s1', 'a1'), tryOf('s2', 'a1'))).toEqual([
			[
				['under-way', 0, 0],
				['not-started', 0, 0]
			],
			[
				['not-started', 0, 0],
				['not-started', 0, 0]
			]
		]);
	});

	it('has points once the whole form is answered, one for a question that is wholly right', () => {
		const right = { points: 3, maxPoints: 3 };
		const half = [tryOf('s1', 'a1', right), tryOf('s1', 'a2', { points: 2, maxPoints: 3 })];

		expect(cells(...half)[0]).toEqual([
			['done', 0, 0],
			['not-started', 0, 0]
		]);
		expect(cells(...half, tryOf('s1', 'a3', right))[0]).toEqual([
			['done', 1, 2],
			['done', 1, 1]
		]);
	});
});
