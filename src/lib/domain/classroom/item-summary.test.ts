import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	choiceItem,
	choicesItem,
	labelItem,
	matchItem,
	orderItem
} from '../../../../tests/fixtures/items.ts';
import { anyResponse } from '../../../../tests/fixtures/responses.ts';
import { scoreItem, type Item } from '../item/interactions.ts';
import { SUMMARY_MINIMUM, toItemSummary } from './item-summary.ts';

const CHOICE = choiceItem();
const LABEL = labelItem();

const choosing = (...choices: string[]) =>
	toItemSummary(
		CHOICE,
		choices.map((choice) => scoreItem(CHOICE, { choice }))
	);
const labelling = (...labels: (readonly [string, string])[]) =>
	toItemSummary(
		LABEL,
		labels.map(([c01, c02]) => scoreItem(LABEL, { labels: { c01, c02 } }))
	);

describe('the summary of an item', () => {
	it('says nothing but how many tried below five tries', () => {
		expect(choosing('b', 'b', 'b', 'b')).toEqual({
			item: CHOICE,
			tried: 4,
			facility: null,
			commonestWrong: null
		});
		expect(choosing()).toEqual({ item: CHOICE, tried: 0, facility: null, commonestWrong: null });
	});

	it('tells the mean of the points and the option most often picked wrongly, from five tries on', () => {
		expect(choosing('a', 'a', 'b', 'b', 'c')).toEqual({
			item: CHOICE,
			tried: 5,
			facility: 0.4,
			commonestWrong: { part: 'b', given: null, n: 2, share: 0.4 }
		});
	});

	it('tells what a claim was taken for, and counts each claim by itself', () => {
		const summary = labelling(
			['not named', 'named'],
			['not named', 'not named'],
			['not named', 'named'],
			['named', 'not named'],
			['named', 'dont-know']
		);

		expect(summary.facility).toBe(0.4);
		expect(summary.commonestWrong).toEqual({ part: 'c01', given: 'not named', n: 3, share: 0.6 });
	});

	it('names no commonest reading where two share the top', () => {
		expect(choosing('a', 'b', 'b', 'c', 'c').commonestWrong).toBe(null);
	});

	it('names one where two share only the second place', () => {
		const item = choiceItem({
			options: [...CHOICE.options, { id: 'd', text: 'Text of d', why: 'why of d' }]
		});
		const tries = ['b', 'c', 'b', 'd', 'b'].map((choice) => scoreItem(item, { choice }));

		expect(toItemSummary(item, tries).commonestWrong).toEqual({ part: 'b', given: null, n: 3, share: 0.6 });
	});

	it('names none where nobody erred', () => {
		expect(choosing('a', 'a', 'a', 'a', 'a')).toMatchObject({ facility: 1, commonestWrong: null });
	});

	it('takes "I don’t know" for no points and no reading', () => {
		const tries = Array.from({ length: 5 }, () => scoreItem(CHOICE, { dontKnow: true }));

		expect(toItemSummary(CHOICE, tries)).toMatchObject({ facility: 0, commonestWrong: null });
	});

	it('keeps to 0 to 1, and to what somebody gave, for any answers to any item', () => {
		const items: Item[] = [LABEL, CHOICE, choicesItem(), matchItem(), orderItem()];
		fc.assert(
			fc.property(
				fc.constantFrom(...items).chain((item) =>
					fc.array(anyResponse(item), { maxLength: 12 }).map((responses) => ({
						item,
						tries: responses.map((response) => scoreItem(item, response))
					}))
				),
				({ item, tries }) => {
					const { tried, facility, commonestWrong } = toItemSummary(item, tries);

					expect(tried).toBe(tries.length);
					expect(facility === null).toBe(tried < SUMMARY_MINIMUM);
					if (facility !== null) expect(facility >= 0 && facility <= 1).toBe(true);
					if (!commonestWrong) return;
					const erred = tries.filter(({ parts }) =>
						parts.some(
							({ id, outcome, given = null }) =>
								outcome === 'wrong' && id === commonestWrong.part && given === commonestWrong.given
						)
					);
					expect(commonestWrong).toMatchObject({ n: erred.length, share: erred.length / tried });
				}
			)
		);
	});
});
