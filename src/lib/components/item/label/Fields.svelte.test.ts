import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { refused } from '../../../../../tests/fixtures/answers.ts';
import { labelItem } from '../../../../../tests/fixtures/items.ts';
import { answerForm, postedCertainty, postedResponse } from '../../../../../tests/support/posted-form.ts';
import ItemForm from '../ItemForm.svelte';

const byClass = labelItem();
const byLabel = labelItem({ asks: 'label' });

const claim = (screen: Awaited<ReturnType<typeof render>>, id: string) =>
	screen.getByRole('group', { name: new RegExp(`Text of ${id}\\.$`) });

describe('asked for the class of each claim', () => {
	it('is a group of radios for each claim, named by its words', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(byClass) });

		for (const id of ['c01', 'c02']) {
			const answers = claim(screen, id).getByRole('radio', { name: /^(Yes|No|I don’t know)/ });
			expect(answers.elements()).toHaveLength(3);
			for (const answer of answers.elements()) expect(answer).toBeRequired();
		}
	});

	it('sends a class, a sureness and not knowing under names that the domain reads', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(byClass) });

		await claim(screen, 'c01')
			.getByRole('radio', { name: /^Yes: somebody by name/ })
			.click();
		await claim(screen, 'c01').getByRole('radio', { name: 'fairly sure' }).click();
		await claim(screen, 'c02').getByRole('radio', { name: 'I don’t know' }).click();

		const form = answerForm(screen.container);
		expect(postedResponse(byClass, form)).toEqual({
			response: { labels: { c01: 'named', c02: 'dont-know' } }
		});
		expect(postedCertainty(byClass, form)).toEqual({ certainty: { c01: 90 } });
	});

	it('can be sent without any sureness', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(byClass) });

		await claim(screen, 'c01').getByRole('radio', { name: /^Yes/ }).click();
		await claim(screen, 'c02').getByRole('radio', { name: /^No: / }).click();

		const form = answerForm(screen.container);
		expect(form.checkValidity()).toBe(true);
		expect(postedResponse(byClass, form)).toEqual({
			response: { labels: { c01: 'named', c02: 'not named' } }
		});
		expect(postedCertainty(byClass, form)).toEqual({ certainty: {} });
	});

	it('says that sureness is optional and private', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(byClass) });

		const sureness = screen.getByRole('group', {
			name: /^How sure are you\? \(optional, only you see it\)$/
		});
		expect(sureness.elements()).toHaveLength(2);
		expect(
			sureness
				.first()
				.getByRole('radio')
				.elements()
				.map(({ parentElement }) => parentElement?.innerText.trim())
		).toEqual(['guessing', 'leaning', 'fairly sure', 'certain']);
	});

	it('has no button for not knowing, because each claim has its own', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(byClass) });

		expect(
			screen
				.getByRole('button')
				.elements()
				.map((button) => button.textContent)
		).toEqual(['Save my answer']);
	});
});

describe('asked for one of the four labels', () => {
	it.each([
		['sourced fact', /^On the public record/],
		['attributed claim', /^A named source’s word/],
		['anonymous claim', /^An unnamed source’s word/],
		['unattributed claim', /^No source shown/]
	])('sends "%s" for the radio %s', async (label, name) => {
		const screen = await render(ItemForm, { asked: toAskedItem(byLabel) });

		for (const id of ['c01', 'c02']) await claim(screen, id).getByRole('radio', { name }).click();

		expect(postedResponse(byLabel, answerForm(screen.container))).toEqual({
			response: { labels: { c01: label, c02: label } }
		});
	});

	it('reminds of the three questions, and asks for no sureness', async () => {
		const screen = await render(ItemForm, { asked: toAskedItem(byLabel) });

		const questions = screen.getByRole('list').first().getByRole('listitem').elements();
		expect(questions.map(({ textContent }) => textContent.trim())).toEqual([
			'Who vouches for it?',
			'Could I find it?',
			'Does anyone here deny it?'
		]);
		expect(screen.getByRole('group', { name: /How sure/ }).elements()).toEqual([]);
	});
});

describe('a form that came back', () => {
	it('keeps what was chosen, and names the claim that is still open and no other', async () => {
		const screen = await render(
			ItemForm,
			refused(byClass, { 'label.c01': ['not named'], 'certainty.c01': ['70'] })
		);

		await expect.element(claim(screen, 'c01').getByRole('radio', { name: /^No: / })).toBeChecked();
		await expect.element(claim(screen, 'c01').getByRole('radio', { name: 'leaning' })).toBeChecked();
		expect(claim(screen, 'c02').element().querySelectorAll(':checked')).toHaveLength(0);
		const told = screen.getByRole('alert').getByRole('listitem').elements();
		expect(told.map(({ textContent }) => textContent)).toEqual(['Text of c02.']);
	});

	it('keeps "I don’t know", which is an answer', async () => {
		const screen = await render(ItemForm, refused(byLabel, { 'label.c02': ['dont-know'] }));

		await expect.element(claim(screen, 'c02').getByRole('radio', { name: 'I don’t know' })).toBeChecked();
	});
});
