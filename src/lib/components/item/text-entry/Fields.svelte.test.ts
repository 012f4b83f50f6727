import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { LONGEST_ENTRY } from '#lib/domain/item/text-entry/text-entry.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { refused } from '../../../../../tests/fixtures/answers.ts';
import { textEntryItem } from '../../../../../tests/fixtures/items.ts';
import { answerForm, postedResponse } from '../../../../../tests/support/posted-form.ts';
import ItemForm from '../ItemForm.svelte';

const item = textEntryItem();

describe('the field of a text entry', () => {
	it('is one named line, which the browser wants filled in and does not complete or correct', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		const field = screen.getByRole('textbox', { name: /^Your answer/ });
		await expect.element(field).toBeRequired();
		await expect.element(field).toHaveAttribute('autocomplete', 'off');
		await expect.element(field).toHaveAttribute('spellcheck', 'false');
		expect(answerForm(screen.container).checkValidity()).toBe(false);
	});

	it('sends what is typed, under the name that the domain reads', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		await screen.getByRole('textbox').fill('  the town CLERK ');

		expect(postedResponse(item, answerForm(screen.container))).toEqual({
			response: { text: 'the town CLERK' }
		});
	});

	it('sends not knowing by a button of its own, though nothing is typed', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });
		const button = screen.getByRole('button', { name: 'I don’t know' }).element() as HTMLButtonElement;

		expect(button.formNoValidate).toBe(true);
		expect(postedResponse(item, answerForm(screen.container), button)).toEqual({
			response: { dontKnow: true }
		});
	});

	it('says what is open where nothing that counts was typed', async () => {
		const screen = await render(ItemForm, refused(item, { text: ['…'] }));

		const told = screen.getByRole('alert').getByRole('listitem');
		await expect.element(told).toHaveTextContent('your answer, in letters or digits');
		await expect.element(screen.getByRole('textbox')).toHaveValue('…');
	});

	it('keeps a text that is too long, and says by how much', async () => {
		const long = '"<b>&'.repeat(20);
		const screen = await render(ItemForm, refused(item, { text: [long] }));

		await expect
			.element(screen.getByRole('alert'))
			.toHaveTextContent(
				`Not saved yet. Your text has 100 characters, and at most ${LONGEST_ENTRY} fit here. Please shorten it. What you wrote is kept below.`
			);
		await expect.element(screen.getByRole('textbox')).toHaveValue(long);
	});
});
