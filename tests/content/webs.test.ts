// The invented webs as they are taught: neither a look, a byline nor a habit may stand in for judging a page.
import { describe, expect, it } from 'vitest';
import { sentencesOf, wordsOf } from '../../src/lib/domain/claim/read-claims.ts';
import { scoreItem } from '../../src/lib/domain/item/interactions.ts';
import type { PathItem } from '../../src/lib/domain/item/path/path.ts';
import { refuseWay, SEARCH, type WebMap } from '../../src/lib/domain/item/path/way.ts';
import { wordsOfPage } from '../../src/lib/domain/item/path/web-page.ts';
import type { Web, WebPage } from '../../src/lib/domain/item/path/web.ts';
import { course, items } from './real-course.ts';

const MOST = 0.65;

const webs = course.webs.map((web) => [web.id, web, itemOf(web)] as const);

function itemOf(web: Web): PathItem {
	const item = items.find((candidate) => candidate.interaction === 'path' && candidate.web === web.id);
	if (item?.interaction !== 'path') throw new Error(`no item is about ${web.id}`);
	return item;
}

const linksOf = ({ pages }: WebMap, id: string) => pages.find((page) => page.id === id)?.links ?? [];

/** Opens what a habit says next, and goes back the way it came where that says nothing. */
function walk(
	map: WebMap,
	next: (links: readonly string[], seen: ReadonlySet<string>) => string | undefined
) {
	const way = [map.start];
	const trail = [map.start];
	while (way.length < 30 && trail.length > 0) {
		const to = next(linksOf(map, trail.at(-1)!), new Set(way));
		if (to !== undefined) {
			trail.push(to);
			way.push(to);
			continue;
		}
		trail.pop();
		if (trail.length > 0) way.push(trail.at(-1)!);
	}
	return way;
}

/** The page of results, and what it lists, each opened from the list. */
const fromResults = (map: WebMap, results: readonly string[]) => [
	map.start,
	...results.flatMap((id) => [SEARCH, id])
];

const habits: Record<string, (map: WebMap) => string[]> = {
	'stays on the first page': (map) => [map.start],
	'follows the first link that is new': (map) =>
		walk(map, (links, seen) => links.find((id) => !seen.has(id))),
	'follows the last link that is new': (map) =>
		walk(map, (links, seen) => links.findLast((id) => !seen.has(id))),
	'opens all results from the top': (map) => fromResults(map, linksOf(map, SEARCH)),
	'opens the first three results': (map) => fromResults(map, linksOf(map, SEARCH).slice(0, 3))
};

describe.each(webs)('the web %s', (_, web, item) => {
	it.each(Object.entries(habits))('takes nobody far who %s', (_habit, wayOf) => {
		const path = wayOf(item.map);
		expect(refuseWay(item.map, path)).toBeNull();
		const { points, maxPoints } = scoreItem(item, { path, verdict: 'dont-know' });
		expect(points / maxPoints, path.join(' ')).toBeLessThanOrEqual(MOST);
	});

	it('takes nobody far, on average, who clicks at random', () => {
		// A linear congruential generator (Numerical Recipes), so that each run is the same.
		let state = 1;
		const below = (count: number) => {
			state = (state * 1664525 + 1013904223) % 2 ** 32;
			return Math.floor((state / 2 ** 32) * count);
		};
		const shares = Array.from({ length: 1000 }, () => {
			const path = [item.map.start];
			while (path.length < 12) {
				const doors = [...linksOf(item.map, path.at(-1)!), SEARCH];
				path.push(doors[below(doors.length)]!);
			}
			const { points, maxPoints } = scoreItem(item, { path, verdict: 'dont-know' });
			return points / maxPoints;
		});
		const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
		console.log(`${web.id}: random clicks reach ${(100 * mean).toFixed(0)} %`);
		expect(mean).toBeLessThanOrEqual(MOST);
	});

	const helps = ({ id }: WebPage) => ['better', 'origin', 'way'].includes(web.roles[id]?.role ?? '');
	const isPolished = ({ site }: WebPage) => web.facts.sites[site]?.look === 'polished';
	const lengthOf = ({ blocks }: WebPage) => wordsOf(wordsOfPage(blocks));
	const signs: Record<string, (page: WebPage) => boolean> = {
		'a polished look': isPolished,
		'a byline': ({ by }) => by !== undefined,
		'a person’s name in the byline': ({ by }) => /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(by ?? ''),
		'more words than half of them': (page) =>
			web.pages.filter((other) => lengthOf(other) < lengthOf(page)).length >= web.pages.length / 2
	};

	it.each(Object.entries(signs))('does not let its pages be told by %s', (_sign, has) => {
		const right = web.pages.filter((page) => has(page) === helps(page)).length / web.pages.length;
		expect(Math.max(right, 1 - right)).toBeLessThanOrEqual(MOST);
		for (const side of [true, false]) {
			const pages = web.pages.filter((page) => has(page) === side);
			expect(pages.some(helps) && !pages.every(helps), `${side}`).toBe(true);
		}
	});

	it('has better coverage both polished and plain, and neither at the top of the results', () => {
		const better = web.pages.filter(({ id }) => web.roles[id]?.role === 'better');
		expect(new Set(better.map(isPolished)).size).toBe(2);
		const top = web.facts.search.results.slice(0, 3).map((id) => web.roles[id]?.role);
		expect(top).not.toContain('better');
	});

	it('does not let search find the origin: it has to be traced', () => {
		expect(web.facts.search.results.map((id) => web.roles[id]?.role)).not.toContain('origin');
	});

	it('is short enough to be read, in short sentences', () => {
		for (const { id, blocks } of web.pages) {
			const text = wordsOfPage(blocks);
			expect(wordsOf(text), id).toBeLessThanOrEqual(130);
			const long = text
				.split('\n')
				.flatMap(sentencesOf)
				.filter((sentence) => wordsOf(sentence) > 25);
			expect(long, id).toEqual([]);
		}
	});

	it('has verdicts of like length, of which the fitting one is not the longest', () => {
		const lengths = item.options.map(({ text }) => text.length);
		const right = item.options.find((option) => option.right)!.text.length;
		expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(1.2);
		expect(right).toBeLessThan(Math.max(...lengths));
	});
});
