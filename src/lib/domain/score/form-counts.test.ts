import { describe, expect, it } from 'vitest';
import { choiceItem, itemClaim, labelItem, matchItem } from '../../../../tests/fixtures/items.ts';
import { LABELS } from '../claim/label.ts';
import { scoreItem, type Item, type ItemResponse } from '../item/interactions.ts';
import { claimsOf, countedPoints, countForm, detectionOf } from './form-counts.ts';

const four = labelItem({ claims: LABELS.map((label, index) => itemClaim(`c0${index + 1}`, label)) });
const tryOf = (item: Item, response: ItemResponse) => ({ item, scored: scoreItem(item, response) });
const labels = (...given: string[]) => ({
	labels: Object.fromEntries(given.map((label, index) => [`c0${index + 1}`, label]))
});
const NONE = { right: 0, wrong: 0, dontKnow: 0 };

describe('countForm', () => {
	it('counts claims by what they really are, and what was not known apart', () => {
		expect(countForm([tryOf(four, labels('named', 'not named', 'not named', 'dont-know'))])).toEqual({
			classes: {
				named: { right: 1, wrong: 1, dontKnow: 0 },
				'not named': { right: 1, wrong: 0, dontKnow: 1 }
			},
			beyond: { right: 0, items: 0 }
		});
	});

	it('counts a question about something else only where it is wholly right', () => {
		const half = { pairs: { l1: 'r1', l2: 'r2', l3: null } };
		const beyond = [
			tryOf(choiceItem(), { choice: 'a' }),
			tryOf(choiceItem({ id: 'other' }), { choice: 'b' }),
			tryOf(choiceItem({ id: 'third' }), { dontKnow: true }),
			tryOf(matchItem(), half)
		];

		expect(beyond[3]?.scored.points).toBeGreaterThan(0);
		expect(countForm(beyond).beyond).toEqual({ right: 1, items: 4 });
	});

	it('counts nothing of nothing', () => {
		expect(countForm([])).toEqual({
			classes: { named: NONE, 'not named': NONE },
			beyond: { right: 0, items: 0 }
		});
	});
});

it('counts claims of a class however they were answered', () => {
	expect(claimsOf({ right: 3, wrong: 2, dontKnow: 1 })).toBe(6);
});

it('gives a point a claim, and one for another question or none', () => {
	expect(countedPoints({ interaction: 'label' }, { points: 4, maxPoints: 6 })).toEqual({
		points: 4,
		maxPoints: 6
	});
	expect(countedPoints({ interaction: 'match' }, { points: 3, maxPoints: 3 })).toEqual({
		points: 1,
		maxPoints: 1
	});
	expect(countedPoints({ interaction: 'match' }, { points: 2, maxPoints: 3 })).toEqual({
		points: 0,
		maxPoints: 1
	});
});

describe('detectionOf', () => {
	const counts = (named: typeof NONE, notNamed: typeof NONE) =>
		detectionOf({ classes: { named, 'not named': notNamed } });

	it('takes a claim that is not named for the signal: whoever misses is over-trusting', () => {
		const misses = counts({ right: 12, wrong: 0, dontKnow: 0 }, { right: 4, wrong: 8, dontKnow: 0 });
		const overCalls = counts({ right: 4, wrong: 8, dontKnow: 0 }, { right: 12, wrong: 0, dontKnow: 0 });

		expect(misses?.criterion).toBeGreaterThan(0);
		expect(overCalls?.criterion).toBeLessThan(0);
		expect(misses?.dPrime).toBeCloseTo(overCalls?.dPrime ?? 0, 12);
	});

	it('is told from 20 answered claims on, and of both kinds', () => {
		expect(counts({ right: 10, wrong: 0, dontKnow: 0 }, { right: 9, wrong: 1, dontKnow: 0 })).not.toBeNull();
		expect(counts({ right: 10, wrong: 0, dontKnow: 2 }, { right: 9, wrong: 0, dontKnow: 3 })).toBeNull();
		expect(counts({ right: 24, wrong: 0, dontKnow: 0 }, NONE)).toBeNull();
	});
});
