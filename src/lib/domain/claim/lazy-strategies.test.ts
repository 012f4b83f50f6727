import { describe, expect, it } from 'vitest';
import { ledgerClaim } from '../../../../tests/fixtures/items.ts';
import type { Claim } from './ledger.ts';
import { gains, hasProperName, LAZY_STRATEGIES, type SeenClaim } from './lazy-strategies.ts';

function seen(sentence: string, fields: Partial<Claim> = {}, words = sentence): SeenClaim {
	const claim = {
		article: 'report',
		claim: ledgerClaim('c01', fields),
		class: 'named' as const,
		words,
		sentence
	};
	return { ...claim, among: [claim] };
}

/** The rules that take it for named. */
const taking = (claim: SeenClaim) =>
	Object.entries(LAZY_STRATEGIES)
		.filter(([, isNamed]) => isNamed(claim))
		.map(([who]) => who);

describe('a rule of thumb', () => {
	it('looks at words, whoever vouches', () => {
		expect(taking(seen('Reportedly Ada Wells counted 20 boats on May 4.'))).toEqual(
			expect.arrayContaining([
				'a proper name in the sentence',
				'a first and a last name in the sentence',
				'a date in the sentence',
				'a number in the sentence'
			])
		);
		expect(taking(seen('Officials reportedly say so.'))).not.toEqual(
			expect.arrayContaining(['a proper name in the sentence'])
		);
		expect(taking(seen('Officials reportedly say so.'))).not.toContain(
			'no word such as reportedly, experts or sources in the sentence'
		);
	});

	it('takes the day of a date for no number', () => {
		expect(taking(seen('It closed on May 4.'))).not.toContain('a number in the sentence');
	});

	it('goes by sides where it looks at the ledger', () => {
		const claim = seen('It is so.', { gains: 'the council', party: 'accused', contestedBy: ['c02'] });

		expect(taking(claim)).toEqual(
			expect.arrayContaining(['somebody gains by it', 'the accused side speaks', 'somebody denies it'])
		);
		expect(gains(claim)).toBe('the council');
		expect(gains(seen('It is so.'))).toBe('nobody');
	});

	it('compares a claim with those that it is seen among', () => {
		const [short, long] = [seen('It is so.'), seen('It is so, and it has been so for long.')];
		const among = [short, long];

		expect(taking({ ...long, among })).toEqual(
			expect.arrayContaining(['the longest claim', 'the longest sentence'])
		);
		expect(taking({ ...short, among })).not.toContain('the longest claim');
	});
});

it('finds names as a hasty reader does', () => {
	expect(hasProperName('First version: The librarian, Mei Tanaka, told us.')).toBe(true);
	expect(hasProperName('Somebody said on March 3: “The pool will close in May.”')).toBe(false);
});
