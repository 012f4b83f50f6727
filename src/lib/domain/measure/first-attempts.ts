/** A line of a file with the number of its row, from 0 below the head. */
export interface Line {
	readonly line: readonly string[];
	readonly row: number;
}

interface Attempts {
	/** Columns that together name a learner; those below 0 are not there. */
	readonly learner: readonly number[];
	/** When an attempt was made, in any unit; NaN where that is not known. */
	readonly order: (line: readonly string[]) => number;
}

export function toLines(cells: readonly (readonly string[])[]): Line[] {
	return cells.map((line, row) => ({ line, row }));
}

/**
 * Of each learner’s attempts the first: by `order` where all of them have one, else the one that stands first. Item
 * statistics are about first tries.
 * @returns the lines kept, each with the number of its row, and a sentence on what was left out, if anything was
 */
export function firstAttempts(
	lines: readonly Line[],
	{ learner, order }: Attempts
): { kept: Line[]; left: string[] } {
	const ofLearner = new Map<string, Line[]>();
	for (const { line, row } of lines) {
		const name = learner.map((column) => line[column]?.trim() ?? '').join('\n');
		// A row that names nobody is a learner of its own.
		const key = name.trim() === '' ? `row ${row}` : name;
		ofLearner.set(key, [...(ofLearner.get(key) ?? []), { line, row }]);
	}
	const kept = [...ofLearner.values()].flatMap((attempts) => {
		const ordered = attempts.every(({ line }) => !Number.isNaN(order(line)))
			? attempts.toSorted((a, b) => order(a.line) - order(b.line))
			: attempts;
		return ordered.slice(0, 1);
	});
	const left = lines.length - kept.length;
	return {
		kept,
		left:
			left > 0
				? [`${left} later attempt${left === 1 ? ' is' : 's are'} left out: first tries alone count.`]
				: []
	};
}
