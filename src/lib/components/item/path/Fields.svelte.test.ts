import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { refused } from '../../../../../tests/fixtures/answers.ts';
import { pathItem } from '../../../../../tests/fixtures/items.ts';
import { answerForm, postedResponse } from '../../../../../tests/support/posted-form.ts';
import ItemForm from '../ItemForm.svelte';

const item = pathItem();
const asked = toAskedItem(item);
const WAY = 'news.search.fix';

describe('the fields of a path', () => {
	it('are a link to the first page before anything is opened, with nothing to send', async () => {
		const screen = await render(ItemForm, { asked });

		await expect
			.element(screen.getByRole('link', { name: 'Open the first page' }))
			.toHaveAttribute('href', '/webs/small-web/news');
		expect(screen.getByRole('button').elements()).toEqual([]);
		expect(screen.getByRole('radio').elements()).toEqual([]);
		await expect.element(screen.getByText(/it is saved only when you send it/)).toBeVisible();
	});

	it('list what was opened, in order, and lead back to the last page', async () => {
		const screen = await render(ItemForm, { asked, values: { path: [WAY] } });

		const list = screen.getByRole('list', { name: 'What you opened, in order' });
		expect(
			list
				.getByRole('listitem')
				.elements()
				.map(({ textContent }) => textContent.trim())
		).toEqual(['Title of news · Post', 'Results for “the claim” · Seek', 'Title of fix · Courier']);
		await expect
			.element(screen.getByRole('link', { name: 'Go on looking' }))
			.toHaveAttribute('href', '/webs/small-web/fix?path=news.search');
	});

	it('send the path and the verdict under names that the domain reads', async () => {
		const screen = await render(ItemForm, { asked, values: { path: [WAY] } });
		const form = answerForm(screen.container);
		expect(form.checkValidity()).toBe(false);

		await screen
			.getByRole('group', { name: /what may you pass on/ })
			.getByRole('radio', { name: 'Text of b' })
			.click();

		expect(form.checkValidity()).toBe(true);
		expect(postedResponse(item, form)).toEqual({
			response: { path: ['news', 'search', 'fix'], verdict: 'b' }
		});
	});

	it('offer not knowing as the last verdict, and keep the path then', async () => {
		const screen = await render(ItemForm, { asked, values: { path: ['news'] } });

		await screen.getByRole('radio', { name: 'I don’t know' }).click();

		expect(postedResponse(item, answerForm(screen.container))).toEqual({
			response: { path: ['news'], verdict: 'dont-know' }
		});
	});

	it('keep the path where the verdict was left out, and say what is open', async () => {
		const screen = await render(ItemForm, refused(item, { path: [WAY] }));

		await expect.element(screen.getByRole('alert')).toMatchTextContent(/what may be passed on/);
		expect(new FormData(answerForm(screen.container)).get('path')).toBe(WAY);
	});

	it('offer to begin again where a path came back that cannot be walked', async () => {
		const screen = await render(ItemForm, refused(item, { path: ['news.note'], verdict: ['a'] }));

		await expect.element(screen.getByRole('alert')).toMatchTextContent(/could not be read/);
		await expect
			.element(screen.getByRole('link', { name: 'Begin again' }))
			.toHaveAttribute('href', '/webs/small-web/news');
	});
});
