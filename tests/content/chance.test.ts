import { expect, it } from 'vitest';
import { chanceOfAtLeast, tooOften } from './chance.ts';

it('is the binomial distribution where all chances are alike', () => {
	// R: pbinom(4, 10, 0.25, lower.tail = FALSE)
	expect(chanceOfAtLeast(5, Array(10).fill(0.25))).toBeCloseTo(0.07812691, 8);
});

it('is right for chances that differ', () => {
	expect(chanceOfAtLeast(1, [0.5, 0.25])).toBeCloseTo(1 - 0.5 * 0.75, 12);
	expect(chanceOfAtLeast(2, [0.5, 0.25])).toBeCloseTo(0.125, 12);
	expect(chanceOfAtLeast(0, [0.5])).toBeCloseTo(1, 12);
});

it('calls it too often below one in twenty', () => {
	expect(tooOften(5, Array(10).fill(0.25))).toBe(false);
	expect(tooOften(6, Array(10).fill(0.25))).toBe(true);
});
