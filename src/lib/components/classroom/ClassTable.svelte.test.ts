import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ClassCell } from '#lib/domain/classroom/class-table.ts';
import ClassTable from './ClassTable.svelte';

const cell = (changes: Partial<ClassCell>): ClassCell => ({
	state: 'not-started',
	answered: 0,
	items: 7,
	points: 0,
	maxPoints: 0,
	late: false,
	...changes
});
const lessons = [
	{ path: '/lessons/u/one', title: 'One', items: 7 },
	{ path: '/lessons/u/two', title: 'Two', items: 7 },
	{ path: '/lessons/u/three', title: 'Three', items: 7 }
];
const cells = [
	cell({}),
	cell({ state: 'under-way', answered: 3, points: 2, maxPoints: 3 }),
	cell({ state: 'done', answered: 7, points: 5.5, maxPoints: 7, late: true })
];

describe('the table of a class', () => {
	it('has students down and lessons across, each student with a way to their answers', async () => {
		const table = { lessons, rows: [{ seat: 's1', name: 'Maria', cells }] };
		const screen = await render(ClassTable, { classroom: 'c1', table });

		const heads = screen.getByRole('columnheader').elements();
		expect(heads.map(({ textContent }) => textContent.trim())).toEqual([
			'Student',
			'One7 questions',
			'Two7 questions',
			'Three7 questions'
		]);
		const name = screen.getByRole('rowheader').getByRole('link', { name: 'Maria' });
		await expect.element(name).toHaveAttribute('href', '/teach/c1/students/s1');
	});

	it('says each state in words, with what is done and what was late', async () => {
		const table = { lessons, rows: [{ seat: 's1', name: 'Maria', cells }] };
		const screen = await render(ClassTable, { classroom: 'c1', table });

		const words = screen
			.getByRole('cell')
			.elements()
			.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
		expect(words[0]).toBe('Not started');
		expect(words[1]).toMatch(/^Under way ?3 of 7 answered$/);
		expect(words[2]).toMatch(/^Done ?5\.5 of 7 points ?Late$/);
	});

	it('can be scrolled by keyboard, under the name of its caption', async () => {
		const table = { lessons, rows: [{ seat: 's1', name: 'Maria', cells }] };
		const screen = await render(ClassTable, { classroom: 'c1', table });

		const region = screen.getByRole('region', { name: /^1 student, by lesson/ });
		await expect.element(region).toHaveAttribute('tabindex', '0');
	});

	it('says so where nobody has joined', async () => {
		const screen = await render(ClassTable, { classroom: 'c1', table: { lessons: [], rows: [] } });

		await expect.element(screen.getByText(/^Nobody has joined yet/)).toBeVisible();
	});
});
