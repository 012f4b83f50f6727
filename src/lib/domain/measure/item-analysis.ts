import { Z_95, type Interval } from './interval.ts';
import { mean, pearson, sampleVariance } from './moments.ts';
import { checkScoreTable, type ScoreTable } from './score-table.ts';

/** Learners below whom a facility is too few to tell from. Our own judgment: the source names no threshold. */
export const FACILITY_LEARNERS = 20;
/** The same for discrimination, reliability and the standard error of measurement. */
export const RELIABILITY_LEARNERS = 50;

/** How one answer to an item was taken, by learners who tried every item. */
export interface AnswerCount {
	readonly answer: string;
	/** Of all who tried the item. */
	readonly n: number;
	/** n over all who tried the item, 0 to 1. */
	readonly share: number;
	/** Mean points on the rest of the test, of those who tried all of it; null where none of them gave this answer. */
	readonly meanRest: number | null;
}

export interface ItemAnalysis {
	readonly id: string;
	readonly max: number;
	/** Learners who tried it. */
	readonly n: number;
	/** Mean score over max: 0 to 1 unless points are taken away; null where nobody tried it. */
	readonly facility: number | null;
	/** Sample standard deviation of the scores, in points; null below 2 learners. */
	readonly sd: number | null;
	/**
	 * Correlation with the rest of the test, the item itself left out: −1 to 1. Among those who tried every item; null
	 * below 3 of them, with fewer than 2 items, and where the item or the rest does not vary.
	 */
	readonly discrimination: number | null;
	readonly discriminationInterval: Interval | null;
	/** The commonest first; null where answers are not known. */
	readonly answers: readonly AnswerCount[] | null;
	readonly enough: { readonly facility: boolean; readonly discrimination: boolean };
}

/** The test as a whole, by those who tried every item. */
export interface TestAnalysis {
	readonly items: number;
	/** Learners who tried every item. */
	readonly n: number;
	/** Points at most. */
	readonly max: number;
	readonly mean: number | null;
	/** Sample standard deviation of the totals, in points. */
	readonly sd: number | null;
	/** Cronbach’s alpha, at most 1 and possibly below 0; null with fewer than 2 items or where the totals do not vary. */
	readonly alpha: number | null;
	readonly alphaInterval: Interval | null;
	/** The same number under its name for items that are right or wrong and nothing between; null for others. */
	readonly kr20: number | null;
	/** Standard error of measurement, in points. */
	readonly sem: number | null;
	readonly enough: boolean;
}

export interface Analysis {
	/** All rows. */
	readonly learners: number;
	readonly items: readonly ItemAnalysis[];
	readonly test: TestAnalysis;
}

/**
 * Classical test theory of a table of scores.
 *
 *     facility        p_j = mean(x_j) / max_j
 *     discrimination  r_j = corr(x_j, X − x_j); for right-or-wrong items the point-biserial correlation
 *     alpha           α = k/(k−1) · (1 − Σ s²_j / s²_X)         KR-20 is α where every x_j is 0 or max_j
 *     SEM             s_X · √(1 − α), with α taken as 0 where it is below
 *
 * Facility and SD take whoever tried the item; everything that needs the rest of the test takes complete rows alone.
 * Variances have n − 1 below them, of items and of totals alike. Intervals are of 95 per cent: of r by Fisher’s z, of α
 * by ln(1 − α) ± z √(2k / ((k−1)(n−2))).
 *
 * Sources: L. J. Cronbach (1951), Psychometrika 16, 297–334; G. F. Kuder & M. W. Richardson (1937), Psychometrika 2,
 * 151–160; D. G. Bonett (2002), Journal of Educational and Behavioral Statistics 27, 335–340 (interval of α); Moodle’s
 * “Quiz item analysis calculations” (first attempts, the rest score).
 * @throws RangeError when the table is none (`checkScoreTable`)
 */
export function analyzeItems(table: ScoreTable): Analysis {
	checkScoreTable(table);
	const { items, scores } = table;
	const complete = scores.flatMap((cells, row) => {
		const points = cells.filter((cell) => cell !== null);
		return points.length < cells.length ? [] : [{ row, points, total: sum(points) }];
	});
	return {
		learners: scores.length,
		items: items.map((_, column) => analyzeItem(table, column, complete)),
		test: analyzeTest(table, complete)
	};
}

