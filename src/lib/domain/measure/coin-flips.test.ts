import { describe, expect, it } from 'vitest';
import { coinFlips } from './coin-flips.ts';

/** Exact, in whole numbers: how many of the 2ⁿ rows of coins have at most k heads. */
function rowsUpTo(n: number, k: number): bigint {
	let row = 1n;
	let sum = 1n;
	for (let heads = 0; heads < k; heads++) {
		row = (row * BigInt(n - heads)) / BigInt(heads + 1);
		sum += row;
	}
	return sum;
}

describe('coinFlips', () => {
	// scipy.stats.binom.interval(0.95, n, 0.5)
	it.each([
		{ n: 10, lower: 2, upper: 8 },
		{ n: 12, lower: 3, upper: 9 },
		{ n: 24, lower: 7, upper: 17 },
		{ n: 30, lower: 10, upper: 20 },
		{ n: 60, lower: 22, upper: 38 },
		{ n: 100, lower: 40, upper: 60 }
	])('reaches from $lower to $upper of $n', ({ n, lower, upper }) => {
		expect(coinFlips(n)).toEqual({ mean: n / 2, lower, upper });
	});

	it('leaves at most 25 of 1000 coins below and above, and could not be narrower, counted in whole numbers', () => {
		for (const n of [1, 5, 6, 33, 60, 200, 1000]) {
			const { lower, upper } = coinFlips(n);
			const all = 2n ** BigInt(n);
			if (lower > 0) expect(rowsUpTo(n, lower - 1) * 1000n <= all * 25n, `below, of ${n}`).toBe(true);
			expect(rowsUpTo(n, lower) * 1000n > all * 25n, `at the edge, of ${n}`).toBe(true);
			expect(upper).toBe(n - lower);
		}
	});

	it('is certain of few coins only that they are all or none', () => {
		expect(coinFlips(0)).toEqual({ mean: 0, lower: 0, upper: 0 });
		expect(coinFlips(5)).toEqual({ mean: 2.5, lower: 0, upper: 5 });
	});

	it.each([-1, 1.5, 1001, Number.NaN])('refuses %d coins', (n) => {
		expect(() => coinFlips(n)).toThrow(RangeError);
	});
});
