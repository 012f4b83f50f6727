import { describe, expect, it } from 'vitest';
import { ledgerClaim } from '../../../../tests/fixtures/items.ts';
import type { ReadClaim } from '../claim/read-claims.ts';
import { yardstickOf, type Coder } from './yardstick.ts';

/** A claim of one of six reports; every other one is named, and its sentence says by whom. */
function claimAt(index: number): ReadClaim {
	const named = index % 2 === 0;
	return {
		article: `report-${Math.floor(index / 10)}`,
		claim: ledgerClaim(`c${String(index % 10).padStart(2, '0')}`),
		class: named ? 'named' : 'not named',
		words: 'it is so',
		sentence: named ? 'As Ada Wells says, it is so.' : 'Somebody says that it is so.'
	};
}

const claims = Array.from({ length: 60 }, (_, index) => claimAt(index)).map((claim, _, among) => ({
	...claim,
	among
}));
const coder = (answers: Coder['answers']): Coder => ({ name: 'One', describedAs: 'a model', answers });
const you = { named: 25, notNamed: 18 };

describe('yardstickOf', () => {
	it('counts a rule of thumb by the same claims, the one that gets most right first', () => {
		const yardstick = yardstickOf(claims, you, [])!;

		expect(yardstick.claims).toEqual({ named: 30, notNamed: 30 });
		expect(yardstick.you).toEqual(you);
		expect(yardstick.lazy[0]).toMatchObject({ named: 30, notNamed: 30 });
		expect(yardstick.lazy.find(({ who }) => who === 'always')).toMatchObject({ named: 30, notNamed: 0 });
		expect(yardstick.lazy.find(({ who }) => who === 'a date in the sentence')).toMatchObject({
			named: 0,
			notNamed: 30
		});
		expect(yardstick.coins).toEqual({ mean: 30, lower: 22, upper: 38 });
	});

	it('counts a coder by what they said of each claim, and says what they are', () => {
		const said = coder({ 'report-0': { c00: 'named', c01: 'named', c02: 'not named', c03: 'not named' } });

		expect(yardstickOf(claims, you, [said])?.coders).toEqual([
			{ who: 'One', describedAs: 'a model', named: 1, notNamed: 1 }
		]);
	});

	it('is none with fewer than 60 claims', () => {
		expect(yardstickOf(claims.slice(0, 59), you, [])).toBeNull();
		expect(yardstickOf([], you, [])).toBeNull();
	});
});
