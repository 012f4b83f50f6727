import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { MOST_PAGES, parseWay } from '#lib/domain/item/path/way.ts';
import { toPublicWeb } from '#lib/domain/item/path/web.ts';
import { toWebPageView } from '#lib/domain/item/path/web-view.ts';
import { smallWeb } from '../../../../tests/fixtures/small-web.ts';
import WebPage from './WebPage.svelte';

async function open(way: readonly string[]) {
	const shown = toWebPageView(toPublicWeb(smallWeb()), way);
	if (!('view' in shown)) throw new Error(shown.problem);
	return render(WebPage, { view: shown.view, question: '/lessons/a/b#path-item' });
}
const hrefs = (place: ParentNode) =>
	[...place.querySelectorAll('a')].map((link) => [link.textContent.trim(), link.getAttribute('href')]);

describe('an invented page', () => {
	it('says that it is invented, and draws its address as text', async () => {
		const screen = await open(parseWay('news'));

		await expect.element(screen.getByText('An invented page.')).toBeVisible();
		expect(screen.getByText('post.example/news', { exact: false }).element().closest('a')).toBeNull();
		await expect.element(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Title of news');
		await expect.element(screen.getByText('Ada Wells · May 4')).toBeVisible();
	});

	it('has links that hold every page opened so far, this one too', async () => {
		const screen = await open(parseWay('news.copy'));

		expect(hrefs(screen.getByRole('article').element())).toEqual([
			['Link to list', '/webs/small-web/list?path=news.copy']
		]);
		const nav = screen.getByRole('navigation', { name: 'Your way through the pages' });
		await expect
			.element(nav.getByRole('link', { name: 'Back to Title of news' }))
			.toHaveAttribute('href', '/webs/small-web/news?path=news.copy');
		await expect
			.element(nav.getByRole('link', { name: /Search/ }))
			.toHaveAttribute('href', '/webs/small-web/search?path=news.copy');
		await expect
			.element(nav.getByRole('link', { name: 'I have seen enough' }))
			.toHaveAttribute('href', '/webs/small-web/enough?path=news.copy');
		await expect.element(nav.getByText('2 pages so far')).toBeVisible();
	});

	it('lists what search finds, and does not offer to search again', async () => {
		const screen = await open(parseWay('news.search'));

		expect(hrefs(screen.getByRole('article').element()).map(([, href]) => href)).toEqual([
			'/webs/small-web/news?path=news.search',
			'/webs/small-web/copy?path=news.search',
			'/webs/small-web/fix?path=news.search'
		]);
		expect(screen.getByRole('link', { name: /Search/ }).elements()).toEqual([]);
	});

	it('has nothing to go back to on the first page', async () => {
		const screen = await open(parseWay('news'));
		expect(screen.getByRole('link', { name: /^Back to Title/ }).elements()).toEqual([]);
	});

	it('leads nowhere but to the end once no more pages can be opened', async () => {
		const screen = await open(Array(MOST_PAGES).fill('news'));

		expect(hrefs(screen.getByRole('article').element())).toEqual([]);
		await expect.element(screen.getByText(/the most there can be/)).toBeVisible();
		const nav = screen.getByRole('navigation', { name: 'Your way through the pages' });
		expect(nav.getByRole('link').elements()).toHaveLength(1);
	});

	it('is not offered to search engines', async () => {
		await open(parseWay('news'));
		expect(document.head.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
	});
});
