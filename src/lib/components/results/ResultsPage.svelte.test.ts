import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { WithheldCount } from '#lib/domain/score/answered-item.ts';
import { toResults } from '#lib/domain/score/results.ts';
import { scoreItem, type ItemResponse } from '#lib/domain/item/interactions.ts';
import { labelItem } from '../../../../tests/fixtures/items.ts';
import ResultsPage from './ResultsPage.svelte';

const progress = [
	{
		title: 'Who says?',
		lessons: [
			{ path: '/lessons/a/b', title: 'First look', optional: false, items: 5, answered: 0, score: null }
		]
	}
];

const tried = (asks: 'class' | 'label', response: ItemResponse) => {
	const item = labelItem({ asks });
	return toResults([
		{
			answerId: 'answer-1',
			item,
			scored: scoreItem(item, response),
			certainty: {},
			receivedAt: '2026-11-23T05:09:12.345Z'
		}
	]);
};

const headings = (screen: Awaited<ReturnType<typeof shown>>) =>
	screen
		.getByRole('heading', { level: 2 })
		.elements()
		.map(({ textContent }) => textContent);

function shown(fields: { results?: ReturnType<typeof toResults>; withheld?: readonly WithheldCount[] }) {
	return render(ResultsPage, {
		progress,
		results: toResults([]),
		toReview: [],
		withheld: [],
		tests: [],
		...fields
	});
}

describe('the page of results', () => {
	it('offers a beginning and no empty pictures before the first answer', async () => {
		const screen = await shown({});

		await expect
			.element(screen.getByRole('link', { name: 'Begin: First look' }))
			.toHaveAttribute('href', '/lessons/a/b');
		expect(headings(screen)).toEqual(['How far you are']);
	});

	it('shows classes after a question of class, and no table of labels that nobody was asked for', async () => {
		const results = tried('class', { labels: { c01: 'named', c02: 'named' } });

		expect(headings(await shown({ results }))).toEqual([
			'Named or not named',
			'How well your sureness fits',
			'How far you are'
		]);
	});

	it('shows the table of labels after a question of labels', async () => {
		const results = tried('label', { labels: { c01: 'sourced fact', c02: 'dont-know' } });

		expect(headings(await shown({ results }))).toContain('The four kinds of footing');
	});

	it('calls it practice once something is answered, and asks nobody to begin again', async () => {
		const screen = await shown({ withheld: [{ answers: 2, until: { wholeLesson: true, due: null } }] });

		await expect.element(screen.getByText(/This is practice, not a test/)).toBeVisible();
		expect(screen.getByRole('link', { name: /^Begin/ }).elements()).toEqual([]);
	});
});
