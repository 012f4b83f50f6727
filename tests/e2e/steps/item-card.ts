// What a learner does with one item of a page.
import { expect, type Locator, type Page } from '@playwright/test';
import type { Item } from '../../../src/lib/domain/item/interactions.ts';
import { fieldsOf, type Fields, type Way } from './responses.ts';

export function cardOf(page: Page, item: Pick<Item, 'id'>): Locator {
	return page.locator(`[data-item="${item.id}"]`);
}

export const feedbackOf = (card: Locator) => card.locator('[data-feedback]');
/** The line of the answer's form; the form below, for reports, has one of its own. */
export const statusOf = (card: Locator) => card.locator('[data-answer-form] [data-status]');
export const saveButton = (card: Locator) => card.getByRole('button', { name: 'Save my answer' });

/** Chooses or types the values that a form would send; an order by whichever controls stand there. */
export async function fillIn(card: Locator, fields: Fields): Promise<void> {
	const places = fields.filter(([name]) => name.startsWith('place.'));
	if (places.length > 0 && (await card.locator('[data-move]').count()) > 0) return moveEntries(card, places);
	for (const [name, value] of fields) {
		if (name === 'dontKnow') continue;
		const select = card.locator(`select[name="${name}"]`);
		// The form for reports has a field for text too.
		const text = card.locator('[data-answer-form]').locator(`.text[name="${name}"]`);
		if ((await select.count()) > 0) await select.selectOption(value);
		else if ((await text.count()) > 0) await text.fill(value);
		else await card.locator(`input[name="${name}"][value="${value}"]`).check();
	}
}

/** Presses what sends the form: "I don't know" where that is a button. */
export async function send(card: Locator, fields: Fields): Promise<void> {
	const dontKnow = fields.some(([name]) => name === 'dontKnow');
	await (dontKnow ? card.getByRole('button', { name: 'I don’t know' }) : saveButton(card)).click();
}

export async function answer(page: Page, item: Item, way: Way, more: Fields = []): Promise<Locator> {
	const card = cardOf(page, item);
	const fields = [...fieldsOf(item, way), ...more];
	await fillIn(card, fields);
	await send(card, fields);
	return card;
}

/** The fields that a form would send as it stands. */
export async function valuesIn(card: Locator): Promise<string[]> {
	return card
		.locator('[data-answer-form]')
		.evaluate((form: HTMLFormElement) =>
			[...new FormData(form)].map(([name, value]) => `${name}=${String(value)}`)
		);
}

async function moveEntries(card: Locator, places: Fields): Promise<void> {
	for (const [target, [name]] of places.entries()) {
		const id = name.slice('place.'.length);
		for (;;) {
			const ids = await card
				.locator('[data-entry]')
				.evaluateAll((list) => list.map((entry) => entry.getAttribute('data-entry')));
			if (ids.indexOf(id) <= target) break;
			await card.locator(`[data-entry="${id}"] [data-move="up"]`).click();
			await expect(card.locator('[data-entry]').nth(ids.indexOf(id) - 1)).toHaveAttribute('data-entry', id);
		}
	}
}
