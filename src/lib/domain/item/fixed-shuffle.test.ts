import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixedShuffle } from './fixed-shuffle.ts';

const entriesOf = (ids: readonly string[]) => ids.map((id) => ({ id }));
const idsOf = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);
const anyIds = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });

describe('fixedShuffle', () => {
	it('is the same from release to release', () => {
		// Frozen: another order would be another test for those who come back to a printed sheet.
		expect(idsOf(fixedShuffle('town-pool', entriesOf(['a', 'b', 'c', 'd', 'e'])))).toEqual([
			'c',
			'e',
			'd',
			'b',
			'a'
		]);
	});

	it('does not change with the order in which an author wrote the entries', () => {
		fc.assert(
			fc.property(
				fc.string(),
				anyIds.chain((ids) =>
					fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids, { minLength: ids.length }))
				),
				(item, [authored, other]) => {
					expect(fixedShuffle(item, entriesOf(other))).toEqual(fixedShuffle(item, entriesOf(authored)));
				}
			)
		);
	});

	it('keeps every entry, and leaves the list that it is given as it is', () => {
		fc.assert(
			fc.property(fc.string(), anyIds, (item, ids) => {
				const entries = entriesOf(ids);
				const shuffled = fixedShuffle(item, entries);

				expect(idsOf(entries)).toEqual(ids);
				expect(idsOf(shuffled).toSorted()).toEqual(ids.toSorted());
			})
		);
	});

	it('puts each of three entries first about as often, over many items', () => {
		const first = new Map<string, number>();
		for (let item = 0; item < 3000; item++) {
			const [entry] = fixedShuffle(`item-${item}`, entriesOf(['a', 'b', 'c']));
			first.set(entry?.id ?? '', (first.get(entry?.id ?? '') ?? 0) + 1);
		}

		// 1000 expected; one standard deviation is 26.
		for (const id of ['a', 'b', 'c']) expect(Math.abs((first.get(id) ?? 0) - 1000)).toBeLessThan(130);
	});
});
