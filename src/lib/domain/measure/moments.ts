/** The arithmetic mean, or null of nothing. */
export function mean(values: readonly number[]): number | null {
	if (values.length === 0) return null;
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Σ (x − x̄)² / (n − 1), or null below two values. By two passes, so that it does not lose its digits where the values lie
 * far from 0 (T. F. Chan, G. H. Golub & R. J. LeVeque, 1983, The American Statistician 37, 242–247).
 */
export function sampleVariance(values: readonly number[]): number | null {
	const center = mean(values);
	if (center === null || values.length < 2) return null;
	// Sums such as 0.1 + 0.2 and 0.3 are the same number of points.
	const rounding = 1e-12 * Math.max(1, Math.abs(center));
	if (values.every((value) => Math.abs(value - center) <= rounding)) return 0;
	return values.reduce((sum, value) => sum + (value - center) ** 2, 0) / (values.length - 1);
}

/**
 * Pearson’s product-moment correlation of two rows of the same length, −1 to 1; null where one of them does not vary or
 * there are fewer than two pairs.
 * @throws RangeError when the rows differ in length
 */
export function pearson(xs: readonly number[], ys: readonly number[]): number | null {
	if (xs.length !== ys.length) throw new RangeError(`${xs.length} values beside ${ys.length}`);
	const [x, y] = [mean(xs), mean(ys)];
	const [varianceX, varianceY] = [sampleVariance(xs), sampleVariance(ys)];
	if (x === null || y === null || !varianceX || !varianceY) return null;
	const products = xs.reduce((sum, value, index) => sum + (value - x) * ((ys[index] ?? y) - y), 0);
	const r = products / (xs.length - 1) / Math.sqrt(varianceX * varianceY);
	return Math.min(1, Math.max(-1, r));
}
