import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	choiceItem,
	choicesItem,
	labelItem,
	matchItem,
	orderItem
} from '../../../../tests/fixtures/items.ts';
import { certaintyFromForm, certaintySteps, parseCertainty } from './certainty.ts';

const items = [
	labelItem(),
	labelItem({ asks: 'label' }),
	choiceItem(),
	choicesItem(),
	matchItem(),
	orderItem()
];

describe('certaintySteps', () => {
	it('are four, and guessing stands for the chance in whole per cent', () => {
		expect(certaintySteps(1 / 3)).toEqual([
			{ words: 'guessing', percent: 33 },
			{ words: 'leaning', percent: 70 },
			{ words: 'fairly sure', percent: 90 },
			{ words: 'certain', percent: 99 }
		]);
	});
});

describe('parseCertainty', () => {
	it('is nothing said where nothing is sent, whatever the item', () => {
		for (const item of items) {
			expect(parseCertainty(item, undefined)).toEqual({ certainty: {} });
			expect(parseCertainty(item, null)).toEqual({ certainty: {} });
		}
		expect(parseCertainty(labelItem(), {})).toEqual({ certainty: {} });
	});

	it('takes a number for a choice, with the chance of that many options as guessing', () => {
		expect(parseCertainty(choiceItem(), 33)).toEqual({ certainty: { choice: 33 } });
		expect(parseCertainty(choiceItem(), 99)).toEqual({ certainty: { choice: 99 } });
	});

	it('takes numbers by claim for the two-class question, as many or few as were said', () => {
		expect(parseCertainty(labelItem(), { c02: 50 })).toEqual({ certainty: { c02: 50 } });
		expect(parseCertainty(labelItem(), { c01: 70, c02: 90 })).toEqual({ certainty: { c01: 70, c02: 90 } });
	});

	it.each([
		['a step that is none of the four', choiceItem(), 50, 'certainty.choice is one of 33, 70, 90, 99'],
		[
			'a number that is no step at all',
			choiceItem(),
			Number.NaN,
			'certainty.choice is one of 33, 70, 90, 99'
		],
		['a number in quotes', labelItem(), { c01: '50' }, 'certainty.c01 is one of 50, 70, 90, 99'],
		['one number for several claims', labelItem(), 50, 'certainty is not asked of choice'],
		['a claim that is not asked', labelItem(), { c07: 50 }, 'certainty is not asked of c07'],
		[
			'a name that every object has',
			labelItem(),
			{ constructor: 50 },
			'certainty is not asked of constructor'
		],
		[
			'__proto__ for a claim',
			labelItem(),
			JSON.parse('{"__proto__": 50}') as unknown,
			'certainty is not asked of __proto__'
		],
		['words', labelItem(), 'certain', 'certainty is a number, or for labels numbers by claim'],
		['a list', labelItem(), [50], 'certainty is not asked of 0'],
		[
			'anything for four labels',
			labelItem({ asks: 'label' }),
			{ c01: 70 },
			'certainty is not asked of this item'
		],
		['anything for several options', choicesItem(), 70, 'certainty is not asked of this item']
	])('refuses %s, with a message', (_what, item, raw, message) => {
		expect(parseCertainty(item, raw)).toEqual({ message });
	});

	it('never throws, and keeps nothing but steps of parts that are asked', () => {
		fc.assert(
			fc.property(fc.constantFrom(...items), fc.jsonValue(), (item, raw) => {
				const parsed = parseCertainty(item, raw);
				const kept = Object.entries('certainty' in parsed ? parsed.certainty : {});
				const isStep = ([part, percent]: [string, number]) =>
					['choice', 'c01', 'c02'].includes(part) && [33, 50, 70, 90, 99].includes(percent);

				expect(kept.filter((entry) => !isStep(entry))).toEqual([]);
			})
		);
	});
});

describe('certaintyFromForm', () => {
	it('is one number, numbers by part, or nothing where no field or an empty one is sent', () => {
		expect(certaintyFromForm(new Map([['certainty', ['70']]]))).toBe(70);
		expect(
			certaintyFromForm(
				new Map([
					['certainty.c01', ['90']],
					['certainty.c02', ['']]
				])
			)
		).toEqual({ c01: 90 });
		expect(certaintyFromForm(new Map([['certainty', ['']]]))).toBeUndefined();
		expect(certaintyFromForm(new Map())).toBeUndefined();
	});

	it('leaves words for the check to refuse', () => {
		expect(certaintyFromForm(new Map([['certainty', ['sure']]]))).toBe(Number.NaN);
	});
});
