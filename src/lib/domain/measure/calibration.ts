import { brierScore, type BrierScore } from './brier.ts';
import type { Interval } from './interval.ts';
import { ratingSteps, type Rating } from './rating-steps.ts';
import { wilsonInterval } from './wilson-interval.ts';

/** Rated answers below which nothing is said about calibration: the intervals would span nearly everything. */
export const CALIBRATION_MINIMUM = 20;

/** Of the answers given with one sureness: how many there were, and how many were right. */
export interface CalibrationStep {
	/** stated, 0 to 1 */
	readonly probability: number;
	/** at least 1 */
	readonly n: number;
	readonly right: number;
	/** right / n, to be held against `probability` */
	readonly share: number;
	/** of the share: Wilson, 95 per cent */
	readonly interval: Interval;
}

export type Calibration =
	| {
			readonly kind: 'too-few';
			/** rated answers so far */
			readonly n: number;
			/** rated answers that it takes in all: CALIBRATION_MINIMUM */
			readonly needed: number;
	  }
	| {
			readonly kind: 'calibration';
			readonly n: number;
			/** one for each probability present, the smallest first */
			readonly steps: readonly CalibrationStep[];
			/** how sure on average, 0 to 1 */
			readonly meanProbability: number;
			/** how often right, 0 to 1; `brier.overconfidence` is the difference of the two */
			readonly shareRight: number;
			readonly brier: BrierScore;
	  };

/**
 * How well sureness fits: at each step, the share that was right beside the probability that was stated.
 *
 * @param ratings any number; below CALIBRATION_MINIMUM (none included) the outcome is `too-few`. The minimum
 * is for the whole list: one step may still hold a single answer, and its interval says how little that is
 * @throws RangeError that names the position, when a probability is not from 0 to 1, however few there are
 *
 * Source: reliability diagram of Murphy & Winkler (1977); intervals by `wilsonInterval`. Shares have the error
 * of one division.
 */
export function calibrationByStep(ratings: readonly Rating[]): Calibration {
	const n = ratings.length;
	const steps = ratingSteps(ratings);
	if (n < CALIBRATION_MINIMUM) return { kind: 'too-few', n, needed: CALIBRATION_MINIMUM };

	return {
		kind: 'calibration',
		n,
		steps: steps.map((step) => ({
			...step,
			share: step.right / step.n,
			interval: wilsonInterval(step.right, step.n)
		})),
		meanProbability: steps.reduce((sum, step) => sum + step.n * step.probability, 0) / n,
		shareRight: steps.reduce((sum, step) => sum + step.right, 0) / n,
		brier: brierScore(ratings)
	};
}
