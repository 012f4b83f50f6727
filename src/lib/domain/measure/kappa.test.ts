import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohensKappa } from './kappa.ts';

/** The pairs that a table of counts (rows: first coder, columns: second) was counted from. */
const pairsOf = (table: readonly (readonly number[])[]) =>
	table.flatMap((row, first) =>
		row.flatMap((count, second) =>
			Array.from({ length: count }, () => [`category ${first}`, `category ${second}`] as const)
		)
	);

const category = fc.constantFrom('sourced fact', 'attributed', 'anonymous', 'unattributed');
const anyPairs = fc.array(fc.tuple(category, category), { minLength: 1, maxLength: 100 });

describe('cohensKappa', () => {
	it.each([
		{
			source: 'Artstein & Poesio (2008), Table 1',
			table: [
				[20, 20],
				[10, 50]
			],
			expected: { observed: 0.7, expected: 0.54, kappa: 0.348, n: 100 }
		},
		{
			// Counts and 0.8013 as scikit-learn's own test of cohen_kappa_score has them.
			source: 'Artstein & Poesio (2008), Table 4',
			table: [
				[46, 0, 0],
				[6, 32, 6],
				[0, 0, 10]
			],
			expected: { observed: 0.88, expected: 0.396, kappa: 0.8013, n: 100 }
		},
		{
			source: 'the grant applications of textbooks',
			table: [
				[20, 5],
				[10, 15]
			],
			expected: { observed: 0.7, expected: 0.5, kappa: 0.4, n: 50 }
		}
	])('gives the published agreement of $source', ({ table, expected }) => {
		const result = cohensKappa(pairsOf(table));

		expect(result.observed).toBe(expected.observed);
		expect(result.expected).toBe(expected.expected);
		expect(Math.abs(result.kappa! - expected.kappa)).toBeLessThan(0.0005);
		expect(result.n).toBe(expected.n);
	});

	it('is 1 for full agreement on more than one category', () => {
		const table = [
			[3, 0],
			[0, 1]
		];

		expect(cohensKappa(pairsOf(table)).kappa).toBe(1);
	});

	it('is 0 when coders agree as much as by chance', () => {
		const table = [
			[1, 1],
			[1, 1]
		];

		expect(cohensKappa(pairsOf(table))).toEqual({ observed: 0.5, expected: 0.5, kappa: 0, n: 4 });
	});

	it('is −1 when two coders always choose the opposite of two', () => {
		const table = [
			[0, 2],
			[2, 0]
		];

		expect(cohensKappa(pairsOf(table)).kappa).toBe(-1);
	});

	it('is 0 when one coder never varies and the other does', () => {
		expect(cohensKappa(pairsOf([[7, 3]]))).toEqual({ observed: 0.7, expected: 0.7, kappa: 0, n: 10 });
	});

	it('is 0, and not null, when the coders share no category', () => {
		expect(cohensKappa([['anonymous', 'attributed']])).toEqual({ observed: 0, expected: 0, kappa: 0, n: 1 });
	});

	it.each([1, 3, 49])('is null when both coders used one category for all %i things', (n) => {
		expect(cohensKappa(pairsOf([[n]]))).toEqual({ observed: 1, expected: 1, kappa: null, n });
	});

	it('does not depend on which coder is first, nor on the order of the things', () => {
		fc.assert(
			fc.property(anyPairs, (pairs) => {
				const result = cohensKappa(pairs);

				expect(cohensKappa(pairs.map(([first, second]) => [second, first]))).toEqual(result);
				expect(cohensKappa(pairs.toReversed())).toEqual(result);
			})
		);
	});

	it('lies from −1 to 1 and never above what was observed', () => {
		fc.assert(
			fc.property(anyPairs, (pairs) => {
				const { observed, kappa } = cohensKappa(pairs);
				fc.pre(kappa !== null);

				expect(kappa).toBeGreaterThanOrEqual(-1);
				expect(kappa).toBeLessThanOrEqual(observed);
			})
		);
	});

	it('refuses an empty list', () => {
		expect(() => cohensKappa([])).toThrow(RangeError);
	});
});
