// Whoever knows nothing but how tests are usually written should gain nothing by it.
import { describe, expect, it } from 'vitest';
import { fixedShuffle } from '../../src/lib/domain/item/fixed-shuffle.ts';
import { tooOften } from './chance.ts';
import { items, optionItems } from './real-course.ts';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
/** The chance that an option picked blindly is right. */
const chanceOf = ({ options }: (typeof optionItems)[number]) =>
	options.filter(({ right }) => right).length / options.length;

describe('right options', () => {
	it('are on average no longer than wrong ones', () => {
		const options = optionItems.flatMap((item) => item.options);
		const right = mean(options.filter(({ right }) => right).map(({ text }) => text.length));
		const wrong = mean(options.filter(({ right }) => !right).map(({ text }) => text.length));
		expect(right, `letters: right ${right.toFixed(1)}, wrong ${wrong.toFixed(1)}`).toBeLessThanOrEqual(wrong);
	});

	it('are the longest of their item no more often than chance allows', () => {
		const longest = optionItems.filter(
			({ options }) =>
				options.every(
					({ text }) =>
						text.length <= Math.max(...options.filter(({ right }) => right).map((o) => o.text.length))
				) && options.filter(({ right }) => right).length === 1
		);
		const single = optionItems.filter(({ options }) => options.filter(({ right }) => right).length === 1);
		const where = `${longest.length} of ${single.length}: ${longest.map(({ id }) => id).join(', ')}`;
		expect(tooOften(longest.length, single.map(chanceOf)), where).toBe(false);
	});

	it('have the id that is first in the alphabet no more often than chance allows', () => {
		const first = optionItems.filter(
			({ options }) => options.toSorted((a, b) => (a.id < b.id ? -1 : 1))[0]?.right
		);
		const where = `${first.length} of ${optionItems.length}: ${first.map(({ id }) => id).join(', ')}`;
		expect(tooOften(first.length, optionItems.map(chanceOf)), where).toBe(false);
	});

	it.each([0, 1, 2, 3, 4, 5])('are shown at place %i, from 0, no more often than chance allows', (place) => {
		const withPlace = optionItems.filter(({ options }) => options.length > place);
		const there = withPlace.filter((item) => fixedShuffle(item.id, item.options)[place]?.right);
		const where = `${there.length} of ${withPlace.length}: ${there.map(({ id }) => id).join(', ')}`;
		expect(tooOften(there.length, withPlace.map(chanceOf)), where).toBe(false);
	});

	it('are shown last no more often than chance allows', () => {
		const last = optionItems.filter((item) => fixedShuffle(item.id, item.options).at(-1)?.right);
		const where = `${last.length} of ${optionItems.length}: ${last.map(({ id }) => id).join(', ')}`;
		expect(tooOften(last.length, optionItems.map(chanceOf)), where).toBe(false);
	});
});

describe('the two columns of a match', () => {
	const matches = items.filter((item) => item.interaction === 'match');
	/** Whether pairs run down both columns side by side, so that who reads across is right. */
	const runsAlong = (
		left: readonly { readonly match: string | null }[],
		right: readonly { readonly id: string }[]
	) => {
		const places = left.flatMap(({ match }) =>
			match === null ? [] : [right.findIndex(({ id }) => id === match)]
		);
		const up = places.every((place, index) => index === 0 || place >= places[index - 1]!);
		return up && new Set(places).size > 1;
	};

	it('do not run along each other as shown', () => {
		const along = matches.filter((item) =>
			runsAlong(fixedShuffle(item.id, item.left), fixedShuffle(item.id, item.right))
		);
		expect(along.map(({ id }) => id)).toEqual([]);
	});

	it('do not run along each other by their ids', () => {
		const byId = <T extends { readonly id: string }>(row: readonly T[]) =>
			row.toSorted((a, b) => (a.id < b.id ? -1 : 1));
		const along = matches.filter((item) => runsAlong(byId(item.left), byId(item.right)));
		expect(along.map(({ id }) => id)).toEqual([]);
	});

	it('do not have the same ids for what belongs together', () => {
		const same = matches.flatMap(({ id, left }) =>
			left.filter((entry) => entry.id === entry.match).map((entry) => `${id}: ${entry.id}`)
		);
		expect(same).toEqual([]);
	});
});
