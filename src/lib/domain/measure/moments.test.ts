import { expect, it } from 'vitest';
import { mean, pearson, sampleVariance } from './moments.ts';

it('gives the moments of the numbers from 1 to 5, and none of nothing', () => {
	expect([mean([1, 2, 3, 4, 5]), sampleVariance([1, 2, 3, 4, 5])]).toEqual([3, 2.5]);
	expect([mean([]), sampleVariance([7]), pearson([1], [2])]).toEqual([null, null, null]);
});

it('keeps its digits far from 0', () => {
	// NIST, Statistical Reference Datasets, NumAcc4: 1,001 values about 10,000,000.2 with a certified SD of 0.1.
	const values = [10_000_000.2, ...Array.from({ length: 500 }, () => [10_000_000.1, 10_000_000.3]).flat()];
	expect(Math.sqrt(sampleVariance(values) ?? 0)).toBeCloseTo(0.1, 8);
});

it('correlates Anscombe’s first pair as published', () => {
	// F. J. Anscombe (1973), The American Statistician 27, 17–21: r = .816
	const xs = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
	const ys = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
	expect(pearson(xs, ys)?.toFixed(3)).toBe('0.816');
	expect(
		pearson(
			xs,
			xs.map(() => 3)
		)
	).toBeNull();
	expect(() => pearson([1, 2], [1])).toThrow(RangeError);
});
