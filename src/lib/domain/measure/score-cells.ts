import type { ScoreTable } from './score-table.ts';

/** A table of results as it lies in a file: a head of column names, and the cells below it. */
export interface Rows {
	readonly head: readonly string[];
	/** cells[row][column]; a row may be shorter than the head. */
	readonly cells: readonly (readonly string[])[];
}

export interface ReadScores {
	readonly table: ScoreTable;
	readonly format: 'plain' | 'Moodle grades' | 'Moodle responses' | 'Canvas student analysis';
	/** What a reader should know of how the file was taken: one sentence each. */
	readonly notes: readonly string[];
}

/** A file that cannot be read as scores. The message says where, what is wrong, and what to do. */
export class ScoreRowsError extends Error {
	override name = 'ScoreRowsError';
}

/** A row of the file by the number that an editor or a spreadsheet shows: the head is row 1. */
export const fileRow = (row: number) => row + 2;

/**
 * A number as spreadsheets write it, with a point or a comma; null of an empty cell or a dash.
 * @throws ScoreRowsError that names row and column where it is none
 */
export function readPoints(cell: string | undefined, row: number, column: string): number | null {
	const text = cell?.trim() ?? '';
	if (text === '' || text === '-') return null;
	const points = /^[-+]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
	if (Number.isNaN(points)) {
		const todo = 'write the points, or leave the cell empty where the item was not tried';
		throw new ScoreRowsError(`row ${fileRow(row)}, column “${column}”: “${text}” is no number: ${todo}`);
	}
	return points;
}
