import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brierScore } from './brier.ts';

const at = (probability: number, ...outcomes: readonly (0 | 1)[]) =>
	outcomes.map((outcome) => ({ probability, right: outcome === 1 }));

const anyRatings = fc.array(
	fc.record({
		// Steps that repeat, as in lessons, and steps that do not.
		probability: fc.oneof(
			fc.constantFrom(0.25, 0.5, 0.7, 0.9, 0.99),
			fc.double({ min: 0, max: 1, noNaN: true })
		),
		right: fc.boolean()
	}),
	{ minLength: 1, maxLength: 200 }
);

describe('brierScore', () => {
	it('gives the measures of the worked example', () => {
		// measurement.md 2.4
		const result = brierScore([...at(0.9, 1, 1, 1, 0), ...at(0.6, 1, 1, 0, 0), ...at(0.5, 1, 0)]);

		expect(result.score).toBeCloseTo(0.238, 12);
		expect(result.reliability).toBeCloseTo(0.013, 12);
		expect(result.resolution).toBeCloseTo(0.015, 12);
		expect(result.uncertainty).toBeCloseTo(0.24, 12);
		expect(result.overconfidence).toBeCloseTo(0.1, 12);
		expect(result.n).toBe(10);
	});

	it('is reliability − resolution + uncertainty, whatever was answered', () => {
		fc.assert(
			fc.property(anyRatings, (ratings) => {
				const { score, reliability, resolution, uncertainty } = brierScore(ratings);

				expect(Math.abs(score - (reliability - resolution + uncertainty))).toBeLessThan(1e-12);
			})
		);
	});

	it('keeps every part within its range', () => {
		fc.assert(
			fc.property(anyRatings, (ratings) => {
				const { score, reliability, resolution, uncertainty, overconfidence } = brierScore(ratings);

				for (const part of [score, reliability]) {
					expect(part).toBeGreaterThanOrEqual(0);
					expect(part).toBeLessThanOrEqual(1 + 1e-12);
				}
				expect(resolution).toBeGreaterThanOrEqual(0);
				expect(resolution).toBeLessThanOrEqual(uncertainty + 1e-12);
				expect(uncertainty).toBeLessThanOrEqual(0.25);
				expect(Math.abs(overconfidence)).toBeLessThanOrEqual(1 + 1e-12);
			})
		);
	});

	it('does not depend on the order of the answers', () => {
		fc.assert(
			fc.property(anyRatings, (ratings) => {
				const there = brierScore(ratings);
				const back = brierScore(ratings.toReversed());

				expect(back.score).toBeCloseTo(there.score, 12);
				expect(back.reliability).toBe(there.reliability);
			})
		);
	});

	it('is 0 for sure and right, 1 for sure and wrong, and a quarter for always 50 per cent', () => {
		expect(brierScore(at(1, 1, 1, 1)).score).toBe(0);
		expect(brierScore(at(1, 0, 0)).score).toBe(1);
		expect(brierScore(at(0.5, 1, 0, 0)).score).toBe(0.25);
	});

	it('gives full resolution and no reliability error to who knows when they are right', () => {
		expect(brierScore([...at(1, 1, 1), ...at(0, 0, 0)])).toEqual({
			score: 0,
			reliability: 0,
			resolution: 0.25,
			uncertainty: 0.25,
			overconfidence: 0,
			n: 4
		});
	});

	it('has a negative overconfidence for who was righter than sure', () => {
		expect(brierScore(at(0.5, 1, 1, 1, 0)).overconfidence).toBe(-0.25);
	});

	it('refuses an empty list and a probability in per cent', () => {
		expect(() => brierScore([])).toThrow(RangeError);
		expect(() => brierScore([])).toThrow('ratings: none');
		expect(() => brierScore(at(70, 1))).toThrow('ratings[0].probability: 70');
	});
});
