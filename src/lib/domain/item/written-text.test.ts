import { describe, expect, it } from 'vitest';
import { countCharacters, countWords, refuseLonger, tooLongWords, writtenText } from './written-text.ts';

describe('writtenText', () => {
	it.each([
		['line ends of every kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
		['tabs', 'a\tb', 'a b'],
		['spaces at both ends', '\n a \n', 'a'],
		['a null character, which PostgreSQL refuses', 'a\u0000b', 'ab'],
		['other controls', 'a\u0007\u001b[31mb\u0085', 'a[31mb'],
		['half a character', 'a\ud83d', 'a\ufffd'],
		['emoji', '👩‍👩‍👧 🇺🇳', '👩‍👩‍👧 🇺🇳'],
		['markup', '<script>&amp;', '<script>&amp;']
	])('makes plain text of %s', (_what, text, plain) => {
		expect(writtenText.parse(text)).toBe(plain);
	});

	it.each([undefined, null, 5, ['a'], { text: 'a' }])('is no reading of %j', (value) => {
		expect(writtenText.safeParse(value).success).toBe(false);
	});
});

describe('countWords', () => {
	it.each([
		['', 0],
		['– … “ ”', 0],
		['One two,three. Four', 4],
		["the paper’s well-known note isn't old", 6],
		['2017 and 3.5', 4],
		['Zürich naïve Москва', 3],
		['a - b', 2]
	])('counts in "%s": %i', (text, words) => {
		expect(countWords(text)).toBe(words);
	});
});

describe('countCharacters', () => {
	it('counts an emoji of two code units once', () => {
		expect(['', 'abc', '🙂🙂', 'é'].map(countCharacters)).toEqual([0, 3, 2, 1]);
	});
});

describe('refuseLonger', () => {
	it('lets through as much as there may be', () => {
		expect([refuseLonger('words', 2, 'one two'), refuseLonger('characters', 2, '🙂🙂')]).toEqual([
			null,
			null
		]);
	});

	it('says in words what is too long, by how much', () => {
		const refusal = refuseLonger('words', 2, 'one two three');

		expect(refusal).toEqual({ kind: 'too-long', unit: 'words', most: 2, sent: 3 });
		expect(refusal?.kind === 'too-long' && tooLongWords(refusal)).toBe(
			'Your text has 3 words, and at most 2 fit here. Please shorten it.'
		);
	});
});
