import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallWeb } from '../../../../../tests/fixtures/small-web.ts';
import { formatWay, MOST_PAGES, opened, parseWay, refuseWay, wayTo } from './way.ts';
import { toWebMap } from './web.ts';

const map = toWebMap(smallWeb());

describe('refuseWay', () => {
	it.each([
		'news',
		'news.writer.news',
		'news.copy.list.note',
		'news.search.fix.list.note',
		'news.search.copy.search.fix',
		// Back to a page that the last one does not link to.
		'news.copy.list.note.copy'
	])('lets through what can be walked: %s', (way) => {
		expect(refuseWay(map, parseWay(way))).toBeNull();
	});

	it.each([
		['', 'begins-elsewhere'],
		['note', 'begins-elsewhere'],
		['search.fix', 'begins-elsewhere'],
		['news.note', 'not-linked'],
		['news.fix', 'not-linked'],
		['news.search.note', 'not-linked'],
		['news.news2', 'no-such-page'],
		['news..copy', 'no-such-page'],
		['news.__proto__', 'no-such-page'],
		[
			Array(MOST_PAGES + 1)
				.fill('news')
				.join('.'),
			'too-long'
		]
	])('refuses %s', (way, problem) => {
		expect(refuseWay(map, parseWay(way))).toBe(problem);
	});

	it('takes as many pages as there can be', () => {
		expect(refuseWay(map, Array(MOST_PAGES).fill('news'))).toBeNull();
	});

	it('never throws, whatever an address holds', () => {
		fc.assert(
			fc.property(fc.string(), (text) => {
				expect(formatWay(parseWay(text))).toBe(text);
				expect(() => refuseWay(map, parseWay(text))).not.toThrow();
			})
		);
	});
});

it('counts each page once, where it was first opened', () => {
	expect(opened(parseWay('news.search.copy.search.fix'))).toEqual(['news', 'search', 'copy', 'fix']);
});

describe('wayTo', () => {
	it('is a shortest way, by links or by search', () => {
		expect(wayTo(map, 'news', 'news')).toEqual(['news']);
		expect(wayTo(map, 'news', 'fix')).toEqual(['news', 'search', 'fix']);
		expect(wayTo(map, 'fix', 'note')).toEqual(['fix', 'list', 'note']);
	});

	it('is nothing where nothing leads', () => {
		expect(wayTo(map, 'news', 'elsewhere')).toBeUndefined();
	});

	it('can be walked to every page', () => {
		for (const { id } of map.pages) expect(refuseWay(map, wayTo(map, map.start, id) ?? [])).toBeNull();
	});
});
