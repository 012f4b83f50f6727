import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ItemResponse } from '#lib/domain/item/interactions.ts';
import { answered } from '../../../../../tests/fixtures/answers.ts';
import { pathItem } from '../../../../../tests/fixtures/items.ts';
import ItemAnswer from '../ItemAnswer.svelte';

const words = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();

async function told(response: ItemResponse) {
	const screen = await render(ItemAnswer, {
		...answered(pathItem(), response),
		again: '/lessons/a/b#path-item'
	});
	const listOf = (heading: string) =>
		screen.getByRole('region', { name: heading, exact: true }).getByRole('listitem').elements().map(words);
	return {
		screen,
		heading: screen.getByRole('heading', { level: 4 }).element().textContent,
		steps: [...screen.container.querySelectorAll('.steps li')].map(words),
		listOf
	};
}

const answer = (way: string, verdict: string) => ({ path: way.split('.'), verdict });

describe('feedback on a path', () => {
	it('says of each step whether it was done, and why it matters', async () => {
		const { heading, steps } = await told(answer('news.search.copy', 'b'));

		expect(heading).toBe('1 of 3 steps, and a sentence that does not fit yet');
		expect(steps).toEqual([
			'Done Leave the first site early why of leave, done',
			'Next time Find a page that knows more why of better, open',
			'Next time Get to where it began why of origin, open'
		]);
	});

	it('lists the pages in the order in which they were opened, with what each is worth', async () => {
		const { listOf, screen } = await told(answer('news.search.copy.search.fix.list.note', 'a'));

		expect(listOf('The path that you took')).toEqual([
			'Title of news · Post The first page A copy why of page news',
			'Results for “the claim” · Seek You left the page, to see who else writes about it.',
			'Title of copy · Blog A copy why of page copy',
			'Title of fix · Courier Better coverage why of page fix',
			'Title of list · Library It leads on why of page list',
			'Title of note · Library The origin why of page note'
		]);
		expect(words(screen.container)).toContain('You went back to a page once. That costs nothing.');
		expect(screen.getByRole('heading', { level: 4 }).element().textContent).toBe(
			'All three steps, and a sentence that fits'
		);
	});

	it('gives a reason for every verdict', async () => {
		const { listOf } = await told(answer('news', 'b'));

		expect(listOf('What may you pass on?').toSorted()).toEqual([
			'Text of a You missed this one why of a',
			'Text of b Not quite You said: this one why of b',
			'Text of c Rightly left alone why of c'
		]);
	});

	it('names the fitting verdict to somebody who did not know it', async () => {
		const { heading, listOf } = await told(answer('news', 'dont-know'));

		expect(heading).toBe('0 of 3 steps, and no sentence yet');
		expect(listOf('What may you pass on?')).toContain('Text of a why of a This one may be passed on.');
	});

	it('shows a short path as an example', async () => {
		const { listOf, screen } = await told(answer('news', 'a'));

		expect(listOf('One short path')).toEqual([
			'Title of news · Post',
			'Results for “the claim” · Seek',
			'Title of fix · Courier',
			'Title of list · Library',
			'Title of note · Library'
		]);
		expect(words(screen.container)).toContain('why of the short way');
	});

	it('calls nothing wrong or failed about a path', async () => {
		const { screen } = await told(answer('news', 'a'));

		expect(words(screen.container)).not.toMatch(/fail|wrong path|score of 0/i);
		await expect.element(screen.getByRole('link', { name: 'Try again' })).toBeVisible();
	});

	it('tells what every page is worth to somebody who sent no path', async () => {
		const { heading, listOf } = await told({ dontKnow: true });

		expect(heading).toBe('You said: I don’t know');
		expect(listOf('What each page is')).toHaveLength(6);
	});
});
