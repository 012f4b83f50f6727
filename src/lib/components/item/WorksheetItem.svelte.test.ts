import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Item } from '#lib/domain/item/interactions.ts';
import { scoreItem, toPublicItem } from '#lib/domain/item/interactions.ts';
import { toFeedback } from '#lib/domain/score/feedback.ts';
import {
	choiceItem,
	choicesItem,
	labelItem,
	matchItem,
	orderItem
} from '../../../../tests/fixtures/items.ts';
import WorksheetItem from './WorksheetItem.svelte';

const words = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();

/** The parts of a sheet as they are read: to be filled in, or filled in. */
async function sheet(item: Item, { filledIn }: { filledIn: boolean }) {
	const feedback = filledIn ? toFeedback(item, scoreItem(item, { dontKnow: true })) : null;
	const screen = await render(WorksheetItem, { item: toPublicItem(item), number: 3, feedback });
	const told = {
		parts: screen.getByRole('listitem').elements().map(words),
		text: words(screen.container)
	};
	await screen.unmount();
	return told;
}

const items = [choiceItem(), choicesItem(), labelItem(), matchItem(), orderItem()];

describe.each(items.map((item) => [item.interaction, item] as const))('a %s on paper', (_, item) => {
	it('has its number, its question and a box for not knowing, and no reason', async () => {
		const { text } = await sheet(item, { filledIn: false });

		expect(text).toMatch(new RegExp(`^3 ${item.prompt}`));
		expect(text).toContain('I don’t know');
		expect(text).not.toMatch(/why of|Right:/);
	});

	it('is, in the key, the same parts in the same order, with a reason each', async () => {
		const empty = await sheet(item, { filledIn: false });
		const { parts, text } = await sheet(item, { filledIn: true });

		expect(parts).toHaveLength(empty.parts.length);
		expect(text).toContain('why of');
		expect(text).not.toContain('I don’t know');
	});
});

describe('the key', () => {
	it('ticks the one right option of a choice', async () => {
		const { parts } = await sheet(choiceItem(), { filledIn: true });

		expect(parts.filter((part) => part.startsWith('Right:'))).toEqual([
			expect.stringMatching(/^Right: [A-D] Text of a why of a$/)
		]);
	});

	it('ticks every right option of several', async () => {
		const { parts } = await sheet(choicesItem(), { filledIn: true });
		const ticked = parts.filter((part) => part.startsWith('Right:')).map((part) => part.slice(-1));

		expect(ticked.toSorted()).toEqual(['a', 'b']);
	});

	it('writes the letter of the match into the box of each left entry', async () => {
		const item = matchItem();
		const { parts } = await sheet(item, { filledIn: true });
		const letterOf = (text: string) => parts.find((part) => part.slice(2) === text)?.[0];

		for (const { text, why, match } of item.left) {
			const right = item.right.find(({ id }) => id === match)?.text ?? 'none of these';
			expect(parts).toContain(`${letterOf(right)} ${text} ${why}`);
		}
	});

	it('writes the place into the box of each entry of an order', async () => {
		const item = orderItem();
		const { parts } = await sheet(item, { filledIn: true });

		expect(parts.toSorted()).toEqual(
			item.entries.map(({ text, why }, index) => `${index + 1} ${text} ${why}`)
		);
	});

	it('ticks one label of each claim', async () => {
		const item = labelItem();
		const { parts } = await sheet(item, { filledIn: true });

		for (const part of parts) expect(part.match(/Right:/g), part).toHaveLength(1);
		expect(parts).toHaveLength(item.claims.length);
	});
});
