import { describe, expect, it } from 'vitest';
import { ledgerClaim } from '../../../../tests/fixtures/items.ts';
import { checkLedger, claimSchema, isScorable, labelOfClaim, ledgerSchema, type Ledger } from './ledger.ts';

const contest = (one: string, other: string) => [
	ledgerClaim(one, { party: 'accuser', contestedBy: [other] }),
	ledgerClaim(other, { party: 'accused', contestedBy: [one] })
];

const ledger = (fields: Partial<Ledger>): Ledger => ({ claims: [ledgerClaim('c01')], later: [], ...fields });

describe('ledgerSchema', () => {
	it('takes a claim without contests and a ledger without later notes as having none', () => {
		const { contestedBy: _, ...claim } = ledgerClaim('c01');

		expect(ledgerSchema.parse({ claims: [claim] })).toEqual({ claims: [ledgerClaim('c01')], later: [] });
	});

	it.each([
		['an id that is not c and two digits', { id: 'claim-1' }],
		['a field that it does not know', { label: 'sourced fact' }],
		['an origin that is not in the codebook', { origin: 'rumor' }],
		['an empty chain', { chain: [] }],
		['a sentence id of another form', { sentences: ['12'] }],
		['a missing explanation', { why: undefined }],
		['a second reading that differs in nothing', { debatable: { other: {}, forThis: 'a', forOther: 'b' } }],
		['a public record of true instead of yes', { publicRecord: true }]
	])('refuses %s', (_what, fields) => {
		expect(claimSchema.safeParse({ ...ledgerClaim('c01'), ...fields }).success).toBe(false);
	});

	it('takes both readings of a debatable claim, contests included', () => {
		const debatable = { other: { contestedBy: ['c02'] }, forThis: 'a', forOther: 'b' };

		expect(claimSchema.parse({ ...ledgerClaim('c01'), debatable }).debatable).toEqual(debatable);
	});

	it('refuses a ledger without claims', () => {
		expect(ledgerSchema.safeParse({ claims: [] }).success).toBe(false);
	});
});

describe('labelOfClaim', () => {
	it('counts a claim on public record as contested once another claim contests it', () => {
		expect(labelOfClaim(ledgerClaim('c01', { publicRecord: 'yes' }))).toBe('sourced fact');
		expect(labelOfClaim(ledgerClaim('c01', { publicRecord: 'yes', contestedBy: ['c02'] }))).toBe(
			'attributed claim'
		);
	});
});

describe('isScorable', () => {
	it('is so for a plain claim, and not for a debatable one or one of the fine print', () => {
		const debatable = { other: { origin: 'anonymous' as const }, forThis: 'a', forOther: 'b' };

		expect(isScorable(ledgerClaim('c01'))).toBe(true);
		expect(isScorable(ledgerClaim('c01', { debatable }))).toBe(false);
		expect(isScorable(ledgerClaim('c01', { finePrint: 'a closing tag' }))).toBe(false);
	});
});

describe('checkLedger', () => {
	it('finds nothing in contests that stand on both sides and notes that tell of each claim once', () => {
		const claims = [...contest('c01', 'c02'), ledgerClaim('c03')];
		const later = [
			{ claims: ['c01', 'c03'], held: 'yes' as const, note: 'n' },
			{ claims: ['c02'], held: 'no' as const, note: 'n' }
		];

		expect(checkLedger({ claims, later })).toEqual([]);
	});

	it('asks for no note where there are none at all', () => {
		expect(checkLedger(ledger({}))).toEqual([]);
	});

	it('points at the second claim with the same id', () => {
		expect(checkLedger(ledger({ claims: [ledgerClaim('c01'), ledgerClaim('c01')] }))).toEqual([
			{
				path: ['claims', 1, 'id'],
				message: 'the claim c01 stands here a second time: give it an id of its own'
			}
		]);
	});

	it('points at a contest with a claim that is not there', () => {
		const claims = [...contest('c01', 'c02')];
		const [first] = claims;
		first?.contestedBy.push('c09');

		expect(checkLedger(ledger({ claims }))).toEqual([
			{
				path: ['claims', 0, 'contestedBy', 1],
				message: 'there is no claim c09 in this ledger: correct the id'
			}
		]);
	});

	it('points at a contest that only one of the two claims tells of', () => {
		const claims = [
			ledgerClaim('c01', { party: 'accuser', contestedBy: ['c02'] }),
			ledgerClaim('c02', { party: 'accused' })
		];

		expect(checkLedger(ledger({ claims }))).toEqual([
			{
				path: ['claims', 0, 'contestedBy', 0],
				message: 'c01 is contested by c02, but c02 does not say so: add c01 to its contestedBy'
			}
		]);
	});

	it('points from both sides at a contest within one party', () => {
		const claims = contest('c01', 'c02').map((claim) => ({ ...claim, party: 'accused' as const }));

		expect(checkLedger(ledger({ claims }))).toEqual([
			{
				path: ['claims', 0, 'contestedBy', 0],
				message: 'c01 and c02 are of the same party (accused): only claims of another party contest'
			},
			{
				path: ['claims', 1, 'contestedBy', 0],
				message: 'c02 and c01 are of the same party (accused): only claims of another party contest'
			}
		]);
	});

	it('does not let a claim contest itself', () => {
		const claims = [ledgerClaim('c01', { contestedBy: ['c01'] })];

		expect(checkLedger(ledger({ claims }))).toMatchObject([{ path: ['claims', 0, 'contestedBy', 0] }]);
	});

	it('points at each mistake in the notes: an unknown claim, one told twice, one left out', () => {
		const claims = [ledgerClaim('c01'), ledgerClaim('c02')];
		const later = [
			{ claims: ['c01', 'c07'], held: 'yes' as const, note: 'n' },
			{ claims: ['c01'], held: 'no' as const, note: 'n' }
		];

		expect(checkLedger({ claims, later })).toEqual([
			{ path: ['later', 0, 'claims', 1], message: 'there is no claim c07 in this ledger: correct the id' },
			{ path: ['later', 1, 'claims', 0], message: 'what came of c01 is told twice: keep one' },
			{ path: ['later'], message: 'nothing says what came of c02: add it to a note' }
		]);
	});
});
