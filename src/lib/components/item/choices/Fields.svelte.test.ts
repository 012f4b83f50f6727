import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fixedShuffle } from '#lib/domain/item/fixed-shuffle.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { refused } from '../../../../../tests/fixtures/answers.ts';
import { choicesItem } from '../../../../../tests/fixtures/items.ts';
import { answerForm, postedResponse } from '../../../../../tests/support/posted-form.ts';
import ItemForm from '../ItemForm.svelte';

const item = choicesItem();
/** Options stand in an order of the item's own. */
const asShown = fixedShuffle(item.id, item.options).map(({ id }) => id);

describe('the fields of several choices', () => {
	it('are a group of tick boxes, none of which has to be ticked for the browser to send it', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		const group = screen.getByRole('group', { name: 'Tick all that fit.' });
		expect(group.getByRole('checkbox').elements()).toHaveLength(5);
		expect(answerForm(screen.container).checkValidity()).toBe(true);
	});

	it('send every option ticked, under the name that the domain reads', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		await screen.getByRole('checkbox', { name: 'Text of a' }).click();
		await screen.getByRole('checkbox', { name: 'Text of d' }).click();

		expect(postedResponse(item, answerForm(screen.container))).toEqual({
			response: { choices: asShown.filter((id) => id === 'a' || id === 'd') }
		});
	});

	it('send not knowing by a button of its own, whatever is ticked', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });
		const button = screen.getByRole('button', { name: 'I don’t know' }).element() as HTMLButtonElement;

		await screen.getByRole('checkbox', { name: 'Text of a' }).click();

		expect(postedResponse(item, answerForm(screen.container), button)).toEqual({
			response: { dontKnow: true }
		});
		expect(button.formNoValidate).toBe(true);
	});

	it('say what is open where nothing was ticked', async () => {
		const screen = await render(ItemForm, refused(item, {}));

		const told = screen.getByRole('alert').getByRole('listitem');
		await expect.element(told).toHaveTextContent('at least one of the answers');
	});

	it('keep every tick of a form that could not be read', async () => {
		const screen = await render(ItemForm, refused(item, { choices: ['b', 'e', 'made-up'] }));

		const ticked = screen.getByRole('checkbox', { checked: true }).elements() as HTMLInputElement[];
		expect(new Set(ticked.map(({ value }) => value))).toEqual(new Set(['b', 'e']));
	});
});
