// The course in a browser without scripts.
import type { Page } from '@playwright/test';
import { firstWith, itemAt, lessonAt } from './steps/course.ts';
import { cardOf, feedbackOf, fillIn, saveButton, send } from './steps/item-card.ts';
import { fairlySure, fieldsOf, headlineOf, WAYS } from './steps/responses.ts';
import { countStored } from './steps/stored-answers.ts';
import { expect, test } from './steps/watched-page.ts';

test.use({ javaScriptEnabled: false });

const ADDRESS_OF_ANSWER = /\/answers\/[0-9a-f-]{36}$/;

/** Sends a form although something in it is open, as a browser without validation does. */
async function sendAsItIs(page: Page, item: { id: string }) {
	const card = cardOf(page, item);
	await card
		.locator('form')
		.first()
		.evaluate((form: HTMLFormElement) => (form.noValidate = true));
	await saveButton(card).click();
}

test('takes a learner through a whole lesson, from each answer to the next question', async ({ page }) => {
	const lesson = lessonAt(1);
	await page.goto(lesson.path);
	for (const [index, item] of lesson.items.entries()) {
		const way = WAYS[index % WAYS.length]!;
		const fields = [...fieldsOf(item, way), ...(way === 'right' ? fairlySure(item) : [])];
		await fillIn(cardOf(page, item), fields);
		const replied = page.waitForResponse((response) => response.request().method() === 'POST');
		await send(cardOf(page, item), fields);

		expect((await replied).status()).toBe(303);
		await expect(page).toHaveURL(ADDRESS_OF_ANSWER);
		await expect(feedbackOf(cardOf(page, item))).toHaveText(headlineOf(item, way));
		await page.reload();
		await expect(feedbackOf(cardOf(page, item))).toHaveText(headlineOf(item, way));
		const next = lesson.items[index + 1];
		if (!next) break;
		await page.getByRole('link', { name: 'Next question' }).click();
		await expect(page).toHaveURL(new RegExp(`${lesson.path}#${next.id}$`));
	}
	await expect(page.getByRole('link', { name: 'Next question' })).toHaveCount(0);
	expect(await countStored(page.request)).toBe(lesson.items.length);

	await page.goto(lesson.path);
	await expect(page.locator('[data-feedback]')).toHaveCount(0);
	await page.getByRole('link', { name: 'See this lesson with your own answers' }).click();
	await expect(page.locator('[data-feedback]')).toHaveText(
		lesson.items.map((item, index) => headlineOf(item, WAYS[index % WAYS.length]!))
	);
});

for (const interaction of ['choices', 'label', 'match', 'order'] as const) {
	test(`takes a right answer to a ${interaction} item`, async ({ page }) => {
		const { item, lesson } = firstWith(interaction);
		await page.goto(lesson.path);
		await fillIn(cardOf(page, item), fieldsOf(item, 'right'));
		await saveButton(cardOf(page, item)).click();
		await expect(feedbackOf(cardOf(page, item))).toHaveText(headlineOf(item, 'right'));
	});
}

test('asks the browser itself to see to it that nothing is left out', async ({ page }) => {
	const { item, lesson } = firstWith('order');
	await page.goto(lesson.path);
	await fillIn(cardOf(page, item), fieldsOf(item, 'right').slice(1));
	await saveButton(cardOf(page, item)).click();

	expect(new URL(page.url()).pathname).toBe(lesson.path);
	expect(await cardOf(page, item).locator('select:invalid').count()).toBe(1);
});

test.describe('an incomplete form', () => {
	test.use({ expectedComplaints: /status of 422/ });

	for (const interaction of ['label', 'choice', 'choices', 'match', 'order'] as const) {
		test(`comes back with what is missing in it named, and its values kept: ${interaction}`, async ({
			page
		}) => {
			const { item, lesson } = firstWith(interaction);
			const [left, ...kept] = fieldsOf(item, 'right');
			const sent = interaction === 'choices' ? [] : kept;
			await page.goto(lesson.path);
			await fillIn(cardOf(page, item), sent);
			await sendAsItIs(page, item);

			await expect(page.getByRole('heading', { level: 1 })).toHaveText('One thing is missing');
			const refusal = page.getByRole('alert');
			await expect(refusal).toContainText('Not saved yet');
			const missing = await refusal.getByRole('listitem').allInnerTexts();
			const id = left![0].split('.')[1];
			const parts: Record<string, readonly { id: string; text: string }[]> = {
				label: 'claims' in item ? item.claims : [],
				match: 'left' in item ? item.left : [],
				order: 'entries' in item ? item.entries : []
			};
			const words = parts[interaction]?.find((part) => part.id === id)?.text;
			if (words !== undefined) expect(missing).toEqual([words]);
			else expect(missing).toEqual([expect.stringMatching(/one of the answers/)]);
			for (const [name, value] of sent) {
				const control = cardOf(page, item).locator(`[name="${name}"]`);
				if (name.startsWith('label.'))
					await expect(control.and(page.locator(`[value="${value}"]`))).toBeChecked();
				else await expect(control).toHaveValue(value);
			}
			expect(await countStored(page.request)).toBe(0);

			await fillIn(cardOf(page, item), fieldsOf(item, 'right'));
			await saveButton(cardOf(page, item)).click();
			await expect(feedbackOf(cardOf(page, item))).toHaveText(headlineOf(item, 'right'));
		});
	}
});

