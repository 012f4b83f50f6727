import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ItemResponse } from '#lib/domain/item/interactions.ts';
import { answered } from '../../../../../tests/fixtures/answers.ts';
import { choicesItem } from '../../../../../tests/fixtures/items.ts';
import ItemAnswer from '../ItemAnswer.svelte';

async function told(response: ItemResponse) {
	const screen = await render(ItemAnswer, { ...answered(choicesItem(), response), again: null });
	const words = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
	return {
		heading: screen.getByRole('heading', { level: 4 }).element().textContent,
		parts: screen.getByRole('listitem').elements().map(words).toSorted()
	};
}

describe('feedback on several choices', () => {
	it('tells right, wrong, missed and rightly left apart in words, and why of each', async () => {
		expect((await told({ choices: ['a', 'c'] })).parts).toEqual([
			'Text of a Right You said: this one why of a',
			'Text of b You missed this one why of b',
			'Text of c Not quite You said: this one why of c',
			'Text of d Rightly left alone why of d',
			'Text of e Rightly left alone why of e'
		]);
	});

	it.each([
		[['a', 'b'], 'Right: all of them'],
		[['a'], '1 of 2 found'],
		[['a', 'c'], '1 of 2 found, and 1 that does not belong'],
		[['a', 'b', 'c', 'd'], '2 of 2 found, and 2 that do not belong'],
		[['e'], '0 of 2 found, and 1 that does not belong']
	])('sums %j up as: %s', async (choices, heading) => {
		expect((await told({ choices })).heading).toBe(heading);
	});

	it('names the right ones to somebody who did not know', async () => {
		const { heading, parts } = await told({ dontKnow: true });

		expect(heading).toBe('You said: I don’t know');
		expect(
			parts.filter((part) => part.endsWith('This one is right.')).map((part) => part.slice(0, 9))
		).toEqual(['Text of a', 'Text of b']);
	});
});
