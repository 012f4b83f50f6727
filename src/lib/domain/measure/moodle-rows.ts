import { firstAttempts, toLines, type Line } from './first-attempts.ts';
import { fileRow, readPoints, ScoreRowsError, type ReadScores, type Rows } from './score-cells.ts';

/** “Q. 1 /1.00”; other languages have another letter and a comma. */
const MARKS = /^(\p{L}{1,4}\.?\s*\d+)\s*\/\s*([\d.,]+)$/u;

/**
 * Reads what Moodle’s quiz reports export: “Grades”, with a column of marks for each question, or “Responses” with right
 * answers, where an answer that is the right one counts 1 and any other 0.
 * @returns null where the head is of neither kind
 * @throws ScoreRowsError where a cell of marks is no number, or responses come without right answers
 */
export function readMoodleRows({ head, cells }: Rows): ReadScores | null {
	const titles = head.map((title) => title.trim());
	const marks = titles.flatMap((title, column) => {
		const [, id, max] = MARKS.exec(title) ?? [];
		return id !== undefined && max !== undefined ? [{ id, max: Number(max.replace(',', '.')), column }] : [];
	});
	const responses = titles.flatMap((title, column) => {
		const number = /^Response (\d+)$/.exec(title)?.[1];
		return number === undefined
			? []
			: [{ id: `Q. ${number}`, column, right: titles.indexOf(`Right answer ${number}`) }];
	});
	if (marks.length === 0 && responses.length === 0) return null;

	const started = titles.findIndex((title) => /^started/i.test(title));
	const { kept, left } = firstAttempts(toLines(cells).filter(isAttempt(titles)), {
		learner: [titles.findIndex((title) => /e-?mail/i.test(title)), 0, 1],
		order: (line) => Date.parse(line[started] ?? '')
	});
	if (marks.length > 0) {
		return {
			table: {
				items: marks.map(({ id, max }) => ({ id, max })),
				scores: kept.map(({ line, row }) =>
					marks.map(({ id, max, column }) => {
						const points = readPoints(line[column], row, id);
						if (points === null || points <= max) return points;
						throw new ScoreRowsError(
							`row ${fileRow(row)}, ${id}: ${points} points of ${max}: correct one of the two`
						);
					})
				),
				answers: null
			},
			format: 'Moodle grades',
			notes: left
		};
	}
	const keyless = responses.find(({ right }) => right < 0);
	if (keyless) {
		const todo = 'in Moodle, tick “right answer” above the report and download it again';
		throw new ScoreRowsError(`${keyless.id} has responses and no right answer: ${todo}`);
	}
	const answerOf = (line: readonly string[], column: number) => {
		const answer = line[column]?.trim() ?? '';
		return answer === '' || answer === '-' ? null : answer;
	};
	return {
		table: {
			items: responses.map(({ id }) => ({ id, max: 1 })),
			scores: kept.map(({ line }) =>
				responses.map(({ column, right }) => {
					const answer = answerOf(line, column);
					return answer === null ? null : Number(answer === line[right]?.trim());
				})
			),
			answers: kept.map(({ line }) => responses.map(({ column }) => answerOf(line, column)))
		},
		format: 'Moodle responses',
		notes: ['An answer counts 1 where it is the right one, and 0 where it is another.', ...left]
	};
}

/** Moodle’s last row holds averages, and a row without a state or e-mail address is nobody’s attempt. */
function isAttempt(titles: readonly string[]) {
	const marks = titles.map((title, column) =>
		MARKS.test(title) || /^Response \d+$/.test(title) ? column : -1
	);
	const state = titles.findIndex((title) => /^(state|status)$/i.test(title));
	return ({ line }: Line) =>
		line.some((cell, column) => marks.includes(column) && cell.trim() !== '') &&
		(state < 0 || (line[state]?.trim() ?? '') !== '');
}
