export interface Kappa {
	/** share of pairs that agree, 0 to 1 */
	readonly observed: number;
	/** share that would agree by chance, if each coder kept their own frequencies; 0 to 1 */
	readonly expected: number;
	/** −1 to 1: 1 full agreement, 0 as much as by chance; null where chance alone gives full agreement */
	readonly kappa: number | null;
	/** pairs; never print kappa without it */
	readonly n: number;
}

/**
 * Agreement of two coders on unordered categories, beyond what chance would give.
 *
 *     κ = (p_o − p_e) / (1 − p_e)     p_e = Σ (share of category k with one coder · its share with the other)
 *
 * Both coders using one and the same category throughout gives expected = 1 and 0/0, so kappa is null there:
 * they agree, but nothing was told apart.
 *
 * @param pairs one for each thing coded: the first coder's category and the second's; at least one pair
 * @throws RangeError when there is none
 *
 * Source: J. Cohen (1960), Educational and Psychological Measurement 20, 37–46. Computed from whole numbers
 * with one division each, so exact to the last digit up to 9e7 pairs.
 */
export function cohensKappa<Category extends string>(
	pairs: readonly (readonly [first: Category, second: Category])[]
): Kappa {
	const n = pairs.length;
	if (n === 0) throw new RangeError('pairs: none, at least 1 is needed');

	const agreements = pairs.filter(([first, second]) => first === second).length;
	const ofFirst = frequencies(pairs.map(([first]) => first));
	const ofSecond = frequencies(pairs.map(([, second]) => second));
	// p_e · n², kept whole: comparing it with n² is safe where comparing a rounded p_e with 1 is not.
	let chance = 0;
	for (const [category, count] of ofFirst) chance += count * (ofSecond.get(category) ?? 0);

	return {
		observed: agreements / n,
		expected: chance / (n * n),
		kappa: chance === n * n ? null : (agreements * n - chance) / (n * n - chance),
		n
	};
}

function frequencies<Category>(values: readonly Category[]): Map<Category, number> {
	const counts = new Map<Category, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	return counts;
}
