import { describe, expect, it } from 'vitest';
import { itemBase, pathItem } from '../../../../../tests/fixtures/items.ts';
import { smallWeb } from '../../../../../tests/fixtures/small-web.ts';
import { fixedShuffle } from '../fixed-shuffle.ts';
import { path, shortWay, stepsDone } from './path.ts';
import { parseWay } from './way.ts';

const item = pathItem();
const authored = {
	id: 'path-item',
	version: 1,
	interaction: 'path' as const,
	skill: 'named-or-not',
	prompt: 'Prompt of path-item',
	web: 'small-web',
	steps: item.steps,
	options: item.options.map((option) => ({ ...option })),
	shortWay: item.shortWay
};
const answer = (way: string, verdict = 'a') => ({ path: [...parseWay(way)], verdict });
const GOOD = 'news.search.fix.list.note';

describe('what an author writes', () => {
	it('is taken as it is, with the map and the roles of its web', () => {
		expect(path.authored.parse(authored)).toEqual(authored);
		expect(path.check(authored)).toEqual([]);
		expect(path.resolve(authored, itemBase('path-item'), [], smallWeb())).toEqual(item);
	});

	it.each([
		['no web', { web: undefined }],
		['a step that is not explained', { steps: { ...item.steps, origin: { done: 'd' } } }],
		['a step that leaves no room', { steps: { ...item.steps, leave: { ...item.steps.leave, within: 0 } } }],
		['two options', { options: authored.options.slice(0, 2) }],
		['no word on the short way', { shortWay: '' }]
	])('is refused with %s', (_what, fields) => {
		expect(path.authored.safeParse({ ...authored, ...fields }).success).toBe(false);
	});

	it('has exactly one option that may be passed on', () => {
		const options = authored.options.map(({ right: _, ...option }) => option);

		expect(path.check({ ...authored, options })).toEqual([
			{ path: ['options'], message: '0 options are marked right: mark exactly one' }
		]);
	});

	it('gives more pages for better coverage than for leaving, which comes before it', () => {
		const steps = { ...item.steps, leave: { ...item.steps.leave, within: 3 } };

		expect(path.check({ ...authored, steps })).toMatchObject([{ path: ['steps', 'better', 'within'] }]);
	});
});

it('shows pages and options before an answer, and nothing of what they are worth', () => {
	const shown = path.toPublic(item);

	expect(Object.keys(shown)).toEqual([
		...['id', 'version', 'skill', 'prompt', 'excerpt', 'interaction'],
		...['web', 'title', 'start', 'pages', 'options']
	]);
	expect(shown.pages[0]).toEqual({ id: 'news', title: 'Title of news', site: 'Post' });
	expect(shown.options).toEqual(
		fixedShuffle('path-item', item.options).map(({ id, text }) => ({ id, text }))
	);
});

describe('a posted form', () => {
	it('gives the path as the address held it, and the verdict', () => {
		const fields = new Map([
			['path', [GOOD]],
			['verdict', ['a']]
		]);
		expect(path.fromForm(fields)).toEqual(answer(GOOD));
	});

	it('is empty where nothing was opened', () => {
		expect(path.fromForm(new Map())).toEqual({ path: [], verdict: '' });
	});
});

describe('refuse', () => {
	it('lets through a path that can be walked, with or without knowing what to pass on', () => {
		expect(path.refuse(item, answer(GOOD))).toBeNull();
		expect(path.refuse(item, answer('news', 'dont-know'))).toBeNull();
	});

	it('names what is missing', () => {
		expect(path.refuse(item, answer('', ''))).toEqual({ kind: 'incomplete', missing: ['path', 'verdict'] });
		expect(path.refuse(item, answer(GOOD, ''))).toEqual({ kind: 'incomplete', missing: ['verdict'] });
		expect(path.refuse(item, answer('', 'a'))).toEqual({ kind: 'incomplete', missing: ['path'] });
	});

	it.each([
		['a page that nothing before it links to', answer('news.note')],
		['a path that does not begin at the first page', answer('note')],
		['an option that is not there', answer(GOOD, 'z')],
		['an option that every object has', answer(GOOD, 'constructor')]
	])('calls %s malformed, and tells nothing of what a page is worth', (_what, given) => {
		const refusal = path.refuse(item, given);

		expect(refusal).toMatchObject({ kind: 'malformed' });
		expect(JSON.stringify(refusal)).not.toMatch(/origin|better|copy|dead-end|why/);
	});
});

