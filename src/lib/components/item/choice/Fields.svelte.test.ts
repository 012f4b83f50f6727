import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { refused } from '../../../../../tests/fixtures/answers.ts';
import { choiceItem } from '../../../../../tests/fixtures/items.ts';
import { answerForm, postedCertainty, postedResponse } from '../../../../../tests/support/posted-form.ts';
import ItemForm from '../ItemForm.svelte';

const item = choiceItem();

describe('the fields of a choice', () => {
	it('are one group of radios, named by the prompt, with not knowing as the last', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		const radios = screen.getByRole('group', { name: 'Prompt of choice-item' }).getByRole('radio').elements();
		expect(radios).toHaveLength(4);
		expect(radios.at(-1)?.closest('label')?.textContent.trim()).toBe('I don’t know');
		for (const radio of radios) expect(radio).toBeRequired();
	});

	it('send the option and the sureness under names that the domain reads', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		await screen.getByRole('radio', { name: 'Text of b' }).click();
		await screen.getByRole('radio', { name: 'guessing' }).click();

		const form = answerForm(screen.container);
		expect(postedResponse(item, form)).toEqual({ response: { choice: 'b' } });
		expect(postedCertainty(item, form)).toEqual({ certainty: { choice: 33 } });
	});

	it('send not knowing as an answer of its own', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });

		await screen.getByRole('radio', { name: 'I don’t know' }).click();

		const form = answerForm(screen.container);
		expect(form.checkValidity()).toBe(true);
		expect(postedResponse(item, form)).toEqual({ response: { dontKnow: true } });
		expect(screen.getByRole('button').elements()).toHaveLength(1);
	});

	it('can be sent without any sureness, but not without a choice', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(item) });
		const form = answerForm(screen.container);

		expect(form.checkValidity()).toBe(false);
		await screen.getByRole('radio', { name: 'Text of a' }).click();

		expect(form.checkValidity()).toBe(true);
		expect(postedCertainty(item, form)).toEqual({ certainty: {} });
	});

	it('keep the sureness where the choice was left out, and say what is open', async () => {
		const screen = await render(ItemForm, refused(item, { certainty: ['99'] }));

		await expect.element(screen.getByRole('radio', { name: 'certain' })).toBeChecked();
		await expect.element(screen.getByRole('alert')).toMatchTextContent(/one of the answers/);
	});

	it('keep the choice where the form could not be read', async () => {
		const screen = await render(ItemForm, {
			asked: toAskedItem(item),
			unscored: { refusal: { kind: 'malformed', message: 'certainty.choice' }, values: { choice: ['c'] } }
		});

		await expect.element(screen.getByRole('radio', { name: 'Text of c' })).toBeChecked();
		await expect
			.element(screen.getByRole('alert'))
			.toMatchTextContent(/^Not saved: this answer could not be read\./);
	});
});
