import { describe, expect, it } from 'vitest';
import { ledgerClaim } from '../../../../tests/fixtures/items.ts';
import { laterOf, type Claim, type Ledger } from './ledger.ts';
import { FEWEST_OF_A_VOICE, isVoiceOf, townRecord, townSchema, type Held } from './town-record.ts';

const NAMED = { origin: 'on-record', publicRecord: 'no' } as const;
const claim = (id: string, fields: Partial<Claim> = {}): Claim => ({
	...ledgerClaim(id),
	...NAMED,
	...fields
});

/** A ledger of claims with how each came out. */
function ledger(...outcomes: readonly (readonly [Claim, Held])[]): Ledger {
	return {
		claims: outcomes.map(([each]) => each),
		later: outcomes.map(([{ id }, held]) => ({ claims: [id], held, note: `note on ${id}` }))
	};
}

const anna = { name: 'Anna', named: ['Anna'], unnamed: [] };

describe('isVoiceOf', () => {
	it('looks at the inner end of the chain alone', () => {
		expect(isVoiceOf(anna, claim('c01', { chain: ['this article', 'Anna Berg'] }))).toBe(true);
		expect(isVoiceOf(anna, claim('c01', { chain: ['this article', 'Anna Berg', 'a letter'] }))).toBe(false);
	});

	it('does not take somebody unnamed for the name that describes them', () => {
		const driver = claim('c01', { chain: ['this article', 'a driver of Anna'], origin: 'anonymous' });
		expect(isVoiceOf(anna, driver)).toBe(false);
		expect(isVoiceOf({ ...anna, named: [], unnamed: ['a driver'] }, driver)).toBe(true);
	});
});

describe('townRecord', () => {
	const said = (id: string, chain: string) => claim(id, { chain: ['this article', chain] });
	const ledgers = [
		ledger(
			[said('c01', 'Anna'), 'yes'],
			[said('c02', 'Anna'), 'no'],
			[claim('c03', { origin: 'anonymous' }), 'partly'],
			[claim('c04', { origin: 'unattributed' }), 'open']
		),
		ledger(
			[said('c01', 'Anna'), 'yes'],
			[said('c02', 'Anna'), 'partly'],
			[claim('c03', { publicRecord: 'yes' }), 'yes'],
			[said('c04', 'Ben'), 'no']
		)
	];
	const record = townRecord(ledgers, [anna, { name: 'Ben', named: ['Ben'], unnamed: [] }]);

	it('counts each claim once in all, once by class and once by label', () => {
		expect(record.all).toEqual({ claims: 8, held: { yes: 3, partly: 2, no: 2, open: 1 } });
		expect(record.classes).toEqual({
			named: { claims: 6, held: { yes: 3, partly: 1, no: 2, open: 0 } },
			'not named': { claims: 2, held: { yes: 0, partly: 1, no: 0, open: 1 } }
		});
		expect(record.labels['sourced fact']).toEqual({ claims: 1, held: { yes: 1, partly: 0, no: 0, open: 0 } });
		expect(Object.values(record.labels).reduce((sum, { claims }) => sum + claims, 0)).toBe(8);
	});

	it('tells of a voice across texts, and not of one with too few claims', () => {
		expect(FEWEST_OF_A_VOICE).toBe(4);
		expect(record.voices).toEqual([{ name: 'Anna', claims: 4, held: { yes: 2, partly: 1, no: 1, open: 0 } }]);
	});

	it('does not count a claim that nothing is said of later', () => {
		const silent: Ledger = { claims: [claim('c01')], later: [] };
		expect(townRecord([silent], []).all.claims).toBe(0);
		expect(laterOf(silent, 'c01')).toBeUndefined();
	});
});

it('a voice without words that name it is refused', () => {
	expect(townSchema.safeParse({ last: 'x', end: [], voices: [{ name: 'Nobody' }] }).success).toBe(false);
	expect(townSchema.parse({ last: 'x', end: [], voices: [{ name: 'A', named: ['A'] }] }).voices).toEqual([
		{ name: 'A', named: ['A'], unnamed: [] }
	]);
});
