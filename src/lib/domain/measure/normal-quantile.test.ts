import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, normalDensity, normalQuantile } from './normal-quantile.ts';

const relativeError = (actual: number, expected: number) => Math.abs((actual - expected) / expected);

describe('normalQuantile', () => {
	it.each([
		// The three check values that Wichura (1988) prints with the algorithm, one a region.
		[0.25, -0.6744897501960817],
		[0.001, -3.090232306167814],
		[1e-20, -9.262340089798408],
		// The usual table; digits by mpmath at 40 places.
		[0.4, -0.2533471031357998],
		[0.075, -1.439531470938456],
		[0.9, 1.2815515655446005],
		[0.95, 1.6448536269514727],
		[0.975, 1.9599639845400542],
		[0.99, 2.326347874040841],
		[0.995, 2.5758293035489008],
		[1e-4, -3.7190164854556806],
		[1e-10, -6.361340902404056],
		[1e-100, -21.273453560965324],
		[1e-300, -37.0470962993612]
	])('agrees with the published quantile at %d to 1e-15', (p, expected) => {
		expect(relativeError(normalQuantile(p), expected)).toBeLessThan(1e-15);
	});

	it('is exactly 0, not −0, at one half', () => {
		expect(normalQuantile(0.5)).toBe(0);
	});

	it('comes back to the share that it was asked for', () => {
		fc.assert(
			fc.property(fc.double({ min: 1e-300, max: 0.999, noNaN: true }), (p) => {
				expect(relativeError(normalCdf(normalQuantile(p)), p)).toBeLessThan(2e-12);
			})
		);
	});

	it('is the same size with the other sign for the share that is left', () => {
		fc.assert(
			// Multiples of 2⁻³⁰, so that 1 − p is exact.
			fc.property(fc.integer({ min: 1, max: 2 ** 30 - 1 }), (k) => {
				const p = k / 2 ** 30;
				expect(normalQuantile(1 - p) + normalQuantile(p)).toBe(0);
			})
		);
	});

	it.each([0.075, 0.925, Math.exp(-25)])('rises without a step where two regions meet at %d', (seam) => {
		const [before, at, after] = [seam * (1 - 1e-9), seam, seam * (1 + 1e-9)].map(normalQuantile);

		expect(before).toBeLessThan(at!);
		expect(at).toBeLessThan(after!);
		expect(after! - before!).toBeLessThan(1e-7);
	});

	it.each([0, 1, -0.1, 1.1, NaN, Infinity])('throws at %d instead of clamping', (p) => {
		expect(() => normalQuantile(p)).toThrow(RangeError);
	});
});

describe('normalDensity', () => {
	it.each([
		[0, 0.3989422804014327],
		[1, 0.24197072451914337],
		[-1.96, 0.05844094433345145],
		[-20, 5.520948362159763e-88]
	])('agrees with the published height at %d', (x, expected) => {
		expect(relativeError(normalDensity(x), expected)).toBeLessThan(2e-14);
	});
});

describe('normalCdf', () => {
	it.each([
		[-37, 5.725571222524577e-300],
		[-10, 7.619853024160526e-24],
		[-3, 0.0013498980316300945],
		[-1.5, 0.06680720126885807],
		[-1, 0.15865525393145705],
		[0, 0.5],
		[0.5, 0.6914624612740131],
		[1.96, 0.9750021048517796]
	])('agrees with the published share below %d, small tails included', (x, expected) => {
		expect(relativeError(normalCdf(x), expected)).toBeLessThan(1e-13);
	});

	it('is 0 and 1 at the two ends, and NaN for NaN', () => {
		expect([-Infinity, Infinity, NaN].map(normalCdf)).toEqual([0, 1, NaN]);
	});

	it('has the density as its slope', () => {
		fc.assert(
			fc.property(fc.double({ min: -6, max: 6, noNaN: true }), (x) => {
				const slope = (normalCdf(x + 1e-5) - normalCdf(x - 1e-5)) / 2e-5;
				expect(Math.abs(slope - normalDensity(x))).toBeLessThan(1e-9);
			})
		);
	});
});
