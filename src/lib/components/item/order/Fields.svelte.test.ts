import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { refused } from '../../../../../tests/fixtures/answers.ts';
import { orderItem } from '../../../../../tests/fixtures/items.ts';
import { answerForm, postedResponse } from '../../../../../tests/support/posted-form.ts';
import ItemForm from '../ItemForm.svelte';

const item = orderItem();

/** Ids of the entries as they stand on the page. */
const shown = (place: ParentNode) =>
	[...place.querySelectorAll<HTMLElement>('[data-entry]')].map(({ dataset }) => dataset['entry']);

describe('the fields of an order', () => {
	it('are a place to choose for each entry, named by its words', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		for (const id of ['paper', 'agency', 'letter', 'witness']) {
			const select = screen.getByRole('combobox', { name: `Place of: Text of ${id}` }).element();
			expect([...(select as HTMLSelectElement).options].map(({ text }) => text)).toEqual([
				'Place…',
				'1',
				'2',
				'3',
				'4'
			]);
			expect(select).toHaveValue('');
			expect(select).toBeRequired();
		}
	});

	it('stand as the item is shown to everybody, which is not the right order', async () => {
		const asked = toAskedItem(item);
		const screen = await render(ItemForm, { asked });

		expect(shown(screen.container)).toEqual(
			asked.item.interaction === 'order' && asked.item.entries.map(({ id }) => id)
		);
		expect(shown(screen.container)).not.toEqual(item.entries.map(({ id }) => id));
	});

	it('send the places as the order that they make, under names that the domain reads', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });
		const order = ['letter', 'witness', 'paper', 'agency'];

		for (const [index, id] of order.entries()) {
			await screen
				.getByRole('combobox', { name: `Place of: Text of ${id}` })
				.selectOptions(String(index + 1));
		}

		expect(postedResponse(item, answerForm(screen.container))).toEqual({ response: { order } });
	});

	it('send not knowing by a button of its own', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });
		const button = screen.getByRole('button', { name: 'I don’t know' }).element() as HTMLButtonElement;

		expect(postedResponse(item, answerForm(screen.container), button)).toEqual({
			response: { dontKnow: true }
		});
		expect(button.formNoValidate).toBe(true);
	});

	it('come back in the order of the places given, the open ones last and named', async () => {
		const screen = await render(ItemForm, refused(item, { 'place.witness': ['1'], 'place.agency': ['2'] }));

		expect(shown(screen.container).slice(0, 2)).toEqual(['witness', 'agency']);
		await expect
			.element(screen.getByRole('combobox', { name: 'Place of: Text of witness' }))
			.toHaveValue('1');
		await expect.element(screen.getByRole('combobox', { name: 'Place of: Text of agency' })).toHaveValue('2');
		await expect.element(screen.getByRole('combobox', { name: 'Place of: Text of paper' })).toHaveValue('');
		const told = screen.getByRole('alert').getByRole('listitem').elements();
		expect(new Set(told.map(({ textContent }) => textContent))).toEqual(
			new Set(['Text of paper', 'Text of letter'])
		);
	});

	it('name one of two entries that were given the same place', async () => {
		const screen = await render(
			ItemForm,
			refused(item, {
				'place.paper': ['1'],
				'place.agency': ['1'],
				'place.letter': ['3'],
				'place.witness': ['4']
			})
		);

		expect(screen.getByRole('alert').getByRole('listitem').elements()).toHaveLength(1);
	});
});
