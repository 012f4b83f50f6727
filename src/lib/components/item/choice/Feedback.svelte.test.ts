import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ItemResponse } from '#lib/domain/item/interactions.ts';
import { answered } from '../../../../../tests/fixtures/answers.ts';
import { choiceItem } from '../../../../../tests/fixtures/items.ts';
import ItemAnswer from '../ItemAnswer.svelte';

/** The heading, and what is told of each option by the option's last letter. */
async function told(response: ItemResponse, certainty = {}) {
	const screen = await render(ItemAnswer, {
		...answered(choiceItem(), response, { certainty }),
		again: null
	});
	const words = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
	const parts = screen.getByRole('listitem').elements().map(words);
	return {
		heading: screen.getByRole('heading', { level: 4 }).element().textContent,
		of: Object.fromEntries(
			['a', 'b', 'c'].map((id) => [id, parts.find((part) => part.startsWith(`Text of ${id} `))])
		)
	};
}

describe('feedback on a choice', () => {
	it('says right, and why for every option', async () => {
		expect(await told({ choice: 'a' })).toEqual({
			heading: 'Right',
			of: {
				a: 'Text of a Right You said: this one why of a',
				b: 'Text of b Rightly left alone why of b',
				c: 'Text of c Rightly left alone why of c'
			}
		});
	});

	it('says which one was not quite right and which one was missed', async () => {
		expect(await told({ choice: 'b' })).toEqual({
			heading: 'Not quite',
			of: {
				a: 'Text of a You missed this one why of a',
				b: 'Text of b Not quite You said: this one why of b',
				c: 'Text of c Rightly left alone why of c'
			}
		});
	});

	it('names the right answer to somebody who did not know', async () => {
		const { heading, of } = await told({ dontKnow: true });

		expect(heading).toBe('You said: I don’t know');
		expect(of['a']).toBe('Text of a why of a This one is right.');
		expect(`${of['b']} ${of['c']}`).not.toMatch(/right|not quite|missed/i);
	});

	it('shows the sureness back beside the option that was chosen, and nowhere else', async () => {
		const { of } = await told({ choice: 'b' }, { choice: 99 });

		expect(of['b']).toContain('You were certain');
		expect(`${of['a']} ${of['c']}`).not.toContain('You were');
	});
});
