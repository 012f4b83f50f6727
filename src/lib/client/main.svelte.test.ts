// What the one script of every page does on its own: the parts are tested beside themselves.
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { answered } from '../../../tests/fixtures/answers.ts';
import { choiceItem, orderItem } from '../../../tests/fixtures/items.ts';
import { saved, serve } from '../../../tests/support/answer-server.ts';
import { cardHtml, continueAs, showPage, textOf } from '../../../tests/support/item-page.ts';

const kept = { id: 'try-1', item: 'elsewhere', fields: 'item=elsewhere&choice=b', handle: 'otter' };

beforeAll(async () => {
	continueAs({ handle: 'otter', name: 'Blue Otter' });
	localStorage.removeItem('unsent-answers');
	showPage(
		await cardHtml({ asked: toAskedItem(choiceItem()) }),
		await cardHtml({ asked: toAskedItem(orderItem()) })
	);
	await import('./main.ts');
});

describe('a page with its script', () => {
	it('says who continues', () => {
		expect(textOf('[data-who]')).toBe('Continuing as Blue Otter. Not you?');
	});

	it('has buttons in the place of an order’s selects', async () => {
		await expect.element(page.getByRole('button', { name: 'Move down: Text of paper' })).toBeVisible();
		expect(page.getByRole('combobox').elements()).toEqual([]);
	});

	it('sends an answer without leaving, and takes "Try again" without leaving', async () => {
		const answer = await cardHtml({ ...answered(choiceItem(), { choice: 'a' }), again: '/elsewhere' });
		serve(() => saved(answer));
		const card = page.getByRole('region', { name: 'Prompt of choice-item' });

		await card.getByRole('radio', { name: 'Text of a' }).click();
		await card.getByRole('button', { name: 'Save my answer' }).click();
		await expect.poll(() => textOf('[data-item=choice-item] [data-feedback]')).toBe('Right');
		await card.getByRole('link', { name: 'Try again' }).click();

		await expect.element(card.getByRole('button', { name: 'Save my answer' })).toBeVisible();
	});

	it('counts what another tab has kept', () => {
		localStorage.setItem('unsent-answers', JSON.stringify([kept]));

		window.dispatchEvent(new StorageEvent('storage', { key: 'unsent-answers' }));

		expect(textOf('[data-unsent-count]')).toBe('1 answer is not saved yet.');
	});

	it('sends what is kept as soon as there is a connection', async () => {
		localStorage.setItem('unsent-answers', JSON.stringify([kept]));
		const sent = serve(() => saved('<section data-item="elsewhere"></section>'));

		window.dispatchEvent(new Event('online'));

		await vi.waitFor(() => expect(textOf('[data-unsent-count]')).toBe(''));
		expect(sent[0]?.fields.get('id')).toBe('try-1');
	});
});
