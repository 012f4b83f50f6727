import { describe, expect, it } from 'vitest';
import { smallWeb, webPage } from '../../../../../tests/fixtures/small-web.ts';
import {
	checkWeb,
	pageFactsSchema,
	rolesSchema,
	toPublicWeb,
	toWebMap,
	webFactsSchema,
	type Web
} from './web.ts';

/** The small web with as many more pages as the build wants, all in order. */
function wholeWeb(change: (web: Web) => Partial<Web> = () => ({})): Web {
	const web = smallWeb();
	const more = Array.from({ length: 6 }, (_, index) => `more-${index}`);
	const whole = smallWeb({
		pages: [
			...web.pages.with(5, webPage('note', 'library', more)),
			...more.map((id) => webPage(id, 'blog', []))
		],
		roles: { ...web.roles, ...Object.fromEntries(more.map((id) => [id, { role: 'dead-end', why: 'w' }])) }
	});
	return { ...whole, ...change(whole) };
}

describe('what an author writes', () => {
	it('is taken as it is', () => {
		const { facts, roles } = smallWeb();
		expect(webFactsSchema.parse(facts)).toEqual(facts);
		expect(rolesSchema.parse(roles)).toEqual(roles);
		expect(pageFactsSchema.parse({ site: 'post', title: 'T', about: 'A' })).toMatchObject({ title: 'T' });
	});

	it('has no address at which a real site could stand', () => {
		const { facts } = smallWeb();
		const search = { ...facts.search, address: 'seek.com' };
		expect(webFactsSchema.safeParse({ ...facts, search }).success).toBe(false);
	});

	it('has a reason for each role', () => {
		expect(rolesSchema.safeParse({ news: { role: 'copy' } }).success).toBe(false);
		expect(rolesSchema.safeParse({ news: { role: 'good', why: 'w' } }).success).toBe(false);
	});
});

describe('checkWeb', () => {
	it('has nothing to say of a web that is in order', () => {
		expect(checkWeb(wholeWeb())).toEqual([]);
	});

	const facts = (change: Partial<Web['facts']>) => (web: Web) => ({ facts: { ...web.facts, ...change } });
	const page = (place: number, changed: Web['pages'][number]) => (web: Web) => ({
		pages: web.pages.with(place, changed)
	});
	it.each<[string, (web: Web) => Partial<Web>, string, string]>([
		['another start', facts({ start: 'x' }), 'web.yaml', 'there is no page "x": correct the id'],
		[
			'no word of being invented',
			facts({ intro: 'A web.' }),
			'web.yaml',
			'does not say that the pages are invented: say so'
		],
		[
			'a result that is no page',
			({ facts: of }) => facts({ search: { ...of.search, results: ['copy', 'fix', 'x'] } })(wholeWeb()),
			'web.yaml',
			'there is no page "x": correct the id'
		],
		[
			'a result twice',
			({ facts: of }) => facts({ search: { ...of.search, results: ['copy', 'fix', 'copy'] } })(wholeWeb()),
			'web.yaml',
			'copy stands here twice: keep one'
		],
		[
			'a link to no page',
			page(1, webPage('writer', 'post', ['news', 'x'])),
			'writer.md',
			'links to "x", and there is no such page: correct the link'
		],
		[
			'a site that is not there',
			page(1, webPage('writer', 'x', ['news'])),
			'writer.md',
			'there is no site "x" in web.yaml: correct it'
		],
		[
			'a page that nothing leads to',
			page(0, webPage('news', 'post', ['copy'])),
			'writer.md',
			'nothing leads here: link to it from a page, or let search find it'
		],
		[
			'a page without a role',
			({ roles }) => ({ roles: Object.fromEntries(Object.entries(roles).slice(1)) }),
			'roles.server.yaml',
			'news has no role: say what the page is worth'
		],
		[
			'a role of no page',
			({ roles }) => ({ roles: { ...roles, x: { role: 'copy', why: 'w' } } }),
			'roles.server.yaml',
			'there is no page "x": correct the id'
		],
		[
			'two origins',
			({ roles }) => ({ roles: { ...roles, list: { role: 'origin', why: 'w' } } }),
			'roles.server.yaml',
			'2 pages are the origin: mark exactly one'
		],
		[
			'no better coverage',
			({ roles }) => ({ roles: { ...roles, fix: { role: 'copy', why: 'w' } } }),
			'roles.server.yaml',
			'no page is better coverage: mark at least one'
		],
		[
			'too few pages',
			({ pages, roles }) => ({
				pages: pages
					.filter(({ id }) => id !== 'more-0')
					.with(5, webPage('note', 'library', ['more-1', 'more-2', 'more-3', 'more-4', 'more-5'])),
				roles: Object.fromEntries(Object.entries(roles).filter(([id]) => id !== 'more-0'))
			}),
			'web.yaml',
			'has 11 pages: write at least 12'
		]
	])('refuses %s', (_what, change, file, message) => {
		expect(checkWeb(wholeWeb(change))).toEqual([{ file, message, path: expect.any(Array) }]);
	});

	it('refuses a web of few sites, and a site without pages', () => {
		const moved = wholeWeb(({ pages }) => ({
			pages: pages.map((one) => (one.site === 'courier' ? { ...one, site: 'blog' } : one))
		}));

		expect(checkWeb(moved).map(({ message }) => message)).toEqual([
			'pages stand on 3 sites: use at least 4',
			'has no page: write one, or take the site out'
		]);
	});

	it.each(['search', 'enough'])('keeps the name "%s" for the page of its own', (id) => {
		const renamed = wholeWeb(({ pages, roles }) => ({
			pages: [
				...pages.with(
					5,
					webPage('note', 'library', [...['0', '1', '2', '3', '4', '5'].map((n) => `more-${n}`), id])
				),
				webPage(id, 'blog', [])
			],
			roles: { ...roles, [id]: { role: 'copy', why: 'w' } }
		}));

		expect(checkWeb(renamed)).toContainEqual({
			file: `${id}.md`,
			path: [],
			message: `the name "${id}" is the page’s own: choose another`
		});
	});
});

it('lets anybody see pages and facts, and no role', () => {
	expect(Object.keys(toPublicWeb(smallWeb()))).toEqual(['id', 'facts', 'pages']);
});

it('maps every page by its links, and search by what it finds', () => {
	const { start, pages } = toWebMap(smallWeb());

	expect(start).toBe('news');
	expect(pages.at(0)).toEqual({
		id: 'news',
		title: 'Title of news',
		site: 'Post',
		links: ['writer', 'copy']
	});
	expect(pages.at(-1)).toEqual({
		id: 'search',
		title: 'Results for “the claim”',
		site: 'Seek',
		links: ['news', 'copy', 'fix']
	});
});
