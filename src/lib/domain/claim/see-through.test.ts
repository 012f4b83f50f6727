import { describe, expect, it } from 'vitest';
import { ledgerClaim } from '../../../../tests/fixtures/items.ts';
import type { Claim } from './ledger.ts';
import { seeThrough, whatIsLeft } from './see-through.ts';

const claim = (id: string, fields: Partial<Claim> = {}): Claim => ({ ...ledgerClaim(id), ...fields });

describe('what is left of a claim', () => {
	const named = { origin: 'on-record', publicRecord: 'no' } as const;

	it.each([
		['stands where somebody named without a side says it', { ...named, party: 'neither' }, 'stands'],
		['is a side’s word where the accused says it', { ...named, party: 'accused' }, 'party'],
		['is a side’s word where the accuser says it', { ...named, party: 'accuser' }, 'party'],
		[
			'stands where a side says what anybody can look up',
			{ ...named, publicRecord: 'yes', party: 'accused' },
			'stands'
		],
		[
			'is a side’s word where it can be looked up and is denied',
			{ ...named, publicRecord: 'yes', party: 'accused', contestedBy: ['c02'] },
			'party'
		],
		[
			'is nothing where nobody named says it, without a side too',
			{ origin: 'anonymous', party: 'neither' },
			'unnamed'
		],
		['is nothing where no source is shown', { origin: 'unattributed', party: 'accuser' }, 'unnamed']
	] as const)('%s', (_, fields, left) => {
		expect(whatIsLeft(claim('c01', fields as Partial<Claim>))).toBe(left);
	});
});

describe('a text seen through', () => {
	const run = (id: string) => ({ text: `words of ${id}`, claim: id });
	const parts = [
		{ heading: 'One', paragraphs: [{ runs: [{ text: 'First, ' }, run('c02'), run('c01')] }] },
		{
			heading: 'Two',
			paragraphs: [{ runs: [run('c03'), run('c04'), { text: 'again', claim: 'c02' }, run('c05')] }]
		}
	];
	const seen = seeThrough(parts, {
		claims: [
			claim('c01', { contestedBy: ['c03'], party: 'accuser', origin: 'anonymous' }),
			claim('c02', { party: 'neither', origin: 'on-record' }),
			claim('c03', {
				contestedBy: ['c01', 'c05'],
				party: 'accused',
				origin: 'on-record',
				publicRecord: 'no'
			}),
			claim('c04', { party: 'neither', origin: 'unattributed' }),
			claim('c05', { contestedBy: ['c03'], party: 'accuser', origin: 'on-record', publicRecord: 'no' }),
			claim('c06')
		],
		later: []
	});

	it('has each claim once, numbered as it is read, with its words at its first place', () => {
		expect(seen.claims.map(({ number, id, words }) => [number, id, words])).toEqual([
			[1, 'c02', 'words of c02'],
			[2, 'c01', 'words of c01'],
			[3, 'c03', 'words of c03'],
			[4, 'c04', 'words of c04'],
			[5, 'c05', 'words of c05']
		]);
	});

	it('counts what is left', () => {
		expect(seen.counts).toEqual({ stands: 1, party: 2, unnamed: 2 });
	});

	it('draws together all that contest each other, one step further too', () => {
		expect(seen.disputes.map((group) => group.map(({ number }) => number))).toEqual([[2, 3, 5]]);
		expect(seen.claims[2]?.contestedBy).toEqual([2, 5]);
	});
});
