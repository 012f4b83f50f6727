import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

const seen = fc
	.integer({ min: 1, max: 10_000 })
	.chain((n) => fc.record({ n: fc.constant(n), successes: fc.nat({ max: n }) }));

describe('wilsonInterval', () => {
	// Newcombe (1998), Table I, method 3.
	it.each([
		{ successes: 81, n: 263, lower: 0.2553, upper: 0.3662 },
		{ successes: 15, n: 148, lower: 0.0624, upper: 0.1605 },
		{ successes: 0, n: 20, lower: 0, upper: 0.1611 },
		{ successes: 1, n: 29, lower: 0.0061, upper: 0.1718 }
	])('is $lower to $upper for $successes of $n, as published', ({ successes, n, lower, upper }) => {
		const interval = wilsonInterval(successes, n);

		expect(Math.abs(interval.lower - lower)).toBeLessThan(0.00005);
		expect(Math.abs(interval.upper - upper)).toBeLessThan(0.00005);
	});

	it('agrees with scipy to 1e-15', () => {
		// binomtest(1, 29).proportion_ci(method='wilson'), scipy 1.17
		expect(wilsonInterval(1, 29).lower).toBeCloseTo(0.006113214292762667, 15);
		expect(wilsonInterval(1, 29).upper).toBeCloseTo(0.17175521879320282, 15);
	});

	it('reaches exactly 0 with no success and exactly 1 with nothing else', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e9 }), (n) => {
				expect(wilsonInterval(0, n).lower).toBe(0);
				expect(wilsonInterval(0, n).upper).toBeLessThan(1);
				expect(wilsonInterval(n, n).lower).toBeGreaterThan(0);
				expect(wilsonInterval(n, n).upper).toBe(1);
			})
		);
	});

	it('holds the share that was seen and stays within 0 and 1', () => {
		fc.assert(
			fc.property(seen, ({ successes, n }) => {
				const { lower, upper } = wilsonInterval(successes, n);

				expect(lower).toBeGreaterThanOrEqual(0);
				expect(lower).toBeLessThanOrEqual(successes / n);
				expect(upper).toBeGreaterThanOrEqual(successes / n);
				expect(upper).toBeLessThanOrEqual(1);
			})
		);
	});

	it('has ends that lie z standard errors from the share seen, which is what defines them', () => {
		fc.assert(
			fc.property(seen, fc.double({ min: 0.5, max: 4, noNaN: true }), ({ successes, n }, z) => {
				for (const end of Object.values(wilsonInterval(successes, n, z))) {
					const distance = (successes / n - end) ** 2;
					expect(Math.abs(distance - (z * z * end * (1 - end)) / n)).toBeLessThan(1e-14);
				}
			})
		);
	});

	it('is mirrored when successes and failures change places', () => {
		fc.assert(
			fc.property(seen, ({ successes, n }) => {
				const one = wilsonInterval(successes, n);
				const other = wilsonInterval(n - successes, n);

				expect(other.upper).toBe(1 - one.lower);
			})
		);
	});

	it('is narrower for a smaller z', () => {
		expect(wilsonInterval(8, 10, 1).lower).toBeGreaterThan(wilsonInterval(8, 10).lower);
		expect(wilsonInterval(8, 10, 1).upper).toBeLessThan(wilsonInterval(8, 10).upper);
	});

	it.each([
		[0, 0, 1.96, 'n: 0'],
		[1, 1.5, 1.96, 'n: 1.5'],
		[-1, 10, 1.96, 'successes: -1'],
		[11, 10, 1.96, 'successes: 11'],
		[0.5, 10, 1.96, 'successes: 0.5'],
		[NaN, 10, 1.96, 'successes: NaN'],
		[5, 10, 0, 'z: 0'],
		[5, 10, Infinity, 'z: Infinity']
	])('refuses %d of %d with z %d by name', (successes, n, z, message) => {
		expect(() => wilsonInterval(successes, n, z)).toThrow(RangeError);
		expect(() => wilsonInterval(successes, n, z)).toThrow(message);
	});
});
