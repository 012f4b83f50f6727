/** What coins come to: `lower` and `upper` are whole numbers of heads, both included. */
export interface CoinFlips {
	readonly mean: number;
	readonly lower: number;
	readonly upper: number;
}

/**
 * How many of `n` two-way questions a coin answers rightly: n/2 on average, and between `lower` and `upper` for at
 * least 95 of 100 coins. The range is the central one, exact: at most 2.5 per cent of coins lie below it, and as
 * many above, by the sums of
 *
 *     P(X = k) = C(n, k) / 2ⁿ
 *
 * so `lower` is the smallest k with P(X ≤ k) > 0.025, and `upper` is n − `lower`.
 *
 * @param n whole number, 0 to 1000 (2⁻ⁿ is a number of its own down to there)
 * @throws RangeError that names the argument
 *
 * Source: the binomial distribution with p = ½; Clopper & Pearson (1934) on central ranges. Relative error of each
 * sum below 1e-13.
 */
export function coinFlips(n: number): CoinFlips {
	if (!Number.isSafeInteger(n) || n < 0 || n > 1000) {
		throw new RangeError(`n: ${n} is not a whole number from 0 to 1000`);
	}
	let probability = 2 ** -n;
	let sum = probability;
	let lower = 0;
	while (sum <= 0.025) {
		probability *= (n - lower) / (lower + 1);
		lower += 1;
		sum += probability;
	}
	return { mean: n / 2, lower, upper: n - lower };
}