interface CompleteRow {
	readonly row: number;
	readonly points: readonly number[];
	readonly total: number;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const pointsOf = ({ points }: CompleteRow, column: number) => points[column] ?? 0;
const restOf = (row: CompleteRow, column: number) => row.total - pointsOf(row, column);

function analyzeItem(table: ScoreTable, column: number, complete: readonly CompleteRow[]): ItemAnalysis {
	const { id, max } = table.items[column] ?? { id: '', max: 1 };
	const tried = table.scores.flatMap((cells) => cells[column] ?? []);
	const discrimination =
		table.items.length < 2 || complete.length < 3
			? null
			: pearson(
					complete.map((row) => pointsOf(row, column)),
					complete.map((row) => restOf(row, column))
				);
	const average = mean(tried);
	const variance = sampleVariance(tried);
	return {
		id,
		max,
		n: tried.length,
		facility: average === null ? null : average / max,
		sd: variance === null ? null : Math.sqrt(variance),
		discrimination,
		discriminationInterval: fisherInterval(discrimination, complete.length),
		answers: countAnswers(table, column, complete),
		enough: {
			facility: tried.length >= FACILITY_LEARNERS,
			discrimination: complete.length >= RELIABILITY_LEARNERS
		}
	};
}

function analyzeTest({ items }: ScoreTable, complete: readonly CompleteRow[]): TestAnalysis {
	const totals = complete.map(({ total }) => total);
	const k = items.length;
	const n = complete.length;
	const variance = sampleVariance(totals);
	const ofItems = items.map((_, column) => sampleVariance(complete.map((row) => pointsOf(row, column))) ?? 0);
	const varies = variance !== null && variance > 0;
	const alpha = k < 2 || !varies ? null : (k / (k - 1)) * (1 - sum(ofItems) / variance);
	const isRightOrWrong = complete.every((row) =>
		items.every(({ max }, column) => pointsOf(row, column) === 0 || pointsOf(row, column) === max)
	);
	return {
		items: k,
		n,
		max: sum(items.map(({ max }) => max)),
		mean: mean(totals),
		sd: variance === null ? null : Math.sqrt(variance),
		alpha,
		alphaInterval: bonettInterval(alpha, k, n),
		kr20: isRightOrWrong ? alpha : null,
		sem: alpha === null || variance === null ? null : Math.sqrt(variance * (1 - Math.max(0, alpha))),
		enough: n >= RELIABILITY_LEARNERS
	};
}

function fisherInterval(r: number | null, n: number): Interval | null {
	if (r === null || n < 4 || Math.abs(r) >= 1) return null;
	const reach = Z_95 / Math.sqrt(n - 3);
	return { lower: Math.tanh(Math.atanh(r) - reach), upper: Math.tanh(Math.atanh(r) + reach) };
}

function bonettInterval(alpha: number | null, k: number, n: number): Interval | null {
	if (alpha === null || n < 3 || alpha >= 1) return null;
	const reach = Z_95 * Math.sqrt((2 * k) / ((k - 1) * (n - 2)));
	return { lower: 1 - (1 - alpha) * Math.exp(reach), upper: 1 - (1 - alpha) * Math.exp(-reach) };
}

function countAnswers(
	{ answers, scores }: ScoreTable,
	column: number,
	complete: readonly CompleteRow[]
): AnswerCount[] | null {
	if (!answers) return null;
	const given = answers.flatMap((cells, row) =>
		scores[row]?.[column] === null ? [] : (cells[column] ?? [])
	);
	const counts = new Map<string, number>();
	for (const answer of given) counts.set(answer, (counts.get(answer) ?? 0) + 1);
	return [...counts]
		.map(([answer, n]) => ({
			answer,
			n,
			share: n / given.length,
			meanRest: mean(
				complete.filter(({ row }) => answers[row]?.[column] === answer).map((row) => restOf(row, column))
			)
		}))
		.toSorted((a, b) => b.n - a.n);
}
