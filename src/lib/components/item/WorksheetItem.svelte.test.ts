import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Item } from '#lib/domain/item/interactions.ts';
import { toPublicItem } from '#lib/domain/item/interactions.ts';
import { toUnitKey } from '#lib/domain/course/unit-key.ts';
import { lessonOf, unitOf } from '../../../../tests/fixtures/course-of.ts';
import {
	choiceItem,
	choicesItem,
	extendedTextItem,
	hottextItem,
	labelItem,
	matchItem,
	orderItem,
	pathItem,
	textEntryItem
} from '../../../../tests/fixtures/items.ts';
import WorksheetItem from './WorksheetItem.svelte';

const words = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();

/** The parts of a sheet as they are read: to be filled in, or filled in. */
async function sheet(item: Item, { filledIn }: { filledIn: boolean }) {
	const key = toUnitKey(unitOf('unit', [lessonOf('lesson', [item])])).lessons[0]?.items[0];
	const feedback = filledIn && key ? key.feedback : null;
	const screen = await render(WorksheetItem, { item: toPublicItem(item), number: 3, feedback });
	const told = {
		parts: screen.getByRole('listitem').elements().map(words),
		text: words(screen.container)
	};
	await screen.unmount();
	return told;
}

const items = [
	...[choiceItem(), choicesItem(), labelItem(), matchItem(), orderItem()],
	...[hottextItem(), textEntryItem(), extendedTextItem(), pathItem()]
];
/** Those whose parts are all on the sheet; a typed or written answer is a line. */
const inParts = items.filter(
	({ interaction }) => interaction !== 'text-entry' && interaction !== 'extended-text'
);

describe.each(items.map((item) => [item.interaction, item] as const))('a %s on paper', (_, item) => {
	it('has its number, its question and a box for not knowing, and no reason', async () => {
		const { text } = await sheet(item, { filledIn: false });

		expect(text).toMatch(new RegExp(`^3 ${item.prompt}`));
		expect(text).toContain('I don’t know');
		expect(text).not.toMatch(/why of|Right:/);
	});

	it('has the reasons in the key', async () => {
		const { text } = await sheet(item, { filledIn: true });

		expect(text).toContain('why of');
		expect(text).not.toContain('I don’t know');
	});
});

it.each(inParts.map((item) => [item.interaction, item] as const))(
	'a %s has as many parts in the key as on the sheet',
	async (_, item) => {
		const { parts } = await sheet(item, { filledIn: true });

		expect(parts.length).toBeGreaterThan(1);
		expect(parts).toHaveLength((await sheet(item, { filledIn: false })).parts.length);
	}
);

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

	it('says of each piece of a text what it is', async () => {
		const { parts } = await sheet(hottextItem(), { filledIn: true });

		expect(parts).toEqual([
			'Text of s1 content why of s1',
			'Text of s2 none of these why of s2',
			'Text of s3 cue why of s3',
			'Text of s4 source why of s4',
			'Text of s5 none of these why of s5'
		]);
	});

	it('lists every right answer that can be typed, and why a likely one is wrong', async () => {
		const { parts } = await sheet(textEntryItem(), { filledIn: true });

		expect(parts).toEqual([
			'Piet Lomas (or: Lomas, the town clerk) why of the answer',
			'Not: Helen Strand why of Helen Strand'
		]);
	});

	it('shows an example of what can be written, and what to look for', async () => {
		const { parts, text } = await sheet(extendedTextItem(), { filledIn: true });

		expect(text).toContain('One way to write it: The example.');
		expect(parts).toEqual(['Text of who why of who', 'Text of what why of what']);
	});
});
