import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ItemResponse } from '#lib/domain/item/interactions.ts';
import { answered } from '../../../../../tests/fixtures/answers.ts';
import { textEntryItem } from '../../../../../tests/fixtures/items.ts';
import ItemAnswer from '../ItemAnswer.svelte';

async function told(response: ItemResponse) {
	const screen = await render(ItemAnswer, { ...answered(textEntryItem(), response), again: null });
	const words = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
	return [
		screen.getByRole('heading', { level: 4 }).element().textContent,
		...screen.getByRole('listitem').elements().map(words)
	];
}

describe('feedback on a text entry', () => {
	it('says right, in the learner’s own spelling, and why', async () => {
		expect(await told({ text: 'the town CLERK' })).toEqual([
			'Right',
			'the town CLERK Right why of the answer'
		]);
	});

	it('gives the reason of a near answer, and the right one with its own', async () => {
		expect(await told({ text: 'helen strand' })).toEqual([
			'Not quite',
			'helen strand Not quite why of Helen Strand',
			'It is: Piet Lomas why of the answer'
		]);
	});

	it('gives the right one and its reason beside any other answer', async () => {
		expect(await told({ text: 'Lena Marsh' })).toEqual([
			'Not quite',
			'Lena Marsh Not quite why of the answer It is: Piet Lomas'
		]);
	});

	it('names the right one to somebody who did not know', async () => {
		expect(await told({ dontKnow: true })).toEqual([
			'You said: I don’t know',
			'It is: Piet Lomas why of the answer'
		]);
	});

	it('shows what was typed as text, whatever it looks like', async () => {
		const markup = '<img src=x onerror=alert(1)>';

		expect((await told({ text: markup }))[1]).toBe(`${markup} Not quite why of the answer It is: Piet Lomas`);
		expect(document.querySelector('[data-feedback] ~ * img')).toBeNull();
	});
});
