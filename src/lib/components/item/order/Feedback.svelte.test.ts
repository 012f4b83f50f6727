import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ItemResponse } from '#lib/domain/item/interactions.ts';
import { answered } from '../../../../../tests/fixtures/answers.ts';
import { orderItem } from '../../../../../tests/fixtures/items.ts';
import ItemAnswer from '../ItemAnswer.svelte';

async function told(response: ItemResponse) {
	const screen = await render(ItemAnswer, { ...answered(orderItem(), response), again: null });
	const words = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
	return {
		heading: screen.getByRole('heading', { level: 4 }).element().textContent,
		parts: screen.getByRole('listitem').elements().map(words)
	};
}

describe('feedback on an order', () => {
	it('stands in the right order, and says right of each entry where all is', async () => {
		expect(await told({ order: ['paper', 'agency', 'letter', 'witness'] })).toEqual({
			heading: 'Right: all in order',
			parts: [
				'1Text of paper Right why of paper',
				'2Text of agency Right why of agency',
				'3Text of letter Right why of letter',
				'4Text of witness Right why of witness'
			]
		});
	});

	it('counts kept steps, and says that an entry in another place can follow the right one', async () => {
		expect(await told({ order: ['letter', 'witness', 'paper', 'agency'] })).toEqual({
			heading: '2 of 3 steps in order',
			parts: [
				'1Text of paper Not quite You said: place 3 why of paper',
				'2Text of agency Right You said: place 4, right after the one above why of agency',
				'3Text of letter Not quite You said: place 1 why of letter',
				'4Text of witness Right You said: place 2, right after the one above why of witness'
			]
		});
	});

	it('shows the right order to somebody who did not know', async () => {
		const { heading, parts } = await told({ dontKnow: true });

		expect(heading).toBe('You said: I don’t know');
		expect(parts).toHaveLength(4);
		expect(parts[0]).toBe('1Text of paper why of paper');
	});
});
