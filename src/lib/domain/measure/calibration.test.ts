import { describe, expect, it } from 'vitest';
import { brierScore } from './brier.ts';
import { CALIBRATION_MINIMUM, calibrationByStep } from './calibration.ts';
import { wilsonInterval } from './wilson-interval.ts';

const at = (probability: number, right: number, n: number) =>
	Array.from({ length: n }, (_, index) => ({ probability, right: index < right }));

describe('calibrationByStep', () => {
	it.each([0, 1, 19])('is too few with %i rated answers, and says how many it takes', (n) => {
		expect(calibrationByStep(at(0.7, 0, n))).toEqual({ kind: 'too-few', n, needed: 20 });
	});

	it('speaks from exactly the minimum on', () => {
		expect(CALIBRATION_MINIMUM).toBe(20);
		expect(calibrationByStep(at(0.7, 14, 20)).kind).toBe('calibration');
	});

	it('has one row for each probability present, with the share right and its Wilson interval', () => {
		const ratings = [...at(0.99, 9, 10), ...at(0.5, 6, 8), ...at(0.7, 1, 2)];

		const result = calibrationByStep(ratings);

		expect(result).toMatchObject({
			kind: 'calibration',
			n: 20,
			steps: [
				{ probability: 0.5, n: 8, right: 6, share: 0.75, interval: wilsonInterval(6, 8) },
				{ probability: 0.7, n: 2, right: 1, share: 0.5, interval: wilsonInterval(1, 2) },
				{ probability: 0.99, n: 10, right: 9, share: 0.9, interval: wilsonInterval(9, 10) }
			],
			shareRight: 0.8,
			brier: brierScore(ratings)
		});
	});

	it('holds mean sureness against the share right, and the difference is the overconfidence', () => {
		const result = calibrationByStep([...at(0.9, 5, 10), ...at(0.5, 5, 10)]);

		if (result.kind !== 'calibration') throw new Error('twenty answers are enough');
		expect(result.meanProbability).toBeCloseTo(0.7, 12);
		expect(result.shareRight).toBe(0.5);
		expect(result.meanProbability - result.shareRight).toBeCloseTo(result.brier.overconfidence, 12);
	});

	it('refuses a probability in per cent even when there are too few answers', () => {
		expect(() => calibrationByStep(at(70, 1, 1))).toThrow(RangeError);
	});
});
