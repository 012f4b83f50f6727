import { describe, expect, it } from 'vitest';
import type { ClassCell, ClassTable } from './class-table.ts';
import { GRADE_FORMS, toGradeTable } from './grade-table.ts';

const cellOf = (fields: Partial<ClassCell> = {}): ClassCell => ({
	state: 'not-started',
	answered: 0,
	items: 3,
	points: 0,
	maxPoints: 0,
	late: false,
	...fields
});
const DONE = cellOf({ state: 'done', answered: 3, points: 2, maxPoints: 3, late: true });
const NONE_RIGHT = cellOf({ state: 'done', answered: 3, points: 0, maxPoints: 3 });
const UNDER_WAY = cellOf({ state: 'under-way', answered: 1, points: 0.1 + 0.2, maxPoints: 1 });

const TABLE: ClassTable = {
	lessons: [
		{ path: '/lessons/unit-one/one', title: 'One', items: 3 },
		{ path: '/lessons/unit-one/two', title: 'Two', items: 3 }
	],
	rows: [
		{ seat: 's1', name: 'Ada', cells: [DONE, NONE_RIGHT] },
		{ seat: 's2', name: 'Ben', cells: [UNDER_WAY, cellOf()] }
	]
};

describe('a grade table', () => {
	it('is, in the plain form, five columns a lesson, without points where nothing was answered', () => {
		expect(toGradeTable(TABLE, 'plain')).toEqual([
			[
				'Student',
				...['One: answered', 'One: questions', 'One: points', 'One: of', 'One: late'],
				...['Two: answered', 'Two: questions', 'Two: points', 'Two: of', 'Two: late']
			],
			['Ada', '3', '3', '2', '3', 'late', '3', '3', '0', '3', ''],
			['Ben', '1', '3', '0.3', '1', '', '0', '3', '', '', '']
		]);
	});

	it('is, for Canvas, its five columns, a row of points possible, and per cent of what is done', () => {
		expect(toGradeTable(TABLE, 'canvas')).toEqual([
			['Student', 'ID', 'SIS User ID', 'SIS Login ID', 'Section', 'One', 'Two'],
			['    Points Possible', '', '', '', '', '100', '100'],
			['Ada', '', '', '', '', '66.7', '0'],
			['Ben', '', '', '', '', '', '']
		]);
	});

	it('is, for Moodle, a name and per cent of what is done', () => {
		expect(toGradeTable(TABLE, 'moodle')).toEqual([
			['Display name', 'One', 'Two'],
			['Ada', '66.7', '0'],
			['Ben', '', '']
		]);
	});

	it('has a cell empty, not 0, where work that is done has no points to give', () => {
		const table = {
			...TABLE,
			rows: [{ seat: 's1', name: 'Ada', cells: [cellOf({ state: 'done' }), cellOf({ state: 'done' })] }]
		};

		expect(toGradeTable(table, 'moodle')[1]).toEqual(['Ada', '', '']);
	});

	it.each(GRADE_FORMS)('has rows of one length in the %s form, and a head alone for no students', (form) => {
		const rows = toGradeTable(TABLE, form);

		expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
		expect(toGradeTable({ ...TABLE, rows: [] }, form)).toEqual(rows.slice(0, -TABLE.rows.length));
	});
});
