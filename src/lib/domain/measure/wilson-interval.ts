import { Z_95, type Interval } from './interval.ts';

/**
 * Between which shares the true share plausibly lies, when `successes` of `n` were seen: Wilson's score
 * interval, the two solutions P of  |successes/n − P| = z · √(P(1 − P)/n).
 *
 * @param successes whole number, 0 to `n`
 * @param n whole number, at least 1
 * @param z standard errors each way, above 0; 1.96 (95 per cent) unless told
 * @returns two shares, 0 to 1; the lower is exactly 0 when successes = 0, the upper exactly 1 when
 * successes = n, both by the formula and not by clamping
 * @throws RangeError that names the argument
 *
 * Source: E. B. Wilson (1927); R. G. Newcombe (1998), Statistics in Medicine 17, 857–872, method 3 (no
 * continuity correction). Absolute error about 1e-16.
 */
export function wilsonInterval(successes: number, n: number, z: number = Z_95): Interval {
	if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`n: ${n} is not a whole number, 1 or more`);
	if (!Number.isSafeInteger(successes) || successes < 0 || successes > n) {
		throw new RangeError(`successes: ${successes} is not a whole number from 0 to ${n}`);
	}
	if (!(z > 0 && z < Infinity)) throw new RangeError(`z: ${z} is not a finite number above 0`);

	return {
		lower: lowerBound(successes, n, z),
		// What is seen of failures is the same question from the other end.
		upper: 1 - lowerBound(n - successes, n, z)
	};
}

/** The smaller solution, in the form that divides instead of subtracting two nearly equal numbers. */
function lowerBound(successes: number, n: number, z: number): number {
	const share = successes / n;
	const root = z * Math.sqrt(z * z + 4 * successes * (1 - share));
	return (2 * successes * share) / (2 * successes + z * z + root);
}
