import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ItemResponse } from '#lib/domain/item/interactions.ts';
import { answered } from '../../../../../tests/fixtures/answers.ts';
import { extendedTextItem } from '../../../../../tests/fixtures/items.ts';
import ItemAnswer from '../ItemAnswer.svelte';

const show = (response: ItemResponse) =>
	render(ItemAnswer, { ...answered(extendedTextItem(), response), again: null });

describe('feedback on an extended text', () => {
	it('sets the learner’s words, as they were written, beside an example', async () => {
		const screen = await show({ text: 'One.\n\nTwo <b>three</b>' });

		const texts = screen.getByRole('figure').elements() as HTMLElement[];
		expect(texts.map(({ innerText }) => innerText)).toEqual([
			'You wrote\nOne.\n\nTwo <b>three</b>',
			'One way to write it\nThe example.'
		]);
		await expect
			.element(screen.getByRole('heading', { level: 4 }))
			.toHaveTextContent('Now check your own words');
	});

	it('has a box to tick for each row, with its reason, that sends and keeps nothing', async () => {
		const screen = await show({ text: 'One.' });

		const group = screen.getByRole('group', { name: 'Tick what your words do.' });
		const boxes = group.getByRole('checkbox').elements() as HTMLInputElement[];
		expect(boxes.map(({ labels }) => labels?.[0]?.textContent.trim())).toEqual([
			'Text of who',
			'Text of what'
		]);
		for (const box of boxes) expect([box.form, box.name]).toEqual([null, '']);
		await expect
			.element(screen.getByRole('checkbox', { name: 'Text of who' }))
			.toHaveAccessibleDescription('why of who');
		await expect.element(screen.getByText('The ticks are for you alone. They are not kept.')).toBeVisible();

		await screen.getByRole('checkbox', { name: 'Text of what' }).click();
		await expect.element(screen.getByRole('checkbox', { name: 'Text of what' })).toBeChecked();
	});

	it('shows rows and example to somebody who did not know, with nothing to tick', async () => {
		const screen = await show({ dontKnow: true });

		await expect
			.element(screen.getByRole('heading', { level: 4 }))
			.toHaveTextContent('You said: I don’t know');
		const rows = screen.getByRole('listitem').elements();
		expect(rows.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
			'Text of who why of who',
			'Text of what why of what'
		]);
		expect(screen.getByRole('checkbox').elements()).toEqual([]);
		expect(screen.container.textContent).toContain('The example.');
		expect(screen.container.textContent).not.toContain('You wrote');
	});
});