describe('stepsDone', () => {
	it.each([
		[GOOD, { leave: true, better: true, origin: true }],
		['news', { leave: false, better: false, origin: false }],
		['news.writer.news.search.fix', { leave: false, better: true, origin: false }],
		['news.copy.search.fix', { leave: true, better: true, origin: false }],
		// The fourth page after the first is one too many for better coverage.
		['news.writer.news.copy.search.fix', { leave: false, better: false, origin: false }],
		// No page knows more than the origin.
		['news.copy.list.note', { leave: true, better: true, origin: true }],
		// Going back opens nothing.
		['news.search.news.search.copy.search.fix', { leave: true, better: true, origin: false }]
	])('of %s', (way, done) => {
		expect(stepsDone(item, parseWay(way))).toEqual(done);
	});
});

describe('score', () => {
	it.each([
		[GOOD, 'a', 4],
		[GOOD, 'b', 3],
		[GOOD, 'dont-know', 3],
		['news', 'a', 1],
		['news.copy', 'b', 1],
		['news', 'b', 0]
	])('of %s with %s is %i of 4', (way, verdict, points) => {
		expect(path.score(item, answer(way, verdict))).toMatchObject({ points, maxPoints: 4 });
	});

	it('tells the steps, the options, each page with where it was open, and a short way', () => {
		expect(path.score(item, answer('news.search.copy.search', 'b')).parts).toEqual([
			{ id: 'leave', outcome: 'right' },
			{ id: 'better', outcome: 'missed' },
			{ id: 'origin', outcome: 'missed' },
			{ id: 'verdict.a', outcome: 'missed' },
			{ id: 'verdict.b', outcome: 'wrong' },
			{ id: 'verdict.c', outcome: 'left' },
			{ id: 'page.news', outcome: 'unscored', given: '1', right: 'copy' },
			{ id: 'page.copy', outcome: 'unscored', given: '3', right: 'copy' },
			{ id: 'short-way', outcome: 'unscored', right: GOOD }
		]);
	});

	it('tells what every page is worth to somebody who opened none', () => {
		const { points, parts } = path.score(item, { dontKnow: true });

		expect(points).toBe(0);
		expect(parts.filter(({ id }) => id.startsWith('page.'))).toHaveLength(6);
		expect(parts.filter(({ outcome }) => outcome === 'dont-know').map(({ id }) => id)).toEqual([
			...['leave', 'better', 'origin'],
			'verdict.a'
		]);
	});
});

it('explains a step by whether it was done, and each option and page', () => {
	const explain = (id: string, outcome: 'right' | 'missed' | 'unscored') =>
		path.explain(item, { id, outcome });

	expect(explain('leave', 'right')).toBe('why of leave, done');
	expect(explain('leave', 'missed')).toBe('why of leave, open');
	expect(explain('verdict.b', 'missed')).toBe('why of b');
	expect(explain('page.note', 'unscored')).toBe('why of page note');
	expect(explain('page.constructor', 'unscored')).toBe('');
	expect(explain('short-way', 'unscored')).toBe('why of the short way');
	expect(path.certainty(item)).toBeNull();
});

describe('shortWay', () => {
	it('holds every step', () => {
		expect(shortWay(item)).toEqual(parseWay(GOOD));
		expect(stepsDone(item, shortWay(item) ?? [])).toEqual({ leave: true, better: true, origin: true });
	});

	it('is nothing where the steps ask for more than can be walked', () => {
		const steps = { ...item.steps, better: { ...item.steps.better, within: 1 } };
		expect(shortWay({ ...item, steps })).toBeNull();
	});
});
