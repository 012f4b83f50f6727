import { describe, expect, it } from 'vitest';
import { readScoreRows } from './score-rows.ts';

/** Lines of a file without quotes in it. */
function rowsOf(...lines: string[]) {
	const [head = [], ...cells] = lines.map((line) => line.split(';'));
	return { head, cells };
}

describe('a plain table', () => {
	it('has a learner a row, an item a column, and cells that are empty where nothing was tried', () => {
		const { table, format, notes } = readScoreRows(rowsOf('learner;q1;q2', 'Ada;1;0,5', 'Ben;;1', 'Cy;0'));
		expect(table).toEqual({
			items: [
				{ id: 'q1', max: 1 },
				{ id: 'q2', max: 1 }
			],
			scores: [
				[1, 0.5],
				[null, 1],
				[0, null]
			],
			answers: null
		});
		expect([format, notes]).toEqual(['plain', ['The first column, “learner”, names the learners.']]);
	});

	it('takes maxima from a first row, and else the highest score, and says so', () => {
		expect(readScoreRows(rowsOf('id;q1;q2', 'max;4;2', '1;3;0')).table.items).toEqual([
			{ id: 'q1', max: 4 },
			{ id: 'q2', max: 2 }
		]);
		const { table, notes } = readScoreRows(rowsOf('id;q1;q2', '1;3;0'));
		expect(table.items.map(({ max }) => max)).toEqual([3, 1]);
		expect(notes.join(' ')).toMatch(/no row “max”/);
	});

	it.each([
		['a name that says so', ['learner;q1', '1;1', '1;0', '1;1'], 1],
		['words', ['who;q1', 'Ada;1', 'Ben;0'], 1],
		['numbers that are all different', ['nr;q1', '101;1', '102;0', '103;1'], 1],
		['nothing of that', ['a;b', '1;1', '0;1', '1;0'], 2]
	])('knows its column of learners by %s', (_, lines, items) => {
		expect(readScoreRows(rowsOf(...lines)).table.items).toHaveLength(items);
	});

	it.each([
		[['id;q1', '1;one'], /row 2, column “q1”: “one” is no number: write the points/],
		[['id;q1', 'max;2', 'Ada;3'], /row 3, column “q1”: 3 points of 2/],
		[['id;q1', 'max;0', 'Ada;0'], /row 2, column “q1”: the max is not above 0/],
		[['id;q1;q1', 'Ada;0;1'], /two columns are named “q1”/],
		[['id;q1', 'Ada;0;1'], /row 2: 3 cells for 2 columns/],
		[['id', 'Ada'], /no item/],
		[['id;q1'], /no learner/],
		[[''], /no item|empty/]
	])('is refused with place and remedy: %s', (lines, message) => {
		expect(() => readScoreRows(rowsOf(...lines))).toThrow(message);
	});
});

describe('Moodle’s export', () => {
	it('of grades has marks with their maxima, first attempts alone, and no averages', () => {
		const head = 'Last name;First name;Email address;Status;Started;Grade/3.00;Q. 1 /1.00;Q. 2 /2.00';
		const { table, format, notes } = readScoreRows(
			rowsOf(
				head,
				'Ivo;Ada;a@s.org;Finished;2 November 2026 9:00 AM;3.00;1.00;2.00',
				'Ivo;Ada;a@s.org;Finished;1 November 2026 9:00 AM;1.00;1.00;0.00',
				'Mo;Ben;b@s.org;In progress;1 November 2026 9:05 AM;-;-;0.50',
				'Overall average;;;;;2.00;1.00;0.83'
			)
		);
		expect(format).toBe('Moodle grades');
		expect(table.items).toEqual([
			{ id: 'Q. 1', max: 1 },
			{ id: 'Q. 2', max: 2 }
		]);
		expect(table.scores).toEqual([
			[1, 0],
			[null, 0.5]
		]);
		expect(notes).toEqual(['1 later attempt is left out: first tries alone count.']);
	});

	it('is understood in a language that writes a comma', () => {
		const rows = rowsOf('Nachname;Vorname;Bewertung/1,50;F 1 /1,50', 'Ivo;Ada;1,50;1,50', 'Mo;Ben;0,75;0,75');
		expect(readScoreRows(rows).table).toMatchObject({
			items: [{ id: 'F 1', max: 1.5 }],
			scores: [[1.5], [0.75]]
		});
	});

	it('of responses is scored by its right answers, and tells who answered what', () => {
		const head = 'Last name;First name;State;Response 1;Right answer 1;Response 2;Right answer 2';
		const { table, format } = readScoreRows(
			rowsOf(head, 'Ivo;Ada;Finished;the cook;the cook;-;June', 'Mo;Ben;Finished;a driver;the cook;July;June')
		);
		expect(format).toBe('Moodle responses');
		expect(table.scores).toEqual([
			[1, null],
			[0, 0]
		]);
		expect(table.answers).toEqual([
			['the cook', null],
			['a driver', 'July']
		]);
	});

	it('of responses without right answers is sent back with what to tick', () => {
		expect(() => readScoreRows(rowsOf('Name;Response 1', 'Ada;the cook'))).toThrow(/tick “right answer”/);
	});
});

describe('Canvas’s student analysis', () => {
	const head =
		'name;id;sis_id;section;submitted;attempt;71: Who says it?;1.0;72: Which?;2.0;n correct;n incorrect;score';

	it('has a column of answers and one of points for each question, first attempts alone', () => {
		const { table, format, notes } = readScoreRows(
			rowsOf(
				head,
				'Ada;11;;A;2026-11-02;2;the cook;1.0;June;2.0;2;0;3.0',
				'Ada;11;;A;2026-11-01;1;a driver;0.0;June;2.0;1;1;2.0',
				'Ben;12;;A;2026-11-01;1;;0.0;July;0.5;0;2;0.5'
			)
		);
		expect(format).toBe('Canvas student analysis');
		expect(table).toEqual({
			items: [
				{ id: '71', max: 1 },
				{ id: '72', max: 2 }
			],
			scores: [
				[0, 2],
				[0, 0.5]
			],
			answers: [
				['a driver', 'June'],
				[null, 'July']
			]
		});
		expect(notes).toEqual(['1 later attempt is left out: first tries alone count.']);
	});

	it('names the row of a cell that cannot be', () => {
		const lines = [head, 'Ada;11;;A;2026-11-02;1;the cook;5.0;June;2.0;2;0;3.0'];
		expect(() => readScoreRows(rowsOf(...lines))).toThrow(/row 2, question 71: 5 points of 1/);
	});
});
