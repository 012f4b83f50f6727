import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { refused } from '../../../../../tests/fixtures/answers.ts';
import { hottextItem } from '../../../../../tests/fixtures/items.ts';
import { answerForm, postedResponse } from '../../../../../tests/support/posted-form.ts';
import ItemForm from '../ItemForm.svelte';

const item = hottextItem();
const menu = (screen: Awaited<ReturnType<typeof render>>, id: string) =>
	screen.getByRole('combobox', { name: `Text of ${id}` });

describe('the fields of a hottext', () => {
	it('are the text in reading order, with a menu named by each segment’s words, at first without a mark', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		const group = screen.getByRole('group', { name: /^Under each piece, say what it is/ });
		const menus = group.getByRole('combobox').elements() as HTMLSelectElement[];
		expect(menus.map(({ labels }) => labels[0]?.textContent)).toEqual(item.segments.map(({ text }) => text));
		for (const { options, value } of menus) {
			expect([...options].map(({ text }) => text)).toEqual(['no mark', 'source', 'cue', 'content']);
			expect(value).toBe('');
		}
	});

	it('send the marks that are made, and nothing of what is left alone', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		await menu(screen, 's1').selectOptions('content');
		await menu(screen, 's4').selectOptions('source');

		expect(postedResponse(item, answerForm(screen.container))).toEqual({
			response: { marks: { s1: 'content', s4: 'source' } }
		});
	});

	it('send not knowing by a button of its own', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });
		const button = screen.getByRole('button', { name: 'I don’t know' }).element() as HTMLButtonElement;

		await menu(screen, 's1').selectOptions('content');

		expect(postedResponse(item, answerForm(screen.container), button)).toEqual({
			response: { dontKnow: true }
		});
	});

	it('say that a mark is needed where none was made', async () => {
		const screen = await render(ItemForm, refused(item, { 'mark.s1': [''] }));

		const told = screen.getByRole('alert').getByRole('listitem');
		await expect.element(told).toHaveTextContent('at least one mark');
	});

	it('keep the marks of a form that could not be read', async () => {
		const screen = await render(ItemForm, refused(item, { 'mark.s3': ['cue'], 'mark.s9': ['cue'] }));

		await expect.element(menu(screen, 's3')).toHaveValue('cue');
		await expect.element(menu(screen, 's1')).toHaveValue('');
	});
});
