import { describe, expect, it } from 'vitest';
import { itemBase, orderItem } from '../../../../../tests/fixtures/items.ts';
import { fixedShuffle } from '../fixed-shuffle.ts';
import { order } from './order.ts';

const item = orderItem();
const RIGHT = ['paper', 'agency', 'letter', 'witness'];
const authored = {
	id: 'order-item',
	version: 1,
	interaction: 'order' as const,
	skill: 'trace-the-chain',
	prompt: 'In which order?',
	entries: item.entries.map((entry) => ({ ...entry }))
};
const withIds = (ids: readonly string[]) => ({
	...authored,
	entries: ids.map((id) => ({ id, text: `Text of ${id}`, why: 'w' }))
});

describe('what an author writes', () => {
	it('is taken as it is', () => {
		expect(order.authored.parse(authored)).toEqual(authored);
		expect(order.check(authored)).toEqual([]);
		expect(order.resolve(authored, itemBase('order-item'), [])).toEqual(item);
	});

	it.each([
		['a field that it does not know', { first: 'paper' }],
		['two entries', { entries: authored.entries.slice(0, 2) }],
		['an entry without an explanation', { entries: [...authored.entries, { id: 'e', text: 'E' }] }]
	])('is refused with %s', (_what, fields) => {
		expect(order.authored.safeParse({ ...authored, ...fields }).success).toBe(false);
	});

	const tell = {
		path: ['entries'],
		message: 'the ids give the right order away, sorted or as they are shown: change one or two of them'
	};

	it('may not have ids that stand in the right order when sorted', () => {
		const ids = ['e1', 'e2', 'e3'];
		expect(fixedShuffle('order-item', withIds(ids).entries).map(({ id }) => id)).not.toEqual(ids);

		expect(order.check(withIds(ids))).toEqual([tell]);
	});

	it('may not have ids that are shown in the right order', () => {
		const shown = fixedShuffle('order-item', authored.entries).map(({ id }) => id);
		expect(shown).not.toEqual(shown.toSorted());

		expect(order.check(withIds(shown))).toEqual([tell]);
	});

	it('has entries that differ', () => {
		expect(order.check(withIds(['paper', 'letter', 'agency', 'paper']))).toMatchObject([
			{ path: ['entries', 3, 'id'] },
			{ path: ['entries', 3, 'text'] }
		]);
	});
});

describe('what is public', () => {
	it('lists ids and words in an order that does not change with the right one', () => {
		const shown = order.toPublic(item);

		expect(Object.keys(shown)).toEqual([
			'id',
			'version',
			'skill',
			'prompt',
			'excerpt',
			'interaction',
			'entries'
		]);
		for (const entry of shown.entries) expect(Object.keys(entry)).toEqual(['id', 'text']);
		expect(order.toPublic(orderItem({ entries: item.entries.toReversed() }))).toEqual(shown);
	});
});

describe('a posted form', () => {
	const placed = (places: Record<string, string>) =>
		new Map(Object.entries(places).map(([id, place]) => [`place.${id}`, [place]]));

	it('gives the entries by the places that they are put at', () => {
		expect(order.fromForm(placed({ letter: '3', paper: '1', witness: '10', agency: '2' }))).toEqual({
			order: RIGHT
		});
	});

	it('leaves out the second of two entries at one place, so that it is found missing', () => {
		const response = order.fromForm(placed({ paper: '1', agency: '2', letter: '2', witness: '' }));

		expect(response).toEqual({ order: ['paper', 'agency'] });
		expect(order.refuse(item, response as { order: string[] })).toEqual({
			kind: 'incomplete',
			missing: ['witness', 'letter']
		});
	});

	it('is empty where nothing is placed', () => {
		expect(order.fromForm(new Map())).toEqual({ order: [] });
	});
});

describe('refuse', () => {
	it.each([
		['an entry that is not there', ['paper', 'z'], 'this item has no entry z'],
		['__proto__', ['__proto__'], 'this item has no entry __proto__'],
		['constructor', ['constructor'], 'this item has no entry constructor'],
		['an entry sent twice', ['paper', 'agency', 'paper'], 'an entry was sent twice']
	])('calls %s malformed', (_what, given, message) => {
		expect(order.refuse(item, { order: given })).toEqual({ kind: 'malformed', message });
	});

	it('names what is missing as it is shown, which tells nothing of the right order', () => {
		const shown = fixedShuffle(item.id, item.entries).map(({ id }) => id);

		expect(shown).not.toEqual(RIGHT);
		expect(order.refuse(item, { order: [] })).toEqual({ kind: 'incomplete', missing: shown });
		expect(order.refuse(item, { order: ['witness', 'agency'] })).toEqual({
			kind: 'incomplete',
			missing: shown.filter((id) => id === 'paper' || id === 'letter')
		});
	});

	it('lets through all entries in any order', () => {
		expect(order.refuse(item, { order: RIGHT.toReversed() })).toBeNull();
	});
});

describe('score', () => {
	// Share of the three adjacent pairs that are kept.
	it.each([
		[['paper', 'agency', 'letter', 'witness'], 3],
		[['agency', 'letter', 'witness', 'paper'], 2],
		[['letter', 'witness', 'paper', 'agency'], 2],
		[['paper', 'agency', 'witness', 'letter'], 1],
		[['paper', 'letter', 'agency', 'witness'], 0],
		[['witness', 'letter', 'agency', 'paper'], 0]
	])('of %j keeps %i of 3 pairs', (given, points) => {
		expect(order.score(item, { order: given })).toMatchObject({ points, maxPoints: 3 });
	});

	it('calls an entry right where it follows the one that it should, the first where nothing does', () => {
		expect(order.score(item, { order: ['paper', 'letter', 'witness', 'agency'] }).parts).toEqual([
			{ id: 'paper', outcome: 'right', given: '1', right: '1' },
			{ id: 'agency', outcome: 'wrong', given: '4', right: '2' },
			{ id: 'letter', outcome: 'wrong', given: '2', right: '3' },
			{ id: 'witness', outcome: 'right', given: '3', right: '4' }
		]);
	});

	it('gives nothing for not knowing, and tells the right places', () => {
		expect(order.score(item, { dontKnow: true })).toMatchObject({
			points: 0,
			maxPoints: 3,
			parts: RIGHT.map((id, index) => ({ id, outcome: 'dont-know', right: String(index + 1) }))
		});
	});
});

it('explains every entry, and does not ask how sure', () => {
	expect(order.explain(item, { id: 'letter', outcome: 'right' })).toBe('why of letter');
	expect(order.certainty(item)).toBeNull();
});
