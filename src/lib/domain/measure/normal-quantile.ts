/**
 * The point below which a share `p` of a standard normal distribution lies: z = Φ⁻¹(p).
 *
 * @param p a share, strictly between 0 and 1
 * @returns a number of standard deviations, negative below p = 0.5, exactly 0 there, at most 38.5 in size
 * @throws RangeError at 0, at 1, outside them, and for NaN: the answer there is infinite or none, and whoever
 * counts trials has to name a correction (see `signalDetection`), not get a silently clamped number
 *
 * Source: M. J. Wichura (1988), Algorithm AS 241, routine PPND16, Applied Statistics 37, 477–484: a ratio of
 * two polynomials of degree 7 in each of three regions. Relative error about 1e-16 by the paper; below 7e-16
 * here, rounding included, down to the smallest double (measured with mpmath). Near 1 the spacing of doubles
 * limits `p` itself, so ask for −z(1 − p) where the small tail is known.
 */
export function normalQuantile(p: number): number {
	if (!(p > 0 && p < 1)) throw new RangeError(`p: ${p} is not strictly between 0 and 1`);
	const q = p - 0.5;
	if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q);
	const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
	const size = r <= 5 ? ratio(TAIL, r - 1.6) : ratio(FAR_TAIL, r - 5);
	return q < 0 ? -size : size;
}

/**
 * Height of the standard normal curve: φ(x) = exp(−x²/2) / √(2π), the slope of Φ.
 *
 * @param x a number of standard deviations, any; NaN gives NaN
 * @returns 0 to 0.3989…; 0 beyond |x| ≈ 38.6, where a double cannot hold it
 *
 * Relative error about (1 + x²/2) · 1e-16, because the exponent is rounded before `exp`.
 */
export function normalDensity(x: number): number {
	return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

/**
 * Share of a standard normal distribution that lies below `x`: Φ(x).
 *
 * @param x a number of standard deviations, any; −∞ gives 0, ∞ gives 1, NaN gives NaN
 * @returns 0 to 1
 *
 * Source: Abramowitz & Stegun (1964), 26.2.11 (the series, in the middle) and 26.2.14 (the continued fraction,
 * in the tails, so that small shares keep their digits). Relative error below 5e-15 for |x| ≤ 5, then that of
 * `normalDensity`.
 */
export function normalCdf(x: number): number {
	if (Number.isNaN(x)) return NaN;
	if (x >= MIDDLE) return 1 - lowerTail(x);
	if (x <= -MIDDLE) return lowerTail(-x);

	// Σ x^(2k+1) / (1·3·5·…·(2k+1)), until a further term changes nothing.
	let term = x;
	let sum = x;
	for (let odd = 3; sum + term !== sum; odd += 2) {
		term *= (x * x) / odd;
		sum += term;
	}
	return 0.5 + normalDensity(x) * sum;
}

const MIDDLE = 1.5;

/** Φ(−x) for x ≥ MIDDLE: φ(x) / (x + 1/(x + 2/(x + 3/(x + …)))); 200 steps reach 1e-15 from 1.5 on. */
function lowerTail(x: number): number {
	let fraction = x;
	for (let step = 200; step >= 1; step -= 1) fraction = x + step / fraction;
	return normalDensity(x) / fraction;
}

interface Coefficients {
	readonly numerator: readonly number[];
	readonly denominator: readonly number[];
}

function ratio({ numerator, denominator }: Coefficients, x: number): number {
	return polynomial(numerator, x) / polynomial(denominator, x);
}

/** Coefficients by rising power, summed by Horner's rule. */
function polynomial(coefficients: readonly number[], x: number): number {
	return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

// Wichura's constants (A and B, C and D, E and F), each written as the shortest decimal of its nearest double.
const CENTRE: Coefficients = {
	numerator: [
		3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
		67265.7709270087, 33430.57558358813, 2509.0809287301227
	],
	denominator: [
		1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
		28729.085735721943, 5226.495278852854
	]
};
const TAIL: Coefficients = {
	numerator: [
		1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
		0.2417807251774506, 0.022723844989269184, 0.0007745450142783414
	],
	denominator: [
		1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
		0.0005475938084995345, 1.0507500716444169e-9
	]
};
const FAR_TAIL: Coefficients = {
	numerator: [
		6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
		0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7
	],
	denominator: [
		1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
		0.000018463183175100548, 1.421511758316446e-7, 2.0442631033899397e-15
	]
};
