import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ItemResponse } from '#lib/domain/item/interactions.ts';
import { answered } from '../../../../../tests/fixtures/answers.ts';
import { matchItem } from '../../../../../tests/fixtures/items.ts';
import ItemAnswer from '../ItemAnswer.svelte';

async function told(response: ItemResponse) {
	const screen = await render(ItemAnswer, { ...answered(matchItem(), response), again: null });
	const words = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
	return {
		heading: screen.getByRole('heading', { level: 4 }).element().textContent,
		parts: screen.getByRole('listitem').elements().map(words).toSorted()
	};
}

describe('feedback on a match', () => {
	it('says what was given, and names the right one where that was not it', async () => {
		expect(await told({ pairs: { l1: 'r1', l2: 'r2', l3: 'r1' } })).toEqual({
			heading: '1 of 3 right',
			parts: [
				'Text of l1 Right You said: Text of r1 why of l1',
				'Text of l2 Not quite You said: Text of r2 why of l2 It is: Text of r1',
				'Text of l3 Not quite You said: Text of r1 why of l3 It is: none of these'
			]
		});
	});

	it('says "none of these" where that was given, right or wrong', async () => {
		expect((await told({ pairs: { l1: null, l2: 'r1', l3: null } })).parts).toEqual([
			'Text of l1 Not quite You said: none of these why of l1 It is: Text of r1',
			'Text of l2 Right You said: Text of r1 why of l2',
			'Text of l3 Right You said: none of these why of l3'
		]);
	});

	it('names every right one to somebody who did not know', async () => {
		expect(await told({ dontKnow: true })).toEqual({
			heading: 'You said: I don’t know',
			parts: [
				'Text of l1 why of l1 It is: Text of r1',
				'Text of l2 why of l2 It is: Text of r1',
				'Text of l3 why of l3 It is: none of these'
			]
		});
	});
});
