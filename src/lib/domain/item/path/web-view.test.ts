import { describe, expect, it } from 'vitest';
import { smallWeb } from '../../../../../tests/fixtures/small-web.ts';
import { MOST_PAGES, parseWay } from './way.ts';
import { toPublicWeb } from './web.ts';
import { toWebPageView } from './web-view.ts';

const web = toPublicWeb(smallWeb());
function viewOf(way: readonly string[]) {
	const shown = toWebPageView(web, way);
	if (!('view' in shown)) throw new Error(`refused: ${shown.problem}`);
	return shown.view;
}

describe('toWebPageView', () => {
	it('shows the page at the end of a way, with its site and the page before', () => {
		expect(viewOf(parseWay('news.search.fix'))).toEqual({
			web: 'small-web',
			title: 'Title of fix',
			site: { name: 'Courier', about: 'About Courier', look: 'plain' },
			address: 'courier.example/fix',
			by: null,
			date: 'May 9',
			blocks: web.pages.find(({ id }) => id === 'fix')?.blocks,
			search: null,
			way: 'news.search.fix',
			count: 3,
			back: { id: 'search', title: 'Results for “the claim”' },
			full: false
		});
	});

	it('shows what search finds, as the pages say it of themselves', () => {
		const { search, title, address } = viewOf(['news', 'search']);

		expect([title, address]).toEqual(['Results for “the claim”', 'seek.example/search']);
		expect(search?.results.map(({ id }) => id)).toEqual(['news', 'copy', 'fix']);
		expect(search?.results[0]).toEqual({
			id: 'news',
			title: 'Title of news',
			site: 'Post',
			address: 'post.example/news',
			date: 'May 4',
			about: 'About news'
		});
	});

	it('has nothing to go back to on the first page', () => {
		expect(viewOf(['news'])).toMatchObject({ back: null, count: 1, way: 'news' });
	});

	it('says when no more can be opened', () => {
		expect(viewOf(Array(MOST_PAGES - 1).fill('news')).full).toBe(false);
		expect(viewOf(Array(MOST_PAGES).fill('news')).full).toBe(true);
	});

	it('shows no page that the way does not lead to', () => {
		expect(toWebPageView(web, parseWay('news.note'))).toEqual({ problem: 'not-linked' });
		expect(toWebPageView(web, [])).toEqual({ problem: 'begins-elsewhere' });
	});
});
