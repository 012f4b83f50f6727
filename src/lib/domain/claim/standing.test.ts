import { describe, expect, it } from 'vitest';
import { ledgerClaim } from '../../../../tests/fixtures/items.ts';
import { parseReading } from './reading.ts';
import { standingOf } from './standing.ts';

const ledger = {
	claims: [ledgerClaim('c01'), ledgerClaim('c02', { origin: 'anonymous' })],
	later: []
};
const partsOf = (text: string) => parseReading(`## The heading counts for nothing\n\n${text}`).parts;

describe('standingOf', () => {
	it('says of each claim whether it is named, and how many of all words those of named claims are', () => {
		const parts = partsOf('<Claim id="c01">One two</Claim> three <Claim id="c02">four five six</Claim>.');

		expect(standingOf(parts, ledger)).toEqual({
			standing: { c01: 'named', c02: 'not named' },
			share: 33 // 2 of 6
		});
	});

	it('counts a claim’s words each time they stand there, and no dash or quotation mark as a word', () => {
		const parts = partsOf('<Claim id="c01">One</Claim> – “ two\n\n<Claim id="c01">one</Claim> ” three');

		expect(standingOf(parts, ledger).share).toBe(50);
	});

	it('is all where every word is of a named claim, and nothing for a text without words', () => {
		expect(standingOf(partsOf('<Claim id="c01">One two</Claim>'), ledger).share).toBe(100);
		expect(standingOf([], ledger).share).toBe(0);
	});
});
