import { Z_95, type Interval } from './interval.ts';
import { normalDensity, normalQuantile } from './normal-quantile.ts';

/** Answers to claims in four cells. Signal: a claim that nobody named stands behind. Noise: a named one. */
export interface SignalDetectionCounts {
	/** not named, and called so */
	readonly hits: number;
	/** not named, but called named */
	readonly misses: number;
	/** named, but called not named */
	readonly falseAlarms: number;
	/** named, and called so */
	readonly correctRejections: number;
}

export interface SignalDetection {
	/** corrected, so strictly between 0 and 1 */
	readonly hitRate: number;
	/** corrected, so strictly between 0 and 1 */
	readonly falseAlarmRate: number;
	/** d′ in standard deviations: 0 tells nothing apart, below 0 has the labels the wrong way round */
	readonly dPrime: number;
	/** c in standard deviations: below 0 over-suspicious (over-calls), above 0 over-trusting (misses) */
	readonly criterion: number;
	readonly standardErrorOfDPrime: number;
	/** of d′, 95 per cent */
	readonly interval: Interval;
	/** of c, 95 per cent */
	readonly criterionInterval: Interval;
	readonly correction: 'log-linear';
}

/**
 * How well somebody tells not-named claims from named ones (d′), apart from which answer they lean to (c).
 *
 *     H = (hits + ½) / (signal trials + 1)     F = (false alarms + ½) / (noise trials + 1)
 *     d′ = z(H) − z(F)     c = −½ (z(H) + z(F))     z = Φ⁻¹
 *     SE(d′) = √( H(1−H) / (signal trials · φ(zH)²) + F(1−F) / (noise trials · φ(zF)²) )     SE(c) = SE(d′) / 2
 *
 * With equal numbers of both classes the cynic (everything "not named") and the believer (everything "named")
 * both have d′ = 0 exactly and opposite c. With unequal numbers the correction leaves constant answerers a
 * small d′, so use forms with equal numbers, show it from 20 claims on, and never without its interval.
 *
 * @param counts whole numbers, 0 or more, with at least one trial of each class
 * @throws RangeError that names the field
 *
 * Sources: log-linear correction, always applied, Hautus (1995) in Stanislaw & Todorov (1999); standard error,
 * Gourevitch & Galanter (1967), an approximation for large samples, and so are the intervals of 1.96 SE each way.
 * SE(c): c is half the sum of the two z, and H and F come from different claims, so their variances add.
 * Relative error of the standard error below 1e-14, of z as in `normalQuantile`; neither rate is subtracted
 * from 1, so swapping the classes or the answers changes signs and not one digit.
 */
export function signalDetection(counts: SignalDetectionCounts): SignalDetection {
	const { hits, misses, falseAlarms, correctRejections } = counts;
	requireCounts({ hits, misses, falseAlarms, correctRejections });
	if (hits + misses === 0) throw new RangeError('hits + misses: 0 signal trials, at least 1 is needed');
	if (falseAlarms + correctRejections === 0) {
		throw new RangeError('falseAlarms + correctRejections: 0 noise trials, at least 1 is needed');
	}

	const signal = correctedRate(hits, misses);
	const noise = correctedRate(falseAlarms, correctRejections);
	const dPrime = signal.z - noise.z;
	// "0 −" and not "−": a balanced answerer has 0, where −0 would be printed as "-0".
	const criterion = 0 - (signal.z + noise.z) / 2;
	const standardErrorOfDPrime = Math.sqrt(signal.variance + noise.variance);
	return {
		hitRate: signal.rate,
		falseAlarmRate: noise.rate,
		dPrime,
		criterion,
		standardErrorOfDPrime,
		interval: {
			lower: dPrime - Z_95 * standardErrorOfDPrime,
			upper: dPrime + Z_95 * standardErrorOfDPrime
		},
		criterionInterval: {
			lower: criterion - (Z_95 * standardErrorOfDPrime) / 2,
			upper: criterion + (Z_95 * standardErrorOfDPrime) / 2
		},
		correction: 'log-linear'
	};
}

/** The corrected share of "not named" in one class, its z, and the variance of that z. */
function correctedRate(yes: number, no: number) {
	const trials = yes + no;
	const rate = (yes + 0.5) / (trials + 1);
	const complement = (no + 0.5) / (trials + 1);
	// The smaller tail is the one that keeps its digits.
	const z = yes <= no ? normalQuantile(rate) : -normalQuantile(complement);
	return { rate, z, variance: (rate * complement) / (trials * normalDensity(z) ** 2) };
}

function requireCounts(counts: SignalDetectionCounts): void {
	for (const [field, count] of Object.entries(counts)) {
		if (!Number.isSafeInteger(count) || count < 0) {
			throw new RangeError(`${field}: ${count} is not a whole number of trials, 0 or more`);
		}
	}
}