test.describe('a form with several things open', () => {
	test.use({ expectedComplaints: /status of 422/ });

	test('comes back with their number', async ({ page }) => {
		const { item, lesson } = firstWith('match');
		await page.goto(lesson.path);
		await fillIn(cardOf(page, item), fieldsOf(item, 'right').slice(2));
		await sendAsItIs(page, item);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 things are missing');
	});
});

test('stores a try once that is sent twice, and a new try anew', async ({ page }) => {
	const { item, lesson } = firstWith('choice');
	const tell = async (way: 'right' | 'wrong') => {
		await page.goto(lesson.path);
		await fillIn(cardOf(page, item), fieldsOf(item, way));
		await saveButton(cardOf(page, item)).click();
		await expect(page).toHaveURL(ADDRESS_OF_ANSWER);
		return page.url();
	};
	const first = await tell('wrong');
	expect(await tell('wrong')).toBe(first);
	expect(await countStored(page.request)).toBe(1);
	expect(await tell('right')).not.toBe(first);
	expect(await countStored(page.request)).toBe(2);
});

test('leads from an answer back to its form by "Try again"', async ({ page }) => {
	const { item, lesson } = firstWith('match');
	await page.goto(lesson.path);
	await fillIn(cardOf(page, item), fieldsOf(item, 'wrong'));
	await saveButton(cardOf(page, item)).click();
	await page.getByRole('link', { name: 'Try again' }).click();

	await expect(page).toHaveURL(new RegExp(`${lesson.path}#${item.id}$`));
	await expect(saveButton(cardOf(page, item))).toBeVisible();
});

test('lets the learner see who is answering, and finish here', async ({ page, context }) => {
	const { item, lesson } = firstWith('choice');
	await page.goto(lesson.path);
	await fillIn(cardOf(page, item), fieldsOf(item, 'right'));
	await saveButton(cardOf(page, item)).click();
	await page.getByRole('link', { name: 'Who is answering here?' }).click();
	await expect(page.locator('main')).toContainText(/with 1\s+answer saved/);
	await page.getByRole('button', { name: 'Finish here' }).click();

	await expect(page.getByText('This device has forgotten you.')).toBeVisible();
	expect(await context.cookies()).toEqual([]);
});

test('takes a note that something is wrong', async ({ page }) => {
	const lesson = lessonAt(1);
	const card = cardOf(page, itemAt(lesson, 1));
	await page.goto(lesson.path);
	await card.getByText('I think this is wrong').click();
	await card.getByLabel('What is wrong with it?').fill('The market is on Saturdays.');
	await card.getByRole('button', { name: 'Send it to a person' }).click();

	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thank you');
	await expect(page.locator('main')).toContainText('Your note is saved. A person will read it.');
});

test('shows what stays of the story of the home page', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('radio', { name: 'about half' }).check();
	await page.getByRole('button', { name: 'Show me' }).click();

	await expect(page).toHaveURL(/\/hook\?guess=50$/);
	await expect(page.locator('[data-hook-result]')).toContainText(/\d+% of the words stay/);
	await expect(page.locator('[data-hook-result]')).toContainText('You said: about half.');
	expect(await page.locator('.faded').count()).toBeGreaterThan(0);
	expect(await page.locator('.stands').count()).toBeGreaterThan(0);
	await page.getByRole('link', { name: 'Go on to the lessons' }).click();
	await page.getByRole('link', { name: lessonAt(1).title }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(lessonAt(1).title);
});

test('lists on the search page everything there is, and says how to look through it', async ({ page }) => {
	await page.goto('/search');
	await expect(page.locator('noscript p', { hasText: 'Find on this page' })).toBeVisible();
	await expect(page.getByRole('link', { name: lessonAt(1).title })).toBeVisible();
});

test.describe('a letter', () => {
	test.use({ expectedComplaints: /status of 422/ });

	test('is taken from somebody who is named, and brings back one that is too long', async ({ page }) => {
		await page.goto('/corrections');
		const text = page.getByLabel('What is wrong, and where?');
		await text.evaluate((field: HTMLTextAreaElement) => field.removeAttribute('maxlength'));
		await text.fill('x'.repeat(2001));
		await page.getByRole('button', { name: 'Send the letter' }).click();
		await expect(page.getByRole('alert')).toContainText('Shorten it to 2000 characters');
		await expect(text).toHaveValue('x'.repeat(2001));
		await text.fill('You spelled my name wrong.');
		await page.getByRole('button', { name: 'Send the letter' }).click();
		await expect(page.getByText('Your letter is saved.')).toBeVisible();
	});
});
