import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceItem, itemBase } from '../../../../../tests/fixtures/items.ts';
import { choice } from './choice.ts';

const option = (id: string, right?: true) => ({
	id,
	text: `Text of ${id}`,
	why: `why of ${id}`,
	...(right && { right })
});
const authored = {
	id: 'choice-item',
	version: 1,
	interaction: 'choice' as const,
	skill: 'named-or-not',
	prompt: 'Who?',
	options: [option('a', true), option('b'), option('c')]
};

describe('what an author writes', () => {
	it('is taken as it is', () => {
		expect(choice.authored.parse(authored)).toEqual(authored);
		expect(choice.check(authored)).toEqual([]);
		expect(choice.resolve(authored, itemBase('choice-item'), [])).toEqual(choiceItem());
	});

	it.each([
		['a field that it does not know', { hint: 'a' }],
		['one option', { options: [option('a', true)] }],
		['seven options', { options: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => option(id)) }],
		['an option without an explanation', { options: [option('a', true), { id: 'b', text: 'B' }] }],
		['an option with an empty explanation', { options: [option('a', true), { ...option('b'), why: '' }] }],
		[
			'an option marked wrong instead of left unmarked',
			{ options: [option('a', true), { ...option('b'), right: false }] }
		],
		['the id of an option that the page uses itself', { options: [option('a', true), option('dont-know')] }]
	])('is refused with %s', (_what, fields) => {
		expect(choice.authored.safeParse({ ...authored, ...fields }).success).toBe(false);
	});

	it.each([0, 2])('has one right option: %i are a mistake', (right) => {
		const options = ['a', 'b', 'c'].map((id, index) => option(id, index < right || undefined));

		expect(choice.check({ ...authored, options })).toEqual([
			{ path: ['options'], message: `${right} options are marked right: mark exactly one` }
		]);
	});

	it('has options that differ', () => {
		const options = [option('a', true), { ...option('b'), text: 'Text of a' }];

		expect(choice.check({ ...authored, options })).toMatchObject([{ path: ['options', 1, 'text'] }]);
	});
});

describe('what is public', () => {
	it('lists each option’s id and words, and nothing else of it', () => {
		const item = choice.toPublic(choiceItem());

		expect(Object.keys(item)).toEqual([
			'id',
			'version',
			'skill',
			'prompt',
			'excerpt',
			'interaction',
			'options'
		]);
		expect(item.options.map(Object.keys)).toEqual([
			['id', 'text'],
			['id', 'text'],
			['id', 'text']
		]);
	});

	it('does not change with the key, the explanations or the order in which options were written', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(['a', 'b', 'c'], { minLength: 3 }), (ids) => {
				const options = ids.map((id, index) => ({
					...option(id, index === 0 || undefined),
					why: `else ${id}`
				}));

				expect(choice.toPublic(choiceItem({ options }))).toEqual(choice.toPublic(choiceItem()));
			})
		);
	});
});

describe('a posted form', () => {
	it('gives the option, the last where two are sent', () => {
		expect(choice.fromForm(new Map([['choice', ['a', 'b']]]))).toEqual({ choice: 'b' });
	});

	it('gives not knowing where that is picked', () => {
		expect(choice.fromForm(new Map([['choice', ['dont-know']]]))).toEqual({ dontKnow: true });
	});

	it('gives an empty choice where nothing is picked', () => {
		expect(choice.fromForm(new Map())).toEqual({ choice: '' });
	});
});

describe('refuse', () => {
	it('calls an answer without a choice incomplete', () => {
		expect(choice.refuse(choiceItem(), { choice: '' })).toEqual({ kind: 'incomplete', missing: ['choice'] });
	});

	it.each(['z', '__proto__', 'constructor', 'a '])(
		'calls an option that is not there malformed: "%s"',
		(id) => {
			expect(choice.refuse(choiceItem(), { choice: id })).toEqual({
				kind: 'malformed',
				message: `this item has no option ${id}`
			});
		}
	);

	it.each(['a', 'b'])('lets through an option, right or wrong: %s', (id) => {
		expect(choice.refuse(choiceItem(), { choice: id })).toBeNull();
	});
});

describe('score', () => {
	it.each([
		['the right option', { choice: 'a' }, 1, ['right', 'left', 'left']],
		['a wrong option', { choice: 'b' }, 0, ['missed', 'wrong', 'left']],
		['not knowing', { dontKnow: true as const }, 0, ['dont-know', 'left', 'left']]
	])('of %s', (_what, given, points, outcomes) => {
		const scored = choice.score(choiceItem(), given);

		expect(scored).toMatchObject({ points, maxPoints: 1 });
		expect(scored.parts.map(({ outcome }) => outcome)).toEqual(outcomes);
	});
});

it('explains every option', () => {
	for (const id of ['a', 'b', 'c']) {
		expect(choice.explain(choiceItem(), { id, outcome: 'left' })).toBe(`why of ${id}`);
	}
});

it('asks how sure, with the chance of its number of options', () => {
	expect(choice.certainty(choiceItem())).toEqual({ chance: 1 / 3, parts: ['choice'] });
});
