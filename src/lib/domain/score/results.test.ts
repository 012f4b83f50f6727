import { describe, expect, it } from 'vitest';
import { choiceItem, itemClaim, labelItem, matchItem } from '../../../../tests/fixtures/items.ts';
import type { Label } from '../claim/label.ts';
import type { Certainty } from '../item/certainty.ts';
import type { Item, ItemResponse } from '../item/interactions.ts';
import { scoreItem } from '../item/interactions.ts';
import type { ItemClaim } from '../item/item.ts';
import { CALIBRATION_MINIMUM } from '../measure/calibration.ts';
import { LEANING_MINIMUM, toResults, type FirstTry } from './results.ts';

let made = 0;
function tryAt(item: Item, response: ItemResponse, fields: Partial<FirstTry> = {}): FirstTry {
	return {
		answerId: `answer-${++made}`,
		item,
		scored: scoreItem(item, response),
		certainty: {},
		receivedAt: '2026-11-23T05:09:12.345Z',
		...fields
	};
}

type Answered = readonly [claim: ItemClaim, given: string];

/** One item that asks about the claims, answered as given. */
function labelTry(
	answered: readonly Answered[],
	fields: Partial<FirstTry> = {},
	asks: 'class' | 'label' = 'class'
) {
	const item = labelItem({ asks, claims: answered.map(([claim]) => claim) });
	return tryAt(item, { labels: Object.fromEntries(answered.map(([{ id }, given]) => [id, given])) }, fields);
}

/** Claims of one label: the first `wrong` of them given the wrong class, the others the right one. */
function answered(label: Label, wrong: number, right: number): Answered[] {
	const named = label === 'sourced fact' || label === 'attributed claim';
	return Array.from({ length: wrong + right }, (_, index) => [
		itemClaim(`${label} ${index}`, label),
		index < wrong === named ? 'not named' : 'named'
	]);
}

const inReal = (item: Item): Item => ({
	...item,
	excerpt: { article: { id: 'bridge', title: 'Bridge', real: true }, paragraphs: [] }
});

describe('toResults', () => {
	it('says that there is too little to tell before the first answer', () => {
		expect(toResults([])).toEqual({
			answered: 0,
			classes: {
				named: { right: 0, wrong: 0, dontKnow: 0 },
				'not named': { right: 0, wrong: 0, dontKnow: 0 }
			},
			leaning: 'too-few',
			misleadingCue: null,
			labels: null,
			commonestConfusion: null,
			calibration: { kind: 'too-few', n: 0, needed: CALIBRATION_MINIMUM },
			toReview: []
		});
	});

	it('counts claims by the class that they have, from both questions, not known apart', () => {
		const { classes } = toResults([
			labelTry([...answered('attributed claim', 1, 2), ...answered('anonymous claim', 2, 1)]),
			labelTry(
				[
					[itemClaim('c01', 'sourced fact'), 'attributed claim'],
					[itemClaim('c02', 'anonymous claim'), 'sourced fact'],
					[itemClaim('c03', 'unattributed claim'), 'dont-know']
				],
				{},
				'label'
			)
		]);

		expect(classes).toEqual({
			named: { right: 3, wrong: 1, dontKnow: 0 },
			'not named': { right: 1, wrong: 3, dontKnow: 1 }
		});
	});

	it('leaves claims of real articles out of everything but the number of answers and the review', () => {
		const real = tryAt(
			inReal(labelItem({ claims: answered('anonymous claim', 9, 0).map(([claim]) => claim) })),
			{ labels: Object.fromEntries(answered('anonymous claim', 9, 0).map(([{ id }]) => [id, 'named'])) },
			{ certainty: { 'anonymous claim 0': 99 } }
		);
		const choice = tryAt(inReal(choiceItem()), { choice: 'a' }, { certainty: { choice: 99 } });

		expect(toResults([real, choice])).toEqual({ ...toResults([]), answered: 2, toReview: [real] });
	});
});

describe('leaning', () => {
	const leaning = (named: [wrong: number, right: number], notNamed: [wrong: number, right: number]) =>
		toResults([
			labelTry([...answered('sourced fact', ...named), ...answered('unattributed claim', ...notNamed)])
		]).leaning;

	it.each([
		['misses', [0, 6], [6, 0]],
		['over-calls', [6, 0], [0, 6]],
		['even', [0, 6], [0, 6]],
		['even', [6, 0], [6, 0]],
		['too-few', [0, LEANING_MINIMUM - 1], [20, 0]],
		['too-few', [20, 0], [0, LEANING_MINIMUM - 1]]
	] as const)('is %s with [wrong, right] of %j named and %j not named', (expected, named, notNamed) => {
		expect(leaning([...named], [...notNamed])).toBe(expected);
	});

	it('begins where the error rates lie a fifth apart, wherever they lie', () => {
		for (const start of [0, 1, 2, 3, 4, 5, 6, 7, 8]) {
			const [less, more] = [start, start + 2].map((wrong): [number, number] => [wrong, 10 - wrong]);

			expect(leaning(less!, more!)).toBe('misses');
			expect(leaning(more!, less!)).toBe('over-calls');
		}
		expect(leaning([1, 10], [3, 8])).toBe('even'); // 2 of 11
	});

	it('does not count what was not known', () => {
		const unknown = answered('sourced fact', 0, 6).map(([claim]) => [claim, 'dont-know'] as const);

		expect(toResults([labelTry([...unknown, ...answered('anonymous claim', 6, 0)])]).leaning).toBe('too-few');
	});
});

