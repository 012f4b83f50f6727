/**
 * How likely at least `count` of independent events are, each of which has its own chance (Poisson binomial
 * distribution, by the recursion over events: exact but for rounding).
 */
export function chanceOfAtLeast(count: number, chances: readonly number[]): number {
	let exactly = [1];
	for (const chance of chances) {
		exactly = Array.from(
			{ length: exactly.length + 1 },
			(_, n) => (exactly[n] ?? 0) * (1 - chance) + (exactly[n - 1] ?? 0) * chance
		);
	}
	return exactly.slice(count).reduce((sum, probability) => sum + probability, 0);
}

/** Whether as many would happen by chance in fewer than one of twenty courses. */
export function tooOften(count: number, chances: readonly number[]): boolean {
	return chanceOfAtLeast(count, chances) < 0.05;
}
