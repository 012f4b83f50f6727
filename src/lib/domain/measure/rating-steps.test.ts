import { describe, expect, it } from 'vitest';
import { ratingSteps } from './rating-steps.ts';

describe('ratingSteps', () => {
	it('counts answers and right ones by probability, the smallest first', () => {
		const ratings = [
			{ probability: 0.9, right: true },
			{ probability: 0.5, right: false },
			{ probability: 0.9, right: false },
			{ probability: 0.9, right: true }
		];

		expect(ratingSteps(ratings)).toEqual([
			{ probability: 0.5, n: 1, right: 0 },
			{ probability: 0.9, n: 3, right: 2 }
		]);
	});

	it('orders by size and not as text', () => {
		const probabilities = [1, 0.25, 1e-7, 0].map((probability) => ({ probability, right: true }));

		expect(ratingSteps(probabilities).map((step) => step.probability)).toEqual([0, 1e-7, 0.25, 1]);
	});

	it('has no step when there is no answer', () => {
		expect(ratingSteps([])).toEqual([]);
	});

	it.each([-0.1, 1.1, 70, NaN])('refuses a probability of %d and says where it stands', (probability) => {
		const ratings = [
			{ probability: 0.5, right: true },
			{ probability, right: true }
		];

		expect(() => ratingSteps(ratings)).toThrow(RangeError);
		expect(() => ratingSteps(ratings)).toThrow('ratings[1].probability');
	});
});