describe('misleading cue', () => {
	const withCue = (cue: string, label: Label, wrong: number, right: number) =>
		answered(label, wrong, right).map(
			([claim, given]) => [{ ...claim, id: `${cue} ${claim.id}`, cue }, given] as const
		);
	const misleading = (...answers: readonly Answered[][]) =>
		toResults([labelTry(answers.flat())]).misleadingCue;

	it('is the one that stood by most mistaken claims', () => {
		expect(
			misleading(
				withCue('reportedly', 'unattributed claim', 3, 1),
				withCue('says', 'attributed claim', 2, 0),
				withCue('told', 'attributed claim', 0, 5)
			)
		).toEqual({ cue: 'reportedly', wrong: 3, asked: 4 });
	});

	it('is, of two with as many mistakes, the one that was asked less often', () => {
		expect(
			misleading(withCue('says', 'attributed claim', 2, 3), withCue('reportedly', 'unattributed claim', 2, 1))
		).toEqual({ cue: 'reportedly', wrong: 2, asked: 3 });
	});

	it('is none where two are mistaken equally often, and none after a single mistake', () => {
		expect(
			misleading(withCue('says', 'attributed claim', 2, 1), withCue('told', 'attributed claim', 2, 1))
		).toBeNull();
		expect(misleading(withCue('says', 'attributed claim', 1, 0))).toBeNull();
	});

	it('counts the wrong class, not another label of the right class', () => {
		const item = [
			[itemClaim('c01', 'sourced fact'), 'attributed claim'],
			[itemClaim('c02', 'sourced fact'), 'attributed claim']
		] as const;

		expect(toResults([labelTry(item, {}, 'label')]).misleadingCue).toBeNull();
	});
});

describe('labels', () => {
	const four = (answers: readonly Answered[]) => toResults([labelTry(answers, {}, 'label')]);

	it('are counted right by given, for items that ask for one of the four', () => {
		const { labels, commonestConfusion } = four([
			[itemClaim('c01', 'sourced fact'), 'sourced fact'],
			[itemClaim('c02', 'anonymous claim'), 'unattributed claim'],
			[itemClaim('c03', 'anonymous claim'), 'unattributed claim'],
			[itemClaim('c04', 'unattributed claim'), 'anonymous claim'],
			[itemClaim('c05', 'unattributed claim'), 'dont-know']
		]);

		expect(labels?.n).toBe(4);
		expect(labels?.counts).toEqual([
			[1, 0, 0, 0],
			[0, 0, 0, 0],
			[0, 0, 0, 2],
			[0, 0, 1, 0]
		]);
		expect(commonestConfusion).toEqual({ right: 'anonymous claim', given: 'unattributed claim', n: 2 });
	});

	it('are none where only classes were asked', () => {
		expect(toResults([labelTry(answered('sourced fact', 1, 1))]).labels).toBeNull();
	});
});

describe('calibration', () => {
	const sure = (item: Item, response: ItemResponse, certainty: Certainty) =>
		tryAt(item, response, { certainty });

	it('counts rated choices and rated claims, right and wrong', () => {
		const claims = answered('attributed claim', 4, 6);
		const rated = Object.fromEntries(claims.map(([{ id }]) => [id, 90]));
		const { calibration } = toResults([
			...Array.from({ length: 7 }, () => sure(choiceItem(), { choice: 'a' }, { choice: 70 })),
			...Array.from({ length: 3 }, () => sure(choiceItem(), { choice: 'c' }, { choice: 70 })),
			labelTry(claims, { certainty: rated })
		]);

		expect(calibration).toMatchObject({
			kind: 'calibration',
			n: 20,
			steps: [
				{ probability: 0.7, n: 10, right: 7 },
				{ probability: 0.9, n: 10, right: 6 }
			]
		});
	});

	it('leaves out what was not rated and what was not known', () => {
		const { calibration } = toResults([
			sure(choiceItem(), { choice: 'a' }, {}),
			sure(choiceItem(), { dontKnow: true }, { choice: 99 }),
			sure(matchItem(), { pairs: { l1: 'r1', l2: 'r1', l3: null } }, {}),
			labelTry([[itemClaim('c01', 'sourced fact'), 'dont-know']], { certainty: { c01: 99 } })
		]);

		expect(calibration).toEqual({ kind: 'too-few', n: 0, needed: CALIBRATION_MINIMUM });
	});
});

describe('to review', () => {
	it('are the tries with something missing, the newest first', () => {
		const at = (receivedAt: string, choice: string) => tryAt(choiceItem(), { choice }, { receivedAt });
		const old = at('2026-11-21T00:00:00.000Z', 'b');
		const right = at('2026-11-22T00:00:00.000Z', 'a');
		const recent = tryAt(matchItem(), { dontKnow: true }, { receivedAt: '2026-11-23T00:00:00.000Z' });

		expect(toResults([old, right, recent]).toReview).toEqual([recent, old]);
	});
});
