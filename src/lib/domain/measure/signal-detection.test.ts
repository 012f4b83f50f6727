import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalQuantile } from './normal-quantile.ts';
import { signalDetection } from './signal-detection.ts';

const counts = (hits: number, misses: number, falseAlarms: number, correctRejections: number) => ({
	hits,
	misses,
	falseAlarms,
	correctRejections
});

const trials = fc.integer({ min: 1, max: 500 });
const anyCounts = fc
	.tuple(trials, trials)
	.chain(([signal, noise]) =>
		fc
			.tuple(fc.nat({ max: signal }), fc.nat({ max: noise }))
			.map(([hits, falseAlarms]) => counts(hits, signal - hits, falseAlarms, noise - falseAlarms))
	);

describe('signalDetection', () => {
	// measurement.md 2.2. Its standard errors (.62 .98 .98 .80 .98 .57 .45 .86) are rounded twice, .975 to .98;
	// here with five digits by scipy 1.17 (norm.ppf, norm.pdf), which confirms the rest too.
	it.each([
		{ cells: counts(8, 2, 2, 8), H: 0.7727, F: 0.2273, dPrime: 1.496, criterion: 0, error: 0.62136 },
		{ cells: counts(10, 0, 10, 0), H: 0.9545, F: 0.9545, dPrime: 0, criterion: -1.691, error: 0.97486 },
		{ cells: counts(0, 10, 0, 10), H: 0.0455, F: 0.0455, dPrime: 0, criterion: 1.691, error: 0.97486 },
		{ cells: counts(10, 0, 5, 5), H: 0.9545, F: 0.5, dPrime: 1.691, criterion: -0.845, error: 0.79515 },
		{ cells: counts(10, 0, 0, 10), H: 0.9545, F: 0.0455, dPrime: 3.381, criterion: 0, error: 0.97486 },
		{ cells: counts(9, 3, 2, 10), H: 0.7308, F: 0.1923, dPrime: 1.485, criterion: 0.127, error: 0.56885 },
		{ cells: counts(16, 4, 4, 16), H: 0.7857, F: 0.2143, dPrime: 1.583, criterion: 0, error: 0.44494 },
		{ cells: counts(4, 1, 1, 4), H: 0.75, F: 0.25, dPrime: 1.349, criterion: 0, error: 0.8618 }
	])(
		'gives the published measures for $cells.hits, $cells.misses, $cells.falseAlarms, $cells.correctRejections',
		({ cells, H, F, dPrime, criterion, error }) => {
			const result = signalDetection(cells);

			expect(Math.abs(result.hitRate - H)).toBeLessThan(0.00005);
			expect(Math.abs(result.falseAlarmRate - F)).toBeLessThan(0.00005);
			expect(Math.abs(result.dPrime - dPrime)).toBeLessThan(0.0005);
			expect(Math.abs(result.criterion - criterion)).toBeLessThan(0.0005);
			expect(Math.abs(result.standardErrorOfDPrime - error)).toBeLessThan(0.000005);
			expect(result.correction).toBe('log-linear');
		}
	);

	it('has an interval of 1.96 standard errors each way', () => {
		const { interval, standardErrorOfDPrime } = signalDetection(counts(8, 2, 2, 8));

		// scipy: d′ 1.4957171895, SE 0.6213560517
		expect(standardErrorOfDPrime).toBeCloseTo(0.6213560516586418, 13);
		expect(interval.lower).toBeCloseTo(0.277881706, 8);
		expect(interval.upper).toBeCloseTo(2.713552673, 8);
	});

	it('has an interval of c that is half as wide, around c', () => {
		const { criterion, criterionInterval, interval } = signalDetection(counts(9, 3, 2, 10));

		// By hand from the published 0.56885: 0.127 ± 1.96 · 0.56885 / 2.
		expect(criterionInterval.lower).toBeCloseTo(-0.43, 2);
		expect(criterionInterval.upper).toBeCloseTo(0.685, 2);
		expect(criterionInterval.upper - criterionInterval.lower).toBeCloseTo(
			(interval.upper - interval.lower) / 2,
			12
		);
		expect((criterionInterval.upper + criterionInterval.lower) / 2).toBeCloseTo(criterion, 12);
	});

	it.each([
		{ cells: counts(20, 0, 10, 0), dPrime: 0.29013 },
		{ cells: counts(10, 0, 40, 0), dPrime: -0.5603 }
	])(
		'leaves a constant answerer a small d′ when classes are unequal: $cells.hits, $cells.misses, $cells.falseAlarms, $cells.correctRejections',
		({ cells, dPrime }) => {
			const result = signalDetection(cells);

			expect(result.dPrime).toBeCloseTo(dPrime, 4);
			expect(Math.abs(result.dPrime)).toBeLessThan(result.standardErrorOfDPrime);
		}
	);

	it('gives cynic and believer d′ 0 and opposite criteria when classes are equal', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e6 }), (n) => {
				const cynic = signalDetection(counts(n, 0, n, 0));
				const believer = signalDetection(counts(0, n, 0, n));

				expect(cynic.dPrime).toBe(0);
				expect(believer.dPrime).toBe(0);
				expect(cynic.criterion).toBeLessThan(0);
				expect(believer.criterion).toBe(-cynic.criterion);
			})
		);
	});

	it('stays within what the number of trials allows, and its interval holds d′', () => {
		fc.assert(
			fc.property(anyCounts, (cells) => {
				const result = signalDetection(cells);
				const extreme = (n: number) => -normalQuantile(0.5 / (n + 1));
				const most =
					extreme(cells.hits + cells.misses) + extreme(cells.falseAlarms + cells.correctRejections);

				expect(result.hitRate).toBeGreaterThan(0);
				expect(result.hitRate).toBeLessThan(1);
				expect(result.falseAlarmRate).toBeGreaterThan(0);
				expect(result.falseAlarmRate).toBeLessThan(1);
				expect(Math.abs(result.dPrime)).toBeLessThanOrEqual(most);
				expect(Math.abs(result.criterion)).toBeLessThanOrEqual(most / 2);
				expect(result.standardErrorOfDPrime).toBeGreaterThan(0);
				expect(result.interval.lower).toBeLessThan(result.dPrime);
				expect(result.interval.upper).toBeGreaterThan(result.dPrime);
			})
		);
	});

	it('keeps d′ and turns the criterion when signal and noise, and the answers with them, change places', () => {
		fc.assert(
			fc.property(anyCounts, ({ hits, misses, falseAlarms, correctRejections }) => {
				const one = signalDetection({ hits, misses, falseAlarms, correctRejections });
				const other = signalDetection(counts(correctRejections, falseAlarms, misses, hits));

				expect(other.dPrime).toBe(one.dPrime);
				expect(other.criterion + one.criterion).toBe(0);
				expect(other.standardErrorOfDPrime).toBeCloseTo(one.standardErrorOfDPrime, 12);
			})
		);
	});

	it('turns both signs when every answer is turned', () => {
		fc.assert(
			fc.property(anyCounts, ({ hits, misses, falseAlarms, correctRejections }) => {
				const one = signalDetection({ hits, misses, falseAlarms, correctRejections });
				const other = signalDetection(counts(misses, hits, correctRejections, falseAlarms));

				expect(other.dPrime + one.dPrime).toBe(0);
				expect(other.criterion + one.criterion).toBe(0);
			})
		);
	});

	it('rises with every further claim that is got right', () => {
		fc.assert(
			fc.property(anyCounts, (cells) => {
				fc.pre(cells.misses > 0);
				const better = { ...cells, hits: cells.hits + 1, misses: cells.misses - 1 };

				expect(signalDetection(better).dPrime).toBeGreaterThan(signalDetection(cells).dPrime);
			})
		);
	});

	it('has no −0, which would be printed as "-0"', () => {
		for (const cells of [counts(5, 5, 5, 5), counts(8, 2, 2, 8), counts(10, 0, 0, 10)]) {
			expect(Object.is(signalDetection(cells).criterion, -0)).toBe(false);
		}
	});

	describe.each(['hits', 'misses', 'falseAlarms', 'correctRejections'])('%s', (field) => {
		it.each([-1, 0.5, NaN, Infinity, 2 ** 53])('is refused by name when it is %d', (count) => {
			const refused = () => signalDetection({ ...counts(5, 5, 5, 5), [field]: count });

			expect(refused).toThrow(RangeError);
			expect(refused).toThrow(`${field}: ${count} `);
		});
	});

	it('refuses a table without signal trials, and one without noise trials, by name', () => {
		expect(() => signalDetection(counts(0, 0, 5, 5))).toThrow(RangeError);
		expect(() => signalDetection(counts(0, 0, 5, 5))).toThrow('hits + misses: 0');
		expect(() => signalDetection(counts(5, 5, 0, 0))).toThrow(RangeError);
		expect(() => signalDetection(counts(5, 5, 0, 0))).toThrow('falseAlarms + correctRejections: 0');
	});
});
