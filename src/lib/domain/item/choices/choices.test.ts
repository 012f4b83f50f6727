import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesItem, itemBase } from '../../../../../tests/fixtures/items.ts';
import { choices } from './choices.ts';

const item = choicesItem();
const authored = {
	id: 'choices-item',
	version: 1,
	interaction: 'choices' as const,
	skill: 'named-or-not',
	prompt: 'Which?',
	options: item.options.map((option) => ({ ...option }))
};

describe('what an author writes', () => {
	it('is taken as it is', () => {
		expect(choices.authored.parse(authored)).toEqual(authored);
		expect(choices.check(authored)).toEqual([]);
		expect(choices.resolve(authored, itemBase('choices-item'), [])).toEqual(item);
	});

	it.each([
		['a field that it does not know', { points: 2 }],
		['two options', { options: authored.options.slice(0, 2) }],
		['an option without an explanation', { options: [...authored.options, { id: 'f', text: 'F' }] }]
	])('is refused with %s', (_what, fields) => {
		expect(choices.authored.safeParse({ ...authored, ...fields }).success).toBe(false);
	});

	it.each([
		['all right', authored.options.map((option) => ({ ...option, right: true as const }))],
		['all wrong', authored.options.slice(2)]
	])('has right and wrong options: %s is a mistake', (_what, options) => {
		expect(choices.check({ ...authored, options })).toEqual([
			{ path: ['options'], message: 'at least one option is right and at least one wrong: mark them so' }
		]);
	});
});

describe('what is public', () => {
	it('lists each option’s id and words, and nothing else of it', () => {
		const shown = choices.toPublic(item);

		expect(Object.keys(shown)).toEqual([
			'id',
			'version',
			'skill',
			'prompt',
			'excerpt',
			'interaction',
			'options'
		]);
		for (const option of shown.options) expect(Object.keys(option)).toEqual(['id', 'text']);
	});

	it('does not change with the key or the order in which options were written', () => {
		const options = item.options.map(({ id, text }, index) => ({
			id,
			text,
			why: 'else',
			...(index > 2 && { right: true as const })
		}));

		expect(choices.toPublic(choicesItem({ options: options.toReversed() }))).toEqual(choices.toPublic(item));
	});
});

it('takes every ticked option from a posted form, and none as an empty list', () => {
	expect(choices.fromForm(new Map([['choices', ['b', 'a']]]))).toEqual({ choices: ['b', 'a'] });
	expect(choices.fromForm(new Map())).toEqual({ choices: [] });
});

describe('refuse', () => {
	it('calls an answer without any option incomplete', () => {
		expect(choices.refuse(item, { choices: [] })).toEqual({ kind: 'incomplete', missing: ['choices'] });
	});

	it.each([
		['an option that is not there', ['a', 'z'], 'this item has no option z'],
		['__proto__', ['__proto__'], 'this item has no option __proto__'],
		['constructor', ['constructor'], 'this item has no option constructor'],
		['an option sent twice', ['a', 'b', 'a'], 'an option was sent twice']
	])('calls %s malformed', (_what, given, message) => {
		expect(choices.refuse(item, { choices: given })).toEqual({ kind: 'malformed', message });
	});

	it('lets through any options of the item, right or wrong', () => {
		expect(choices.refuse(item, { choices: ['e'] })).toBeNull();
		expect(choices.refuse(item, { choices: ['e', 'd', 'c', 'b', 'a'] })).toBeNull();
	});
});

describe('score', () => {
	// (right − wrong) / number right, floor 0; a and b are right.
	it.each([
		[['a', 'b'], 1],
		[['a'], 0.5],
		[['a', 'b', 'c'], 0.5],
		[['a', 'c'], 0],
		[['c'], 0],
		[['c', 'd', 'e'], 0],
		[['a', 'b', 'c', 'd', 'e'], 0]
	])('of %j is %d', (given, points) => {
		expect(choices.score(item, { choices: given })).toMatchObject({ points, maxPoints: 1 });
	});

	it('is in thirds where three options are right', () => {
		const options = item.options.map(({ id, text, why }, index) => ({
			id,
			text,
			why,
			...(index < 3 && { right: true as const })
		}));

		expect(choices.score(choicesItem({ options }), { choices: ['a', 'b'] }).points).toBeCloseTo(2 / 3, 15);
	});

	it('tells of each option whether it was rightly picked, wrongly picked, missed or rightly left', () => {
		const { parts } = choices.score(item, { choices: ['a', 'c'] });

		expect(parts.map(({ outcome }) => outcome)).toEqual(['right', 'missed', 'wrong', 'left', 'left']);
	});

	it('gives nothing for not knowing, and tells the right options', () => {
		expect(choices.score(item, { dontKnow: true })).toMatchObject({
			points: 0,
			maxPoints: 1,
			parts: ['dont-know', 'dont-know', 'left', 'left', 'left'].map((outcome) => ({ outcome }))
		});
	});

	it('does not hang on the order in which options were ticked', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 }), (given) => {
				expect(choices.score(item, { choices: given })).toEqual(
					choices.score(item, { choices: given.toSorted() })
				);
			})
		);
	});
});

it('explains every option, and does not ask how sure', () => {
	expect(choices.explain(item, { id: 'e', outcome: 'left' })).toBe('why of e');
	expect(choices.certainty(item)).toBeNull();
});
