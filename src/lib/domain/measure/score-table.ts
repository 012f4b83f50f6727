/** One item of a test: a column of scores. */
export interface ScoredItem {
	readonly id: string;
	/** Points at most, above 0. */
	readonly max: number;
}

/** What a group of learners scored on the items of a test, first tries alone. */
export interface ScoreTable {
	readonly items: readonly ScoredItem[];
	/** scores[learner][item]: points from 0 to the item's max, or below 0 where a test takes points away; null where not tried. */
	readonly scores: readonly (readonly (number | null)[])[];
	/** answers[learner][item]: what was answered, null where nothing was; null as a whole where answers are not known. */
	readonly answers: readonly (readonly (string | null)[])[] | null;
}

/**
 * Checks that a table is one: every row as long as there are items, every score a finite number up to its max.
 * @throws RangeError which names the row and the item, both counted from 0
 */
export function checkScoreTable({ items, scores, answers }: ScoreTable): void {
	for (const { id, max } of items) {
		if (!(Number.isFinite(max) && max > 0)) throw new RangeError(`items: ${id} has max ${max}, not above 0`);
	}
	for (const [row, cells] of scores.entries()) {
		if (cells.length !== items.length) {
			throw new RangeError(`scores[${row}]: ${cells.length} cells for ${items.length} items`);
		}
		for (const [column, { id, max }] of items.entries()) {
			const score = cells[column] ?? null;
			if (score !== null && !(Number.isFinite(score) && score <= max)) {
				throw new RangeError(`scores[${row}]: ${score} for ${id}, whose max is ${max}`);
			}
		}
	}
	if (answers && answers.length !== scores.length) {
		throw new RangeError(`answers: ${answers.length} rows for ${scores.length} rows of scores`);
	}
}
