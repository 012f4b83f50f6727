import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findOriginal } from './original-check.ts';

// Invented, and hashed as `original-hashes.txt` is: no text of the article stands in the project.
const ORIGINAL =
	'seven gray herons waited by the mill’s gate while nobody came to feed the clever old pike below';
const words = ORIGINAL.replaceAll('’', "'").split(' ');
const hashes = new Set(
	words.slice(0, -7).map((_, start) =>
		createHash('sha256')
			.update(words.slice(start, start + 8).join(' '))
			.digest('hex')
			.slice(0, 12)
	)
);
/** The first so many words. */
const first = (count: number) => ORIGINAL.split(' ').slice(0, count).join(' ');
const linesOf = (text: string) => findOriginal('file.svx', text, hashes).map(({ line }) => line);

describe('findOriginal', () => {
	it('names file, line, the number of words and the words', () => {
		expect(findOriginal('file.svx', `One.\nTwo, ${first(9)}.\n`, hashes)).toEqual([
			{
				file: 'file.svx',
				line: 2,
				message:
					'9 words stand as in the original article: say it in your own words, or quote at most 12 in ' +
					`quotation marks ("${first(9)}")`
			}
		]);
	});

	it('lets seven words in a row pass', () => {
		expect(linesOf(first(7))).toEqual([]);
		expect(linesOf(`${first(7)} otherwise ${ORIGINAL.split(' ').slice(7, 14).join(' ')}`)).toEqual([]);
	});

	it('finds a run whatever its capitals, apostrophes, punctuation and line breaks', () => {
		expect(linesOf("SEVEN gray herons –\nwaited “by” the\nmill's, gate")).toEqual([1]);
	});

	it('finds a run whose words stand in tags, and names the line of its first word', () => {
		expect(
			linesOf('Words.\n\nSeven gray <Claim id="c01">herons waited</Claim> by the mill’s <em>gate</em>')
		).toEqual([3]);
		expect(
			linesOf('<Claim id="c01">Seven gray herons waited by the</Claim> <Term>mill’s</Term> gate.')
		).toEqual([1]);
		expect(linesOf('<Claim\n  id="c01">\nSeven gray herons waited by the mill’s gate</Claim>')).toEqual([3]);
	});

	it('finds a run in an attribute, whose marks count as quotation marks', () => {
		expect(linesOf(`<Term title="${first(13)}">x</Term>`)).toEqual([1]);
	});

	it('finds a run between signs that are no tags', () => {
		expect(linesOf('1 < 2: seven gray herons waited by the mill’s gate, 3 > 2')).toEqual([1]);
	});

	it('lets up to twelve words stand in quotation marks, across tags too', () => {
		expect(linesOf(`She said “${first(12)}” twice.`)).toEqual([]);
		expect(linesOf(`She said "${first(8)}" twice.`)).toEqual([]);
		expect(
			linesOf(`“<Claim id="c01">${first(5)}</Claim> ${ORIGINAL.split(' ').slice(5, 9).join(' ')}”`)
		).toEqual([]);
	});

	it('refuses thirteen, in quotation marks or not', () => {
		expect(linesOf(`She said “${first(13)}” twice.`)).toEqual([1]);
	});

	it('refuses words that stand between two quotations, or after a quotation mark that nothing closes', () => {
		expect(linesOf(`“No,” ${first(8)}, “yes.”`)).toEqual([1]);
		expect(linesOf(`“No, ${first(8)}\n\n”`)).toEqual([1]);
	});

	it('does not take the marks of a tag for quotation marks', () => {
		expect(linesOf(`“No, ${first(8)} and <Claim id="c01">so</Claim> on`)).toEqual([1]);
	});

	it('lets a line that begins with title: name the article', () => {
		expect(linesOf(`kind: article\ntitle: ${ORIGINAL}\nintro: ${first(8)}`)).toEqual([3]);
	});

	it('finds each of two runs', () => {
		expect(linesOf(`${first(8)}.\n\nOther words.\n\n${first(10)}.`)).toEqual([1, 5]);
	});
});
