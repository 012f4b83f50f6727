import { describe, expect, it } from 'vitest';
import { countWords, lessonMinutes } from './minutes.ts';

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

describe('lessonMinutes', () => {
	it('is a minute for 130 words and half a minute an item, not rounded', () => {
		expect(lessonMinutes(0, 0)).toBe(0);
		expect(lessonMinutes(130, 0)).toBe(1);
		expect(lessonMinutes(65, 3)).toBe(2);
		expect(lessonMinutes(0, 1)).toBe(0.5);
	});
});
