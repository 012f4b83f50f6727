import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ItemResponse } from '#lib/domain/item/interactions.ts';
import { answered } from '../../../../../tests/fixtures/answers.ts';
import { hottextItem } from '../../../../../tests/fixtures/items.ts';
import ItemAnswer from '../ItemAnswer.svelte';

async function told(response: ItemResponse) {
	const screen = await render(ItemAnswer, { ...answered(hottextItem(), response), again: null });
	const words = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();
	const shown = {
		heading: screen.getByRole('heading', { level: 4 }).element().textContent,
		marked: words(screen.getByRole('figure').element()),
		parts: screen.getByRole('listitem').elements().map(words)
	};
	await screen.unmount();
	return shown;
}

describe('feedback on a hottext', () => {
	it('says of every segment what it was taken for, what it is, and why', async () => {
		const { heading, parts } = await told({ marks: { s1: 'content', s2: 'source', s3: 'source' } });

		expect(heading).toBe('1 of 3 marks right, and 1 where none belongs');
		expect(parts).toEqual([
			'Text of s1 Right You said: content why of s1',
			'Text of s2 Not quite You said: source why of s2 It is: none of these',
			'Text of s3 Not quite You said: source why of s3 It is: cue',
			'Text of s4 You missed this one why of s4 It is: source',
			'Text of s5 Rightly left alone why of s5'
		]);
	});

	it('says that every mark is right', async () => {
		const marks = { s1: 'content', s3: 'cue', s4: 'source' };

		expect((await told({ marks })).heading).toBe('Right: every mark');
		expect((await told({ marks: { ...marks, s2: 'cue' } })).heading).toBe(
			'3 of 3 marks right, and 1 where none belongs'
		);
		expect((await told({ marks: { s1: 'content' } })).heading).toBe('1 of 3 marks right');
	});

	it('shows the text marked as it should be, in words beside the underlines', async () => {
		expect((await told({ marks: { s2: 'cue' } })).marked).toBe(
			'Marked as it should be Text of s1 content Text of s2 Text of s3 cue Text of s4 source Text of s5'
		);
	});

	it('names every mark to somebody who did not know', async () => {
		const { heading, parts } = await told({ dontKnow: true });

		expect(heading).toBe('You said: I don’t know');
		expect(parts.slice(0, 2)).toEqual([
			'Text of s1 why of s1 It is: content',
			'Text of s2 Rightly left alone why of s2'
		]);
	});
});
