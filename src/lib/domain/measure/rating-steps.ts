/** One answer with the sureness that was given with it. */
export interface Rating {
	/** the stated probability of being right, 0 to 1 */
	readonly probability: number;
	readonly right: boolean;
}

/** All answers that were given with the same sureness. */
export interface RatingStep {
	readonly probability: number;
	/** answers at this step, at least 1 */
	readonly n: number;
	/** right ones among them */
	readonly right: number;
}

/**
 * Counts answers by stated probability: one step for each probability present, the smallest first. Equal means
 * the same double, so authors' steps (0.5, 0.7, …) must not be computed (0.1 + 0.2 is not 0.3).
 *
 * @param ratings any number; none gives no steps
 * @throws RangeError that names the position, when a probability is not from 0 to 1
 */
export function ratingSteps(ratings: readonly Rating[]): RatingStep[] {
	const steps = new Map<number, { n: number; right: number }>();
	for (const [index, { probability, right }] of ratings.entries()) {
		if (!(probability >= 0 && probability <= 1)) {
			throw new RangeError(`ratings[${index}].probability: ${probability} is not from 0 to 1`);
		}
		const step = steps.get(probability) ?? { n: 0, right: 0 };
		step.n += 1;
		if (right) step.right += 1;
		steps.set(probability, step);
	}
	return [...steps]
		.map(([probability, counts]) => ({ probability, ...counts }))
		.sort((a, b) => a.probability - b.probability);
}
