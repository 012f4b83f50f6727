import { describe, expect, it } from 'vitest';
import { itemBase, itemClaim, labelItem } from '../../../../../tests/fixtures/items.ts';
import { LABELS } from '../../claim/label.ts';
import { label, rightAnswer } from './label.ts';

const authored = {
	id: 'label-item',
	version: 1,
	interaction: 'label' as const,
	skill: 'named-or-not',
	asks: 'class' as const,
	prompt: 'Named or not?',
	article: 'town-pool',
	claims: ['c01', 'c02']
};

/** One claim of each label. */
const four = LABELS.map((name, index) => itemClaim(`c0${index + 1}`, name));

describe('what an author writes', () => {
	it('is taken as it is', () => {
		expect(label.authored.parse(authored)).toEqual(authored);
	});

	it.each([
		['a field that it does not know', { key: 'named' }],
		['no article', { article: undefined }],
		['no claims', { claims: [] }],
		['more than six claims', { claims: ['c01', 'c02', 'c03', 'c04', 'c05', 'c06', 'c07'] }],
		['an excerpt, which its claims already give', { excerpt: 'words' }],
		['another question', { asks: 'truth' }],
		['an id with capital letters', { id: 'Label' }],
		['a version that is no whole number', { version: 1.5 }]
	])('is refused with %s', (_what, fields) => {
		expect(label.authored.safeParse({ ...authored, ...fields }).success).toBe(false);
	});

	it('becomes an item with the claims of the ledger', () => {
		expect(label.resolve(authored, itemBase('label-item'), four)).toEqual(labelItem({ claims: four }));
	});
});

describe('what is public', () => {
	it('lists the claims’ words and the answers to choose from, and nothing else of a claim', () => {
		const item = labelItem({ claims: four });

		expect(label.toPublic(item)).toEqual({
			...itemBase('label-item'),
			interaction: 'label',
			asks: 'class',
			claims: four.map(({ id, text }) => ({ id, text })),
			labels: [
				{ id: 'named', text: 'named' },
				{ id: 'not named', text: 'not named' }
			]
		});
	});

	it('does not change with the key', () => {
		const turned = four.map((claim, index) => ({
			...four[3 - index]!,
			id: claim.id,
			text: claim.text
		}));

		expect(label.toPublic(labelItem({ claims: turned }))).toEqual(
			label.toPublic(labelItem({ claims: four }))
		);
	});

	it('offers the four labels where those are asked', () => {
		expect(label.toPublic(labelItem({ asks: 'label' })).labels.map(({ id }) => id)).toEqual(LABELS);
	});
});

describe('a posted form', () => {
	it('gives labels by claim, and an empty field as not answered', () => {
		const fields = new Map([
			['label.c01', ['named']],
			['label.c02', ['']],
			['other.c01', ['named']]
		]);

		expect(label.fromForm(fields)).toEqual({ labels: { c01: 'named' } });
	});
});

describe('refuse', () => {
	const item = labelItem();

	it.each([
		['nothing', {}, ['c01', 'c02']],
		['one of two claims', { c01: 'named' }, ['c02']],
		['one of two, and wrongly', { c01: 'not named' }, ['c02']]
	])('names what is missing when %s is answered', (_what, labels, missing) => {
		expect(label.refuse(item, { labels: labels as Record<string, string> })).toEqual({
			kind: 'incomplete',
			missing
		});
	});

	it('misses a claim whose id is a name that every object has', () => {
		const item = labelItem({ claims: [itemClaim('constructor', 'sourced fact')] });

		expect(label.refuse(item, { labels: {} })).toEqual({ kind: 'incomplete', missing: ['constructor'] });
	});

	it.each([
		['a claim of another item', { c01: 'named', c02: 'named', c07: 'named' }, 'this item has no claim c07'],
		['constructor for a claim', { constructor: 'named' }, 'this item has no claim constructor'],
		['one of the four labels', { c01: 'sourced fact' }, 'c01 takes one of: named, not named, dont-know'],
		['a name that every object has', { c01: 'toString' }, 'c01 takes one of: named, not named, dont-know']
	])('calls %s malformed', (_what, labels, message) => {
		expect(label.refuse(item, { labels: labels as unknown as Record<string, string> })).toEqual({
			kind: 'malformed',
			message
		});
	});

	it('calls a class malformed where one of the four labels is asked', () => {
		const answer = { labels: { c01: 'named', c02: 'named' } };

		expect(label.refuse(labelItem({ asks: 'label' }), answer)).toMatchObject({ kind: 'malformed' });
	});

	it('lets through a complete answer, right, wrong or not known', () => {
		expect(label.refuse(item, { labels: { c01: 'not named', c02: 'dont-know' } })).toBeNull();
	});
});

describe('score', () => {
	it('gives a point for each claim that is right', () => {
		const labels = { c01: 'named', c02: 'not named', c03: 'dont-know', c04: 'not named' };

		expect(label.score(labelItem({ claims: four }), { labels })).toEqual({
			points: 2,
			maxPoints: 4,
			parts: [
				{ id: 'c01', outcome: 'right', given: 'named', right: 'named' },
				{ id: 'c02', outcome: 'wrong', given: 'not named', right: 'named' },
				{ id: 'c03', outcome: 'dont-know', right: 'not named' },
				{ id: 'c04', outcome: 'right', given: 'not named', right: 'not named' }
			]
		});
	});

	it.each(LABELS)('gives a point for %s to that label alone', (given) => {
		const labels = Object.fromEntries(four.map(({ id }) => [id, given]));
		const scored = label.score(labelItem({ asks: 'label', claims: four }), { labels });

		expect(scored.points).toBe(1);
		expect(scored.parts.find(({ outcome }) => outcome === 'right')?.right).toBe(given);
	});

	it('gives nothing for not knowing, and says so of each claim', () => {
		expect(label.score(labelItem(), { dontKnow: true })).toEqual({
			points: 0,
			maxPoints: 2,
			parts: [
				{ id: 'c01', outcome: 'dont-know', right: 'named' },
				{ id: 'c02', outcome: 'dont-know', right: 'not named' }
			]
		});
	});
});

it('explains each claim by its ledger', () => {
	expect(label.explain(labelItem(), { id: 'c02', outcome: 'wrong' })).toBe('why of c02');
});

it('has the class or the label of a claim as the right answer, as asked', () => {
	const claim = itemClaim('c01', 'unattributed claim');

	expect(rightAnswer({ asks: 'class' }, claim)).toBe('not named');
	expect(rightAnswer({ asks: 'label' }, claim)).toBe('unattributed claim');
});

it('asks how sure, claim by claim, for two classes and not for four labels', () => {
	expect(label.certainty(labelItem())).toEqual({ chance: 0.5, parts: ['c01', 'c02'] });
	expect(label.certainty(labelItem({ asks: 'label' }))).toBeNull();
});
