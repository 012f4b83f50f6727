// A test form in a browser, with scripts and without: halves, counts alone at the end, reasons after both.
import type { APIRequestContext, Page } from '@playwright/test';
import { itemsOfForm, type TestForm } from '../../src/lib/domain/course/test-form.ts';
import type { Item } from '../../src/lib/domain/item/interactions.ts';
import { findSecrets, secretsOf } from '../support/secrets.ts';
import { course } from './steps/course.ts';
import { cardOf, feedbackOf, fillIn, saveButton, send } from './steps/item-card.ts';
import { fairlySure, fieldsOf, headlineOf } from './steps/responses.ts';
import { countStored, store } from './steps/stored-answers.ts';
import { begin, drawn, half } from './steps/test-form.ts';
import { expect, test } from './steps/watched-page.ts';

const secrets = secretsOf({ ...course, units: [], articles: [] });

/** Every other question of a part is answered wrongly. */
const wayOf = (index: number) => (index % 2 ? 'wrong' : 'right');

async function answerInPlace(page: Page, items: readonly Item[]): Promise<void> {
	for (const [index, item] of items.entries()) {
		const fields = [...fieldsOf(item, wayOf(index)), ...fairlySure(item)];
		await fillIn(cardOf(page, item), fields);
		await send(cardOf(page, item), fields);
		await expect(feedbackOf(cardOf(page, item))).toHaveText('Saved');
	}
}

/** How many of a form that was answered so are right: named claims, not named ones, other questions. */
function countsOf(form: TestForm): string[] {
	const items = form.parts.flatMap((part) =>
		part.map((item, index) => ({ item, right: wayOf(index) === 'right' }))
	);
	const claims = (named: boolean) =>
		items.flatMap(({ item, right }) =>
			item.interaction === 'label'
				? item.claims.filter(({ label }) => /^(sourced|attributed)/.test(label) === named).map(() => right)
				: []
		);
	const others = items.filter(({ item }) => item.interaction !== 'label').map(({ right }) => right);
	return [claims(true), claims(false), others].map(
		(group) => `${group.filter(Boolean).length} ${group.length}`
	);
}

async function countsShown(page: Page): Promise<string[]> {
	const rows = await page
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader') })
		.all();
	return Promise.all(rows.map(async (row) => (await row.getByRole('cell').allInnerTexts()).join(' ')));
}

async function tellsNothing(page: Page): Promise<void> {
	expect(findSecrets(page.url(), await page.content(), secrets)).toEqual([]);
	expect(await page.getByText(/\d+ of \d+ right/).count()).toBe(0);
}

/** Answers a whole form without a page. */
async function takeForm(request: APIRequestContext, form: TestForm): Promise<void> {
	for (const item of itemsOfForm(form)) await store(request, item, 'right');
}

test('is taken half by half, goes on where it was left, and tells counts at its end', async ({ page }) => {
	test.slow();
	const form = await begin(page);
	const [one = [], two = []] = form.parts;
	await answerInPlace(page, one.slice(0, 2));
	await tellsNothing(page);

	await page.goto(half(1).path);
	await page.getByRole('button', { name: 'Begin, or go on' }).click();
	await expect(feedbackOf(cardOf(page, one[0]!))).toHaveText('Saved');
	await page.getByRole('link', { name: 'Go to the first open one' }).click();
	await expect(page).toHaveURL(new RegExp(`/tests/first/1#${one[2]!.id}$`));
	for (const [index, item] of one.entries()) {
		if (index >= 2) await store(page.request, item, wayOf(index));
	}
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page).toHaveURL(/\/tests\/first\/2$/);
	await answerInPlace(page, two.slice(0, -1));
	await page.goto('/results');
	await tellsNothing(page);
	await page.goto('/tests/first/2');
	await fillIn(cardOf(page, two.at(-1)!), fieldsOf(two.at(-1)!, wayOf(two.length - 1)));
	await saveButton(cardOf(page, two.at(-1)!)).click();
	await expect(feedbackOf(cardOf(page, two.at(-1)!))).toHaveText('Saved');
	await page.getByRole('button', { name: 'Go on' }).click();

	await expect(page).toHaveURL(/\/tests\/first$/);
	expect(await countsShown(page)).toEqual(countsOf(form));
	await expect(page.locator('main')).toContainText('Difficulty not yet known');
	for (const path of ['/tests/first', '/tests/first/1', '/results', '/results/tests', '/review']) {
		await page.goto(path);
		expect(findSecrets(path, await page.content(), secrets)).toEqual([]);
	}
	for (const path of ['/data/who-says.json', '/data/who-says-answers.csv', '/course.json', '/search.json']) {
		const text = await (await page.request.get(path)).text();
		expect(text.length).toBeGreaterThan(100);
		expect(findSecrets(path, text, secrets)).toEqual([]);
	}
	expect(await countStored(page.request)).toBe(itemsOfForm(form).length);
});

test('opens the second form after the first, and the reasons of both after both', async ({ page }) => {
	test.slow();
	const form = await begin(page);
	await page.goto('/tests/second');
	await expect(page.locator('main')).toContainText('The first test comes before this one.');
	await page.goto('/tests/second/1');
	await expect(page).toHaveURL(/\/tests\/second$/);
	await takeForm(page.request, form);
	await page.goto('/tests/second');
	await page.getByRole('button', { name: 'Begin' }).click();
	const other = await drawn(page);
	expect(other.id).not.toBe(form.id);
	await takeForm(page.request, other);

	await page.goto('/tests/first');
	await page.getByRole('link', { name: 'First half, with reasons' }).click();
	const [item] = form.parts[0]!;
	await expect(feedbackOf(cardOf(page, item!))).toHaveText(headlineOf(item!, 'right'));
	expect(findSecrets(page.url(), await page.content(), secrets).length).toBeGreaterThan(0);
	await page.goto('/results/tests');
	await expect(page.getByRole('heading', { name: 'What changed' })).toBeVisible();
	await expect(page.locator('main')).toContainText('usually too small to see');
	await page.goto('/tests/later');
	await expect(page.locator('main')).toContainText('It opens on');
});

test.describe('a second answer', () => {
	test.use({ expectedComplaints: /status of 409/ });

	test('takes one answer a question', async ({ page }) => {
		const form = await begin(page);
		const [item] = form.parts[0]!;
		await fillIn(cardOf(page, item!), fieldsOf(item!, 'right'));
		await store(page.request, item!, 'wrong');
		await saveButton(cardOf(page, item!)).click();
		await expect(cardOf(page, item!)).toContainText('In a test the first answer counts.');
		expect(await countStored(page.request)).toBe(1);
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('goes from each answer to the next question, and to the counts', async ({ page }) => {
		test.slow();
		const form = await begin(page);
		for (const [number, part] of form.parts.entries()) {
			for (const [index, item] of part.entries()) {
				const fields = fieldsOf(item, wayOf(index));
				await fillIn(cardOf(page, item), fields);
				await send(cardOf(page, item), fields);
				await expect(page).toHaveURL(/\/answers\/[0-9a-f-]{36}$/);
				await expect(feedbackOf(cardOf(page, item))).toHaveText('Saved');
				await tellsNothing(page);
				const next = page.getByRole('link', { name: 'Next question' });
				await (index < part.length - 1 ? next : page.getByRole('link', { name: 'Back to the test' })).click();
				await expect(page).toHaveURL(new RegExp(`/tests/first/${number + 1}`));
			}
			await page.getByRole('button', { name: 'Go on' }).click();
		}
		await expect(page).toHaveURL(/\/tests\/first$/);
		expect(await countsShown(page)).toEqual(countsOf(form));
	});
});
