import { firstAttempts, toLines } from './first-attempts.ts';
import { fileRow, readPoints, ScoreRowsError, type ReadScores, type Rows } from './score-cells.ts';

/**
 * Reads Canvas’s “Student analysis” of a quiz: for each question a column `ID: TEXT` of answers and, after it, one of
 * points whose name is the most one can get.
 * @returns null where the head is not of that kind
 * @throws ScoreRowsError where a cell of points is no number
 */
export function readCanvasRows({ head, cells }: Rows): ReadScores | null {
	const columns = head.flatMap((title, column) => {
		const id = /^(\d+): /.exec(title.trim())?.[1];
		const max = Number(head[column + 1]?.trim() || Number.NaN);
		return id !== undefined && max > 0 ? [{ id, max, column }] : [];
	});
	if (columns.length === 0) return null;
	const at = (name: string) => head.findIndex((title) => title.trim().toLowerCase() === name);
	const { kept, left } = firstAttempts(toLines(cells), {
		learner: [at('id'), at('name')],
		order: (line) => Number(line[at('attempt')] ?? 1)
	});
	const scores = kept.map(({ line, row }) =>
		columns.map(({ id, max, column }) => {
			const points = readPoints(line[column + 1], row, head[column] ?? id);
			if (points === null || points <= max) return points;
			throw new ScoreRowsError(
				`row ${fileRow(row)}, question ${id}: ${points} points of ${max}: correct one of the two`
			);
		})
	);
	return {
		table: {
			items: columns.map(({ id, max }) => ({ id, max })),
			scores,
			answers: kept.map(({ line }) => columns.map(({ column }) => line[column]?.trim() || null))
		},
		format: 'Canvas student analysis',
		notes: left
	};
}
