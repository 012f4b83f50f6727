import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeItems } from './item-analysis.ts';
import type { ScoreTable } from './score-table.ts';

function tableOf(scores: readonly (readonly (number | null)[])[], maxima?: readonly number[]): ScoreTable {
	const items = (scores[0] ?? []).map((_, index) => ({ id: `q${index + 1}`, max: maxima?.[index] ?? 1 }));
	return { items, scores, answers: null };
}

const rounded = (values: readonly (number | null)[], digits: number) =>
	values.map((value) => value?.toFixed(digits));

/**
 * R. D. Bock & M. Lieberman (1970), Psychometrika 35, 179–197: section 7 of the LSAT, 1,000 takers of 5 items. How many
 * gave each pattern, from 00000 to 11111.
 */
const LSAT7 = [
	12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28, 7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18, 136,
	32, 308
];

/** The data set “attitude” of R, from S. Chatterjee & B. Price (1977), Regression Analysis by Example: per cents, 7 × 30. */
const ATTITUDE = [
	[
		43, 63, 71, 61, 81, 43, 58, 71, 72, 67, 64, 67, 69, 68, 77, 81, 74, 65, 65, 50, 50, 64, 53, 40, 63, 66,
		78, 48, 85, 82
	],
	[
		51, 64, 70, 63, 78, 55, 67, 75, 82, 61, 53, 60, 62, 83, 77, 90, 85, 60, 70, 58, 40, 61, 66, 37, 54, 77,
		75, 57, 85, 82
	],
	[
		30, 51, 68, 45, 56, 49, 42, 50, 72, 45, 53, 47, 57, 83, 54, 50, 64, 65, 46, 68, 33, 52, 52, 42, 42, 66,
		58, 44, 71, 39
	],
	[
		39, 54, 69, 47, 66, 44, 56, 55, 67, 47, 58, 39, 42, 45, 72, 72, 69, 75, 57, 54, 34, 62, 50, 58, 48, 63,
		74, 45, 71, 59
	],
	[
		61, 63, 76, 54, 71, 54, 66, 70, 71, 62, 58, 59, 55, 59, 79, 60, 79, 55, 75, 64, 43, 66, 63, 50, 66, 88,
		80, 51, 77, 64
	],
	[
		92, 73, 86, 84, 83, 49, 68, 66, 83, 80, 67, 74, 63, 77, 77, 54, 79, 80, 85, 78, 64, 80, 80, 57, 75, 76,
		78, 83, 74, 78
	],
	[
		45, 47, 48, 35, 47, 34, 35, 41, 31, 41, 34, 41, 25, 35, 46, 36, 63, 60, 46, 52, 33, 41, 37, 49, 33, 72,
		49, 38, 55, 39
	]
];

describe('on section 7 of the LSAT (Bock & Lieberman 1970)', () => {
	// Expected: as the documentation of the R package mirt prints them, `itemstats(LSAT7full)`, R. P. Chalmers (2012).
	const rows = LSAT7.flatMap((times, pattern) =>
		Array.from({ length: times }, () => [16, 8, 4, 2, 1].map((bit) => (pattern & bit ? 1 : 0)))
	);

	it('has the printed figures of items and test', () => {
		const { items, test, learners } = analyzeItems(tableOf(rows));
		expect(learners).toBe(1000);
		expect(
			rounded(
				items.map(({ facility }) => facility),
				3
			)
		).toEqual(['0.828', '0.658', '0.772', '0.606', '0.843']);
		expect(
			rounded(
				items.map(({ sd }) => sd),
				3
			)
		).toEqual(['0.378', '0.475', '0.420', '0.489', '0.364']);
		expect(
			rounded(
				items.map(({ discrimination }) => discrimination),
				3
			)
		).toEqual(['0.246', '0.247', '0.313', '0.223', '0.175']);
		expect(rounded([test.mean, test.sd, test.alpha, test.sem], 3)).toEqual([
			'3.707',
			'1.199',
			'0.453',
			'0.886'
		]);
		expect(test.kr20).toBe(test.alpha);
		expect(test.enough).toBe(true);
	});

	it('has the printed figures where five cells are empty', () => {
		const { items, test } = analyzeItems(
			tableOf(rows.map((row, index) => (index < 5 ? [null, ...row.slice(1)] : row)))
		);
		expect([items[0]?.n, items[1]?.n, test.n]).toEqual([995, 1000, 995]);
		expect(rounded([items[0]?.facility ?? null, items[0]?.discrimination ?? null], 3)).toEqual([
			'0.832',
			'0.222'
		]);
		expect(rounded([test.mean, test.sd, test.alpha, test.sem], 3)).toEqual([
			'3.726',
			'1.172',
			'0.426',
			'0.888'
		]);
	});
});

