import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsInReading, excerptForClaims, parseReading, plainText, textWithClaims } from './reading.ts';

describe('parseReading', () => {
	it('cuts a text into parts, paragraphs and the words that carry claims', () => {
		const { parts, problems } = parseReading(
			[
				'## First',
				'',
				'On Monday <Claim id="c01">it rained</Claim>, she said.',
				'',
				'It was wet.',
				'',
				'## Second',
				'',
				'<Claim id="c02">It',
				'stopped</Claim>'
			].join('\n')
		);

		expect(problems).toEqual([]);
		expect(parts).toEqual([
			{
				heading: 'First',
				paragraphs: [
					{ runs: [{ text: 'On Monday ' }, { text: 'it rained', claim: 'c01' }, { text: ', she said.' }] },
					{ runs: [{ text: 'It was wet.' }] }
				]
			},
			{ heading: 'Second', paragraphs: [{ runs: [{ text: 'It stopped', claim: 'c02' }] }] }
		]);
	});

	it('has no part and no problem in an empty text', () => {
		expect(parseReading('')).toEqual({ parts: [], problems: [] });
		expect(parseReading('\n\n \n')).toEqual({ parts: [], problems: [] });
	});

	it('wants a heading before the first paragraph', () => {
		expect(parseReading('\n\nHello.').problems).toEqual([
			{ line: 3, message: 'a reading begins with a heading: start it with "## " and a title' }
		]);
	});

	it('wants a blank line after a heading', () => {
		expect(parseReading('## One\nHello.').problems).toEqual([
			{ line: 1, message: 'put a blank line after the heading' }
		]);
	});

	it.each([
		['a tag within a tag', '<Claim id="c01">a <Claim id="c02">b</Claim></Claim>'],
		['a tag that is not closed', '<Claim id="c01">a'],
		['a tag that was never opened', 'a</Claim>'],
		['a tag without an id', '<Claim>a</Claim>'],
		['another tag', 'a <em>b</em>'],
		['an expression', 'a {b}']
	])('refuses %s', (_what, words) => {
		expect(parseReading(`## One\n\nFine.\n\n${words}`).problems).toMatchObject([
			{ line: 5, message: expect.stringContaining('only <Claim id="…">words</Claim> may stand') }
		]);
	});

	it('refuses a tag that spans two paragraphs, in the line of each', () => {
		const { problems } = parseReading('## One\n\n<Claim id="c01">a\n\nb</Claim>');

		expect(problems.map(({ line }) => line)).toEqual([3, 5]);
	});

	it('counts the lines right however many blank lines, with or without spaces, stand before', () => {
		const blank = fc.constantFrom('', ' ', '\t', '  \t');
		const paragraph = fc.array(fc.constantFrom('Some words.', 'More words, and more.'), {
			minLength: 1,
			maxLength: 3
		});
		const before = fc.array(
			fc
				.tuple(paragraph, fc.array(blank, { minLength: 1, maxLength: 4 }))
				.map(([text, blanks]) => [...text, ...blanks]),
			{ maxLength: 4 }
		);
		fc.assert(
			fc.property(before, (blocks) => {
				const lines = ['## One', '', ...blocks.flat()];
				const { problems } = parseReading([...lines, 'A {stray} brace.'].join('\n'));

				expect(problems.map(({ line }) => line)).toEqual([lines.length + 1]);
			})
		);
	});
});

const { parts } = parseReading(
	[
		'## One',
		'<Claim id="c02">b</Claim> and <Claim id="c01">a</Claim>',
		'none here',
		'## Two',
		'again <Claim id="c02">b</Claim>, then <Claim id="c03">c</Claim>'
	].join('\n\n')
);

describe('claimsInReading', () => {
	it('lists each claim once, in the order in which it is read first', () => {
		expect(claimsInReading(parts)).toEqual(['c02', 'c01', 'c03']);
	});
});

describe('excerptForClaims', () => {
	it('gives the paragraph of the claim’s first place, with other claims as plain words', () => {
		expect(excerptForClaims(parts, ['c02'])).toEqual([
			{ runs: [{ text: 'b', claim: 'c02' }, { text: ' and ' }, { text: 'a' }] }
		]);
	});

	it('gives the paragraphs in reading order, and marks a wanted claim wherever it stands in them', () => {
		const excerpt = excerptForClaims(parts, ['c03', 'c02']);

		expect(plainText(excerpt)).toBe('b and a\n\nagain b, then c');
		expect(excerpt[1]?.runs.map(({ claim }) => claim)).toEqual([undefined, 'c02', undefined, 'c03']);
	});

	it('gives nothing for no claims, and nothing for one that is not there', () => {
		expect(excerptForClaims(parts, [])).toEqual([]);
		expect(excerptForClaims(parts, ['c09'])).toEqual([]);
	});
});

describe('textWithClaims', () => {
	it('gives every paragraph, and marks the wanted claims alone', () => {
		const whole = textWithClaims(parts, ['c03']);

		expect(plainText(whole)).toBe(plainText(parts.flatMap(({ paragraphs }) => paragraphs)));
		expect(whole.flatMap(({ runs }) => runs.flatMap(({ claim }) => claim ?? []))).toEqual(['c03']);
	});
});
