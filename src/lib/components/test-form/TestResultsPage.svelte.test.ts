import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { detectionOf, type FormCounts } from '#lib/domain/score/form-counts.ts';
import type { TestResult } from '#lib/domain/score/test-result.ts';
import TestResultsPage from './TestResultsPage.svelte';

const counts = (named: number, notNamed: number, beyond: number): FormCounts => ({
	classes: {
		named: { right: named, wrong: 12 - named, dontKnow: 0 },
		'not named': { right: notNamed, wrong: 12 - notNamed, dontKnow: 0 }
	},
	beyond: { right: beyond, items: 8 }
});
const result = (take: TestResult['take'], of: FormCounts): TestResult => ({
	take,
	completedAt: '2026-11-23T09:00:00.000Z',
	counts: of,
	detection: detectionOf(of),
	reasons: true
});
const short: FormCounts = {
	classes: {
		named: { right: 5, wrong: 1, dontKnow: 0 },
		'not named': { right: 4, wrong: 1, dontKnow: 1 }
	},
	beyond: { right: 0, items: 0 }
};

describe('the page of tests', () => {
	it('says of one test counts, the two-by-two table, and what lies behind, with intervals', async () => {
		const screen = await render(TestResultsPage, { tests: [result('first', counts(11, 5, 6))] });
		const text = screen.container.textContent?.replaceAll(/\s+/g, ' ') ?? '';

		await expect.element(screen.getByText(/Difficulty not yet known/).first()).toBeVisible();
		for (const cell of ['11 right', '1 over-called', '7 missed', '5 right']) {
			await expect.element(screen.getByRole('cell', { name: cell })).toBeVisible();
		}
		expect(text).toContain('you were over-trusting');
		expect(text).toMatch(/d′ is \d\.\d, and with so few claims anything from .?\d\.\d to \d\.\d would fit/);
		expect(text).toMatch(/c is 0\.\d, and anything from .?\d\.\d to \d\.\d would fit/);
		expect(text).not.toMatch(/conservative/i);
		expect(screen.getByRole('heading', { name: 'What changed' }).elements()).toEqual([]);
	});

	it('sets tests side by side, and says that one person’s change is hardly seen', async () => {
		const tests = [
			result('first', counts(8, 8, 4)),
			result('second', counts(10, 9, 6)),
			result('later', short)
		];
		const screen = await render(TestResultsPage, { tests });
		const table = screen.getByRole('region', { name: 'Counts side by side' });

		const texts = table
			.getByRole('row')
			.elements()
			.map(({ children }) => [...children].map(({ textContent }) => textContent?.trim()));
		expect(texts).toEqual([
			['', 'The first test', 'The second test', 'The test after three weeks'],
			['Named claims right', '8 of 12', '10 of 12', '5 of 6'],
			['Not-named claims right', '8 of 12', '9 of 12', '4 of 6'],
			['Other questions right', '4 of 8', '6 of 8', 'not asked']
		]);
		await expect.element(screen.getByText(/usually too small to see/)).toBeVisible();
		await expect
			.element(screen.getByText('These are too few answers to say more than the counts.'))
			.toBeVisible();
		await expect.element(screen.getByRole('link', { name: /Your count beside others/ })).toBeVisible();
	});

	it('says that there is nothing yet', async () => {
		const screen = await render(TestResultsPage, { tests: [] });

		await expect.element(screen.getByText(/Nothing yet/)).toBeVisible();
	});
});
