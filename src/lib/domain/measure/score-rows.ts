import { readCanvasRows } from './canvas-rows.ts';
import { readMoodleRows } from './moodle-rows.ts';
import { fileRow, readPoints, ScoreRowsError, type ReadScores, type Rows } from './score-cells.ts';

/**
 * Reads a table of scores: a plain one, with a learner a row and an item a column, a first row named `max` optional; or
 * the results that Moodle (“Grades”, or “Responses” with right answers) and Canvas (“Student analysis”) export.
 * @throws ScoreRowsError where it is none of these
 */
export function readScoreRows(rows: Rows): ReadScores {
	if (rows.head.length === 0) throw new ScoreRowsError('the file is empty: it needs a row of column names');
	const read = readCanvasRows(rows) ?? readMoodleRows(rows) ?? readPlainRows(rows);
	if (read.table.scores.length === 0)
		throw new ScoreRowsError('there is no learner in it: add a row for each');
	return read;
}

function readPlainRows({ head, cells }: Rows): ReadScores {
	const names = namesLearners({ head, cells }) ? 1 : 0;
	const titles = head.slice(names).map((title, column) => title.trim() || `column ${column + names + 1}`);
	const twice = titles.find((title, column) => titles.indexOf(title) !== column);
	if (twice !== undefined)
		throw new ScoreRowsError(`two columns are named “${twice}”: give each its own name`);
	if (titles.length === 0) throw new ScoreRowsError('there is no item in it: add a column for each');

	const hasMax = cells[0]?.[0]?.trim().toLowerCase() === 'max';
	const first = hasMax ? 1 : 0;
	const scores = cells.slice(first).map((line, row) => {
		if (line.length > head.length) {
			const counts = `${line.length} cells for ${head.length} columns`;
			throw new ScoreRowsError(`row ${fileRow(row + first)}: ${counts}: is there a comma too many?`);
		}
		return titles.map((title, column) => readPoints(line[column + names], row + first, title));
	});
	const items = titles.map((id, column) => {
		const seen = scores.map((line) => line[column] ?? 0);
		const max = hasMax ? readPoints(cells[0]?.[column + names], 0, id) : Math.max(1, ...seen);
		if (max === null || max <= 0) {
			throw new ScoreRowsError(`row 2, column “${id}”: the max is not above 0: write the points one can get`);
		}
		const over = seen.findIndex((points) => points > max);
		if (over >= 0) {
			const where = `row ${fileRow(over + first)}, column “${id}”`;
			throw new ScoreRowsError(`${where}: ${seen[over]} points of ${max}: correct one of the two`);
		}
		return { id, max };
	});
	const notes = [
		names === 1
			? `The first column, “${head[0]?.trim() ?? ''}”, names the learners.`
			: 'Every column is an item.',
		...(hasMax || items.every(({ max }) => max === 1)
			? []
			: ['There is no row “max”: the highest score of each item is taken for it.'])
	];
	return { table: { items, scores, answers: null }, format: 'plain', notes };
}

/** Whether the first column tells the learners apart: by its name, by words in it, or by numbers that are all different. */
function namesLearners({ head, cells }: Rows): boolean {
	if (/^(|#|id|name|learner|student|pupil|user|username|person|row|case)$/i.test(head[0]?.trim() ?? ''))
		return true;
	const first = cells.map((line) => line[0]?.trim() ?? '').filter((cell) => cell !== '');
	if (first.some((cell) => !/^[-+]?[\d.,]+$/.test(cell))) return true;
	return first.length > 2 && new Set(first).size === first.length;
}
