import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

describe('foldText', () => {
	it.each([
		['case', 'PIET Lomas', 'piet lomas'],
		['accents', 'Renée Núñez', 'renee nunez'],
		['accents in two characters', 'Rene\u0301e', 'renee'],
		['forms that only look different', 'ﬁve Ａ', 'five a'],
		['ß and SS', 'STRASSE', 'strasse'],
		['ß', 'Straße', 'strasse'],
		['spaces at both ends and in rows', '  the \u00a0 town\tclerk\n', 'the town clerk'],
		['quotation marks around it', '“Piet Lomas”', 'piet lomas'],
		['straight ones and a full stop', '"Piet Lomas".', 'piet lomas'],
		['marks of other languages', '«¿Quién?»', 'quien'],
		['brackets', '(Lomas)', 'lomas'],
		['curly apostrophes', 'the clerk’s note', "the clerk's note"],
		['characters that show nothing', 'Lo\u00admas\u200b', 'lomas'],
		['an ellipsis at the end', 'Lomas…', 'lomas']
	])('passes over %s', (_what, text, folded) => {
		expect(foldText(text)).toBe(folded);
	});

	it.each([
		['a minus', '-5', '5'],
		['a per cent', '5%', '5'],
		['a currency', '$5', '5'],
		['a decimal point', '3.5', '35'],
		['a hyphen', 'co-op', 'coop'],
		['letters of another alphabet', 'А', 'A']
	])('keeps %s', (_what, text, other) => {
		expect(foldText(text)).not.toBe(foldText(other));
	});

	it.each(['', '  ', '…', '“”', '?!', '\u200b'])('makes nothing of %j', (text) => {
		expect(foldText(text)).toBe('');
	});

	it('changes nothing more the second time, whatever is typed', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(foldText(foldText(text))).toBe(foldText(text));
			}),
			{ numRuns: 1000 }
		);
	});
});
