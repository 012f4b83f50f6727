export interface ConfusionTable<Category extends string> {
	/** the order of rows and of columns */
	readonly categories: readonly Category[];
	/** counts[row][column]: row by the right category, column by the given one; the diagonal is right */
	readonly counts: readonly (readonly number[])[];
	/** all answers */
	readonly n: number;
}

export interface Confusion<Category extends string> {
	readonly right: Category;
	readonly given: Category;
	/** how often, at least 1 */
	readonly n: number;
}

/**
 * What was answered for what: answers counted by right category × given category, zeros included.
 *
 * @param pairs one for each answer: the right category and the given one; none gives a table of zeros
 * @param categories all there are, in the order wanted, none twice; a square table of that size comes back
 * @throws RangeError when a category is listed twice, or a pair has one that is not listed (position named)
 *
 * Whole numbers, no numerical error.
 */
export function confusionTable<Category extends string>(
	pairs: readonly (readonly [right: NoInfer<Category>, given: NoInfer<Category>])[],
	categories: readonly Category[]
): ConfusionTable<Category> {
	const rows = new Map<Category, Map<Category, number>>();
	for (const category of categories) {
		if (rows.has(category)) throw new RangeError(`categories: ${category} is listed twice`);
		rows.set(category, new Map(categories.map((given) => [given, 0])));
	}
	for (const [index, [right, given]] of pairs.entries()) {
		const row = rows.get(right);
		const count = row?.get(given);
		if (row === undefined || count === undefined) {
			const unlisted = row === undefined ? right : given;
			throw new RangeError(`pairs[${index}]: ${unlisted} is none of ${categories.join(', ')}`);
		}
		row.set(given, count + 1);
	}
	return { categories, counts: [...rows.values()].map((row) => [...row.values()]), n: pairs.length };
}

/**
 * The error made most often: one cell beside the diagonal, with its direction (taking A for B is not taking B
 * for A).
 *
 * @returns null when there is no error, and when two or more cells share the top: which one is named would
 * hang on the order of the categories, and a learner would be told of a habit that the answers do not show
 */
export function commonestConfusion<Category extends string>({
	categories,
	counts
}: ConfusionTable<Category>): Confusion<Category> | null {
	const errors = categories.flatMap((right, row) =>
		categories.map((given, column) => ({ right, given, n: counts[row]?.[column] ?? 0 }))
	);
	const [first, second] = errors
		.filter(({ right, given, n }) => right !== given && n > 0)
		.sort((a, b) => b.n - a.n);
	if (first === undefined || first.n === second?.n) return null;
	return first;
}
