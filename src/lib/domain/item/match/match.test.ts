import { describe, expect, it } from 'vitest';
import { itemBase, matchItem } from '../../../../../tests/fixtures/items.ts';
import { fixedShuffle } from '../fixed-shuffle.ts';
import { match } from './match.ts';

const item = matchItem();
const authored = {
	id: 'match-item',
	version: 1,
	interaction: 'match' as const,
	skill: 'named-or-not',
	prompt: 'Who says what?',
	left: item.left.map((entry) => ({ ...entry, match: entry.match ?? 'none' })),
	right: item.right.map((entry) => ({ ...entry }))
};

describe('what an author writes', () => {
	it('is taken as it is, with "none" where nothing fits', () => {
		expect(match.authored.parse(authored)).toEqual(authored);
		expect(match.check(authored)).toEqual([]);
		expect(match.resolve(authored, itemBase('match-item'), [])).toEqual(item);
	});

	it.each([
		['a field that it does not know', { shuffle: true }],
		['one left entry', { left: authored.left.slice(0, 1) }],
		['one right entry', { right: authored.right.slice(0, 1) }],
		[
			'a left entry without an explanation',
			{ left: [...authored.left, { id: 'l4', text: 'L4', match: 'r1' }] }
		],
		['a left entry without a match', { left: [...authored.left, { id: 'l4', text: 'L4', why: 'w' }] }],
		['an explanation of a right entry', { right: [...authored.right, { id: 'r3', text: 'R3', why: 'w' }] }],
		['the id "none" for a right entry', { right: [...authored.right, { id: 'none', text: 'Nobody' }] }]
	])('is refused with %s', (_what, fields) => {
		expect(match.authored.safeParse({ ...authored, ...fields }).success).toBe(false);
	});

	it('names right entries that are there, and has entries that differ', () => {
		const [first, ...rest] = authored.left;
		const left = [{ ...first!, match: 'r9' }, ...rest];
		const right = [...authored.right, { id: 'r1', text: 'Another' }];

		expect(match.check({ ...authored, left, right })).toEqual([
			{ path: ['right', 2, 'id'], message: 'stands here a second time: make the id its own' },
			{ path: ['left', 0, 'match'], message: 'there is no right entry r9: name one, or none' }
		]);
	});
});

describe('what is public', () => {
	it('lists ids and words of both sides, and nothing else', () => {
		const shown = match.toPublic(item);

		expect(Object.keys(shown)).toEqual([
			'id',
			'version',
			'skill',
			'prompt',
			'excerpt',
			'interaction',
			'left',
			'right'
		]);
		for (const entry of [...shown.left, ...shown.right]) expect(Object.keys(entry)).toEqual(['id', 'text']);
	});

	it('does not change with the key or the order in which entries were written', () => {
		const left = item.left.map((entry) => ({ ...entry, match: 'r2', why: 'else' })).toReversed();

		expect(match.toPublic(matchItem({ left, right: item.right.toReversed() }))).toEqual(match.toPublic(item));
	});
});

it('takes pairs from a posted form: "none" as null, an empty field as not answered', () => {
	const fields = new Map([
		['pair.l1', ['r1']],
		['pair.l2', ['none']],
		['pair.l3', ['']]
	]);

	expect(match.fromForm(fields)).toEqual({ pairs: { l1: 'r1', l2: null } });
});

describe('refuse', () => {
	it('names what is missing as it is shown, which tells nothing of the authored order', () => {
		const shown = fixedShuffle(item.id, item.left).map(({ id }) => id);

		expect(match.refuse(item, { pairs: {} })).toEqual({ kind: 'incomplete', missing: shown });
	});

	it('names the left entries that are not answered; "none" is an answer', () => {
		expect(match.refuse(item, { pairs: { l2: null } })).toEqual({
			kind: 'incomplete',
			missing: ['l1', 'l3']
		});
	});

	it('misses a left entry whose id is a name that every object has', () => {
		const left = [{ id: 'constructor', text: 'C', match: 'r1', why: 'w' }];

		expect(match.refuse(matchItem({ left }), { pairs: {} })).toEqual({
			kind: 'incomplete',
			missing: ['constructor']
		});
	});

	it.each([
		['a left entry that is not there', { l9: 'r1' }, 'this item has no left entry l9'],
		['constructor for a left entry', { constructor: 'r1' }, 'this item has no left entry constructor'],
		['a right entry that is not there', { l1: 'l2' }, 'this item has no right entry l2'],
		['__proto__ for a right entry', { l1: '__proto__' }, 'this item has no right entry __proto__']
	])('calls %s malformed', (_what, pairs, message) => {
		expect(match.refuse(item, { pairs: pairs as unknown as Record<string, string> })).toEqual({
			kind: 'malformed',
			message
		});
	});

	it('lets through a complete answer, right or wrong', () => {
		expect(match.refuse(item, { pairs: { l1: 'r2', l2: null, l3: 'r1' } })).toBeNull();
	});
});

describe('score', () => {
	it('gives a point for each left entry that is right, a right "none" included', () => {
		expect(match.score(item, { pairs: { l1: 'r1', l2: 'r2', l3: null } })).toEqual({
			points: 2,
			maxPoints: 3,
			parts: [
				{ id: 'l1', outcome: 'right', given: 'r1', right: 'r1' },
				{ id: 'l2', outcome: 'wrong', given: 'r2', right: 'r1' },
				{ id: 'l3', outcome: 'right', given: 'none', right: 'none' }
			]
		});
	});

	it('gives no point for a wrong "none" and none for a pair where there is none', () => {
		expect(match.score(item, { pairs: { l1: null, l2: null, l3: 'r1' } }).points).toBe(0);
	});

	it('gives nothing for not knowing, and tells what goes with what', () => {
		expect(match.score(item, { dontKnow: true })).toEqual({
			points: 0,
			maxPoints: 3,
			parts: [
				{ id: 'l1', outcome: 'dont-know', right: 'r1' },
				{ id: 'l2', outcome: 'dont-know', right: 'r1' },
				{ id: 'l3', outcome: 'dont-know', right: 'none' }
			]
		});
	});
});

it('explains every left entry, and does not ask how sure', () => {
	expect(match.explain(item, { id: 'l3', outcome: 'right' })).toBe('why of l3');
	expect(match.certainty(item)).toBeNull();
});
