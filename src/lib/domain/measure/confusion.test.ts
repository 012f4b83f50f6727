import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonestConfusion, confusionTable } from './confusion.ts';

const LABELS = ['sourced fact', 'attributed', 'anonymous', 'unattributed'] as const;
const label = fc.constantFrom(...LABELS);
const anyPairs = fc.array(fc.tuple(label, label), { maxLength: 100 });

describe('confusionTable', () => {
	it('counts answers by right row and given column, in the order of the categories', () => {
		const table = confusionTable(
			[
				['anonymous', 'anonymous'],
				['anonymous', 'attributed'],
				['anonymous', 'attributed'],
				['unattributed', 'sourced fact']
			],
			LABELS
		);

		expect(table.categories).toEqual(LABELS);
		expect(table.counts).toEqual([
			[0, 0, 0, 0],
			[0, 0, 0, 0],
			[0, 2, 1, 0],
			[1, 0, 0, 0]
		]);
		expect(table.n).toBe(4);
	});

	it('is a square of zeros when nothing was answered', () => {
		expect(confusionTable([], ['a', 'b']).counts).toEqual([
			[0, 0],
			[0, 0]
		]);
	});

	it('holds every answer once, the right ones on the diagonal', () => {
		fc.assert(
			fc.property(anyPairs, (pairs) => {
				const { counts, n } = confusionTable(pairs, LABELS);

				expect(n).toBe(pairs.length);
				expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(n);
				expect(counts.map((row, index) => row[index]).reduce((sum, count) => sum! + count!, 0)).toBe(
					pairs.filter(([right, given]) => right === given).length
				);
			})
		);
	});

	it('refuses a category that is not listed, on either side, and says where', () => {
		const categories: readonly string[] = ['a', 'b'];

		expect(() => confusionTable([['c', 'a']], categories)).toThrow(RangeError);
		expect(() => confusionTable([['c', 'a']], categories)).toThrow('pairs[0]: c is none of a, b');
		expect(() =>
			confusionTable(
				[
					['a', 'a'],
					['a', 'd']
				],
				categories
			)
		).toThrow('pairs[1]: d is none of a, b');
	});

	it('refuses a category that is listed twice', () => {
		expect(() => confusionTable([], ['a', 'b', 'a'])).toThrow(RangeError);
	});
});

describe('commonestConfusion', () => {
	const commonest = (pairs: Parameters<typeof confusionTable<(typeof LABELS)[number]>>[0]) =>
		commonestConfusion(confusionTable(pairs, LABELS));

	it('is the error made most often, with its direction', () => {
		const confusion = commonest([
			['anonymous', 'attributed'],
			['anonymous', 'attributed'],
			['attributed', 'anonymous']
		]);

		expect(confusion).toEqual({ right: 'anonymous', given: 'attributed', n: 2 });
	});

	it('is an error even where right answers are more frequent', () => {
		const confusion = commonest([
			['attributed', 'attributed'],
			['attributed', 'attributed'],
			['sourced fact', 'unattributed']
		]);

		expect(confusion).toEqual({ right: 'sourced fact', given: 'unattributed', n: 1 });
	});

	it('is null when nothing was answered and when all was right', () => {
		expect(commonest([])).toBeNull();
		expect(commonest([['anonymous', 'anonymous']])).toBeNull();
	});

	it('is null when two errors share the top, also the two directions of one pair', () => {
		const tie = commonest([
			['anonymous', 'attributed'],
			['attributed', 'anonymous']
		]);

		expect(tie).toBeNull();
	});

	it('names a leader even when errors below it tie', () => {
		const confusion = commonest([
			['unattributed', 'anonymous'],
			['unattributed', 'anonymous'],
			['anonymous', 'attributed'],
			['attributed', 'anonymous']
		]);

		expect(confusion).toEqual({ right: 'unattributed', given: 'anonymous', n: 2 });
	});

	it('does not depend on the order of the categories', () => {
		fc.assert(
			fc.property(anyPairs, (pairs) => {
				expect(commonestConfusion(confusionTable(pairs, LABELS.toReversed()))).toEqual(commonest(pairs));
			})
		);
	});
});
