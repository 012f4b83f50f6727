import { expect, it } from 'vitest';
import type { ClassCell } from './class-table.ts';
import { completionLine } from './completion-line.ts';

const LESSONS = ['one', 'two', 'three'].map((slug) => ({
	path: `/lessons/u/${slug}`,
	title: slug,
	items: 2
}));
const NOT_STARTED: ClassCell = {
	state: 'not-started',
	answered: 0,
	items: 2,
	points: 0,
	maxPoints: 0,
	late: false
};
const UNDER_WAY: ClassCell = { ...NOT_STARTED, state: 'under-way', answered: 1, points: 0.1, maxPoints: 1 };
const DONE: ClassCell = { ...NOT_STARTED, state: 'done', answered: 2, points: 1.2, maxPoints: 2 };
const line = (...cells: ClassCell[]) =>
	completionLine({ seat: 's1', name: 'Ada Wells', cells }, LESSONS, '23 November 2026');

it('tells who has done how much, with what points, by which day', () => {
	expect(line(DONE, UNDER_WAY, NOT_STARTED)).toBe(
		'Who Says? · Ada Wells · 1 of 3 lessons done, 1.3 of 3 points at first try · 23 November 2026'
	);
});

it('says nothing of points before anything is answered', () => {
	expect(line(NOT_STARTED, NOT_STARTED, NOT_STARTED)).toBe(
		'Who Says? · Ada Wells · 0 of 3 lessons done · 23 November 2026'
	);
});

it('tells no points where answers earned none, rather than leaving them out', () => {
	expect(line({ ...UNDER_WAY, points: 0 }, NOT_STARTED, NOT_STARTED)).toContain(
		', 0 of 1 points at first try'
	);
});
