import { ratingSteps, type Rating } from './rating-steps.ts';

export interface BrierScore {
	/** 0 (sure and right) to 1 (sure and wrong); always saying 50 per cent gives 0.25 */
	readonly score: number;
	/** how far each step lies from the share right at it: 0 is perfectly calibrated, 1 the worst */
	readonly reliability: number;
	/** how far the steps sort right answers from wrong ones: 0 not at all, `uncertainty` completely */
	readonly resolution: number;
	/** the variance of being right at all, 0 to 0.25; not the rater's doing */
	readonly uncertainty: number;
	/** mean probability − share right, −1 to 1; above 0 is surer than right */
	readonly overconfidence: number;
	readonly n: number;
}

/**
 * How far stated sureness was from what happened, and the parts that it consists of.
 *
 *     score = (1/N) Σ (p − o)²     o = 1 when right, 0 when wrong
 *     reliability = (1/N) Σ n_k (p_k − ō_k)²     resolution = (1/N) Σ n_k (ō_k − ō)²     uncertainty = ō(1 − ō)
 *     score = reliability − resolution + uncertainty
 *
 * The decomposition is exact, since answers are grouped by the very probability stated and not by ranges.
 *
 * @param ratings at least one
 * @throws RangeError when there is none, or a probability is not from 0 to 1 (its position is named)
 *
 * Sources: G. W. Brier (1950), Monthly Weather Review 78, 1–3; A. H. Murphy (1973), Journal of Applied
 * Meteorology 12, 595–600. Each part is summed by its own formula; they agree to 1e-12 or better.
 */
export function brierScore(ratings: readonly Rating[]): BrierScore {
	const n = ratings.length;
	if (n === 0) throw new RangeError('ratings: none, at least 1 is needed');

	const steps = ratingSteps(ratings);
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / n;
	const shareRight = mean(steps.map((step) => step.right));
	return {
		score: mean(ratings.map(({ probability, right }) => (probability - (right ? 1 : 0)) ** 2)),
		reliability: mean(steps.map((step) => step.n * (step.probability - step.right / step.n) ** 2)),
		resolution: mean(steps.map((step) => step.n * (step.right / step.n - shareRight) ** 2)),
		uncertainty: shareRight * (1 - shareRight),
		overconfidence: mean(steps.map((step) => step.n * step.probability)) - shareRight,
		n
	};
}
