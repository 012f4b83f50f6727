import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { refused } from '../../../../../tests/fixtures/answers.ts';
import { matchItem } from '../../../../../tests/fixtures/items.ts';
import { answerForm, postedResponse } from '../../../../../tests/support/posted-form.ts';
import ItemForm from '../ItemForm.svelte';

const item = matchItem();

describe('the fields of a match', () => {
	it('are a list to choose from for each left entry, named by its words, with "none of these" last', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		for (const id of ['l1', 'l2', 'l3']) {
			const select = screen.getByRole('combobox', { name: `Text of ${id}` }).element() as HTMLSelectElement;
			const words = [...select.options].map(({ text }) => text);
			expect(words.toSorted()).toEqual(['Choose…', 'Text of r1', 'Text of r2', 'none of these']);
			expect([words[0], words.at(-1)]).toEqual(['Choose…', 'none of these']);
			expect(select).toBeRequired();
		}
	});

	it('send each pair, and none as null, under names that the domain reads', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		await screen.getByRole('combobox', { name: 'Text of l1' }).selectOptions('Text of r1');
		await screen.getByRole('combobox', { name: 'Text of l2' }).selectOptions('Text of r2');
		await screen.getByRole('combobox', { name: 'Text of l3' }).selectOptions('none of these');

		expect(postedResponse(item, answerForm(screen.container))).toEqual({
			response: { pairs: { l1: 'r1', l2: 'r2', l3: null } }
		});
	});

	it('send nothing of a list that still says "Choose…"', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });
		const form = answerForm(screen.container);

		await screen.getByRole('combobox', { name: 'Text of l1' }).selectOptions('Text of r1');

		expect(form.checkValidity()).toBe(false);
		const posted = postedResponse(item, form);
		expect(
			'refusal' in posted && posted.refusal.kind === 'incomplete' && posted.refusal.missing.toSorted()
		).toEqual(['l2', 'l3']);
	});

	it('send not knowing by a button of its own', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });
		const button = screen.getByRole('button', { name: 'I don’t know' }).element() as HTMLButtonElement;

		expect(postedResponse(item, answerForm(screen.container), button)).toEqual({
			response: { dontKnow: true }
		});
		expect(button.formNoValidate).toBe(true);
	});

	it('keep the pairs that were made, and name the entries that are still open and no other', async () => {
		const screen = await render(ItemForm, refused(item, { 'pair.l1': ['r2'], 'pair.l3': ['none'] }));

		await expect.element(screen.getByRole('combobox', { name: 'Text of l1' })).toHaveValue('r2');
		await expect.element(screen.getByRole('combobox', { name: 'Text of l3' })).toHaveValue('none');
		await expect.element(screen.getByRole('combobox', { name: 'Text of l2' })).toHaveValue('');
		const told = screen.getByRole('alert').getByRole('listitem').elements();
		expect(told.map(({ textContent }) => textContent)).toEqual(['Text of l2']);
	});
});
