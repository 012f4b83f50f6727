import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { refused } from '../../../../../tests/fixtures/answers.ts';
import { extendedTextItem } from '../../../../../tests/fixtures/items.ts';
import { answerForm, postedResponse } from '../../../../../tests/support/posted-form.ts';
import ItemForm from '../ItemForm.svelte';

const item = extendedTextItem();

describe('the field of an extended text', () => {
	it('says in its name how many words there may be, and cuts nothing off by itself', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		const field = screen.getByRole('textbox', { name: 'Your own words (at most 10 words)' });
		await expect.element(field).toBeRequired();
		await expect.element(field).not.toHaveAttribute('maxlength');
		await expect.element(screen.getByText(/^No points for this one/)).toBeVisible();
		expect(screen.container.textContent).not.toMatch(/Text of/);
	});

	it('sends what is written, lines and all', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		await screen.getByRole('textbox').fill('One.\n\n  “Two” & <three>');

		expect(postedResponse(item, answerForm(screen.container))).toEqual({
			response: { text: 'One.\n\n  “Two” & <three>' }
		});
	});

	it('sends not knowing by a button of its own, though nothing is written', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });
		const button = screen.getByRole('button', { name: 'I don’t know' }).element() as HTMLButtonElement;

		expect(button.formNoValidate).toBe(true);
		expect(postedResponse(item, answerForm(screen.container), button)).toEqual({
			response: { dontKnow: true }
		});
	});

	it('keeps every letter of a text that is too long, and says by how much', async () => {
		const long = `\n</textarea><b>${'word '.repeat(11)}`;
		const screen = await render(ItemForm, refused(item, { text: [long] }));

		await expect
			.element(screen.getByRole('alert'))
			.toHaveTextContent(
				'Not saved yet. Your text has 13 words, and at most 10 fit here. Please shorten it. What you wrote is kept below.'
			);
		await expect.element(screen.getByRole('textbox')).toHaveValue(long);
	});

	it('says what is open where there is no word', async () => {
		const screen = await render(ItemForm, refused(item, { text: ['🙂'] }));

		const told = screen.getByRole('alert').getByRole('listitem');
		await expect.element(told).toHaveTextContent('your own words');
		await expect.element(screen.getByRole('textbox')).toHaveValue('🙂');
	});
});
