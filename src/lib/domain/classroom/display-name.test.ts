import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDisplayName } from './display-name.ts';

describe('a display name', () => {
	it.each([
		['spaces around and between', '  Ada \t  Wells\n', 'Ada Wells'],
		['other spaces', '\u3000Ada\u00a0Wells\u2003', 'Ada Wells'],
		['control characters', 'Ada\u0000Wells\u0007', 'Ada Wells'],
		['bidi overrides and isolates', '\u202eAda\u202c \u2066Wells\u2069\u200f', 'Ada Wells'],
		['zero-width characters', 'A\u200bd\ufeffa W\u200de\u00adlls', 'Ada Wells'],
		['invisible letters', '\u3164Ada\u115f Wells\uffa0', 'Ada Wells'],
		['half of a surrogate pair', 'Ada\ud800 Wells\udc00', 'Ada Wells'],
		['private-use characters', 'Ada\ue000 Wells', 'Ada Wells'],
		['an accent typed by itself', 'Zoe\u0301', 'Zoé'],
		['an accent after a zero-width character', 'Zoe\u200d\u0301', 'Zoé']
	])('is one plain line for %s', (_, typed, name) => {
		expect(toDisplayName(typed, null)).toEqual({ name });
	});

	it.each(['Ada', 'M. O’Neil-Sáenz', '李小龍', 'Нина', 'رنا', 'रीना', '7B 12'])(
		'keeps %s as it is',
		(name) => {
			expect(toDisplayName(name, null)).toEqual({ name });
		}
	);

	it.each([
		['nothing', ''],
		['spaces', ' \t\u3000 '],
		['zero-width and bidi characters', '\u200b\u200d\u2060\u202e\ufeff'],
		['letters that cannot be seen', '\u3164\u115f\u1160\uffa0'],
		['a blank braille cell', '\u2800'],
		['accents and selectors without a letter', '\u0301\ufe0f\u034f'],
		['punctuation', '?!…'],
		['emoji', '🙂']
	])('is empty where it is made of %s', (_, typed) => {
		expect(toDisplayName(typed, null)).toEqual({ problem: 'empty' });
	});

	it('has up to 40 code points, however many units they take and whatever is stripped', () => {
		for (const letter of ['a', 'é', '𐐀', '𠮷']) {
			expect(toDisplayName(letter.repeat(40), null)).toEqual({ name: letter.repeat(40) });
			expect(toDisplayName(letter.repeat(41), null)).toEqual({ problem: 'too-long' });
		}
		expect(toDisplayName(`  ${'e\u0301\u200b'.repeat(40)}  `, null)).toEqual({ name: 'é'.repeat(40) });
	});

	it('is in one line, without anything unseen, and the same when typed again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
				const named = toDisplayName(typed, null);
				if (!('name' in named)) return;

				expect(named.name).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{DI}]|^\s|\s$|\s\s/u);
				expect([...named.name].length).toBeLessThanOrEqual(40);
				expect(toDisplayName(named.name, null)).toEqual(named);
			})
		);
	});
});

describe('a display name by the teacher’s list', () => {
	const LIST = ['Zoë Müller', 'Jean-Luc O’Hara', 'Νίκος Π.', 'Jana Weiß', '  Li \u200b Na '];

	it.each([
		['zoe muller', 'Zoë Müller'],
		['ZOE\u0308   MU\u0308LLER', 'Zoë Müller'],
		['jean luc ohara', 'Jean-Luc O’Hara'],
		['Jean\u200b-Luc O\u202eHara', 'Jean-Luc O’Hara'],
		['ΝΙΚΟΣ Π', 'Νίκος Π.'],
		['JANA WEISS', 'Jana Weiß'],
		['li na', 'Li Na']
	])('is the list’s spelling for %s', (typed, name) => {
		expect(toDisplayName(typed, LIST)).toEqual({ name });
	});

	it('is refused where the list does not have it', () => {
		for (const typed of ['Zoë', 'Zoë Müllers', 'Li Nan'])
			expect(toDisplayName(typed, LIST), typed).toEqual({ problem: 'not-on-list' });
		expect(toDisplayName('Ada', [])).toEqual({ problem: 'not-on-list' });
	});

	it('is empty or too long before it is looked for', () => {
		expect(toDisplayName('\u200b', [''])).toEqual({ problem: 'empty' });
		expect(toDisplayName('a'.repeat(41), ['a'.repeat(41)])).toEqual({ problem: 'too-long' });
	});

	it('is the one typed where two on the list differ by an accent alone', () => {
		expect(toDisplayName('Chloé', ['Chloe', 'Chloé'])).toEqual({ name: 'Chloé' });
		expect(toDisplayName('Chloe', ['Chloé', 'Chloe'])).toEqual({ name: 'Chloe' });
	});

	it('is told apart by the signs that are vowels or voicing, not accents', () => {
		expect(toDisplayName('रानी', ['रीना', 'रानी'])).toEqual({ name: 'रानी' });
		expect(toDisplayName('रानी', ['रीना'])).toEqual({ problem: 'not-on-list' });
		expect(toDisplayName('だいき', ['たいき'])).toEqual({ problem: 'not-on-list' });
	});
});