describe('on the data set “attitude” (Chatterjee & Price 1977)', () => {
	const rows = (ATTITUDE[0] ?? []).map((_, row) => ATTITUDE.map((column) => column[row] ?? null));
	const { items, test } = analyzeItems(
		tableOf(
			rows,
			Array.from({ length: 7 }, () => 100)
		)
	);

	it('has the figures that the R package psych prints for it', () => {
		// W. Revelle, psych: alpha(attitude). raw_alpha, mean of the items, r.drop, sd.
		expect(test.alpha?.toFixed(2)).toBe('0.84');
		expect(((test.mean ?? 0) / 7).toFixed(0)).toBe('60');
		expect(((test.sd ?? 0) / 7).toFixed(1)).toBe('8.2');
		expect(
			rounded(
				items.map(({ discrimination }) => discrimination),
				2
			)
		).toEqual(['0.67', '0.74', '0.56', '0.71', '0.79', '0.27', '0.46']);
		expect(
			rounded(
				items.map(({ sd }) => sd),
				1
			)
		).toEqual(['12.2', '13.3', '12.2', '11.7', '10.4', '9.9', '10.3']);
	});

	it('gives no KR-20 for items with points between, and says that 30 learners are too few', () => {
		expect(test.kr20).toBeNull();
		expect(test.enough).toBe(false);
		expect(items.map(({ enough }) => enough)).toContainEqual({ facility: true, discrimination: false });
	});
});

describe('against a second way of computing', () => {
	const scores = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 25 })).chain(([k, n]) =>
		fc.array(fc.array(fc.constantFrom(0, 0.25, 0.5, 1), { minLength: k, maxLength: k }), {
			minLength: n,
			maxLength: n
		})
	);
	const population = (values: readonly number[]) => {
		const squares = values.reduce((sum, value) => sum + value * value, 0) / values.length;
		return squares - (values.reduce((sum, value) => sum + value, 0) / values.length) ** 2;
	};

	it('finds the same alpha from the covariances, and the same discrimination from raw sums', () => {
		fc.assert(
			fc.property(scores, (rows) => {
				const k = rows[0]?.length ?? 0;
				const { items, test } = analyzeItems(tableOf(rows));
				const column = (index: number) => rows.map((row) => row[index] ?? 0);
				const totals = rows.map((row) => row.reduce<number>((sum, value) => sum + value, 0));
				const variances = items.map((_, index) => population(column(index)));
				const covariances = population(totals) - variances.reduce((sum, value) => sum + value, 0);
				if (test.alpha !== null) {
					expect(test.alpha).toBeCloseTo(((k / (k - 1)) * covariances) / population(totals), 6);
				}
				for (const [index, { discrimination }] of items.entries()) {
					if (discrimination === null) continue;
					const xs = column(index);
					const rest = totals.map((total, row) => total - (xs[row] ?? 0));
					const both = population(xs.map((x, row) => x + (rest[row] ?? 0)));
					const covariance = (both - population(xs) - population(rest)) / 2;
					expect(discrimination).toBeCloseTo(covariance / Math.sqrt(population(xs) * population(rest)), 6);
				}
			})
		);
	});
});

describe('where little can be told', () => {
	it('gives null for what does not vary, and counts what was tried', () => {
		const { items, test } = analyzeItems(
			tableOf([
				[1, 0, null],
				[1, 1, 1],
				[1, 0, 1],
				[1, 1, 0]
			])
		);
		expect(items.map(({ n, facility }) => [n, facility])).toEqual([
			[4, 1],
			[4, 0.5],
			[3, 2 / 3]
		]);
		expect(items[0]).toMatchObject({ sd: 0, discrimination: null });
		expect(test.n).toBe(3);
	});

	it('takes totals as equal that differ by rounding alone', () => {
		const { test } = analyzeItems(
			tableOf([
				[0.1, 0.2, 0],
				[0.3, 0, 0],
				[0, 0.1, 0.2]
			])
		);
		expect(test).toMatchObject({ sd: 0, alpha: null, sem: null });
	});

	it('says nothing of nobody, and no reliability of one item', () => {
		expect(analyzeItems({ items: [{ id: 'q1', max: 1 }], scores: [], answers: null })).toMatchObject({
			learners: 0,
			items: [{ n: 0, facility: null, sd: null, discrimination: null }],
			test: { n: 0, mean: null, sd: null, alpha: null, sem: null }
		});
		expect(analyzeItems(tableOf([[1], [0], [1]])).test).toMatchObject({ alpha: null, kr20: null, sem: null });
	});

	it('takes a reliability below 0 as none for the error of measurement', () => {
		const { test } = analyzeItems(
			tableOf([
				[1, 0],
				[0, 1],
				[1, 0],
				[1, 1]
			])
		);
		expect(test.alpha).toBeLessThan(0);
		expect(test.sem).toBe(test.sd);
	});
});

it('counts answers, with what their givers scored on the rest', () => {
	const { items } = analyzeItems({
		items: [
			{ id: 'q1', max: 1 },
			{ id: 'q2', max: 2 }
		],
		scores: [
			[1, 2],
			[0, 1],
			[0, null],
			[null, 2]
		],
		answers: [
			['the cook', null],
			['the driver', null],
			['the driver', null],
			[null, null]
		]
	});
	expect(items[0]?.answers).toEqual([
		{ answer: 'the driver', n: 2, share: 2 / 3, meanRest: 1 },
		{ answer: 'the cook', n: 1, share: 1 / 3, meanRest: 2 }
	]);
	expect(items[1]?.answers).toEqual([]);
});

it.each([
	[{ items: [{ id: 'q1', max: 0 }], scores: [], answers: null }, /max 0, not above 0/],
	[tableOf([[1, 0], [1]]), /scores\[1\]: 1 cells for 2 items/],
	[tableOf([[2]]), /scores\[0\]: 2 for q1, whose max is 1/],
	[tableOf([[Number.NaN]]), /NaN for q1/]
])('refuses what is no table of scores', (table, message) => {
	expect(() => analyzeItems(table)).toThrow(message);
});
