// Lessons in a browser with scripts: items of every kind, answered in every way.
import type { Locator, Page } from '@playwright/test';
import { announced, noteAnnouncements } from './steps/announcements.ts';
import { enoughLessons, firstWith, itemAt, lessonAt } from './steps/course.ts';
import { answer, cardOf, feedbackOf, fillIn, saveButton, send } from './steps/item-card.ts';
import { fairlySure, fieldsOf, headlineOf, WAYS } from './steps/responses.ts';
import { countStored, store } from './steps/stored-answers.ts';
import { expect, test } from './steps/watched-page.ts';

/** Where the page is scrolled to, and where the card begins. */
async function placeOf(page: Page, card: Locator) {
	const { y } = (await card.boundingBox())!;
	return { scroll: await page.evaluate(() => scrollY), top: Math.round(y) };
}

/** The page stays where it was, unless the feedback would be out of sight: then it is brought to the top. */
async function expectInSight(page: Page, card: Locator, before: Awaited<ReturnType<typeof placeOf>>) {
	const stays =
		(await feedbackOf(card).boundingBox())!.y + (await placeOf(page, card)).scroll >= before.scroll;
	if (stays) expect(await placeOf(page, card)).toEqual(before);
	await expect(feedbackOf(card)).toBeInViewport();
}

for (const [index, lesson] of enoughLessons.entries()) {
	test(`tells at once, in place, what came of each answer: ${lesson.title}`, async ({ page }) => {
		test.slow();
		await noteAnnouncements(page);
		await page.goto(lesson.path);
		// A path is answered on pages of its own: see web.spec.ts.
		const inPlace = lesson.items.filter(({ interaction }) => interaction !== 'path');
		for (const [number, item] of inPlace.entries()) {
			const card = cardOf(page, item);
			// Each item in all three ways, and each way first somewhere.
			for (const turn of WAYS.keys()) {
				const way = WAYS[(index + number + turn) % WAYS.length]!;
				if (turn > 0) await card.getByRole('link', { name: 'Try again' }).click();
				const fields = [...fieldsOf(item, way), ...(way === 'right' ? fairlySure(item) : [])];
				await fillIn(card, fields);
				await saveButton(card).scrollIntoViewIfNeeded();
				const before = await placeOf(page, card);

				await send(card, fields);

				await expect(feedbackOf(card)).toHaveText(headlineOf(item, way));
				await expect(feedbackOf(card)).toBeFocused();
				expect((await announced(page)).at(-1)).toBe(`Saved. ${headlineOf(item, way)}`);
				await expectInSight(page, card, before);
				await expect(card.locator('[data-answer-form]')).toHaveCount(0);
			}
		}
		expect(new URL(page.url()).pathname).toBe(lesson.path);
		expect(await countStored(page.request)).toBe(inPlace.length * WAYS.length);
	});
}

test('gives a reason for every option, and shows certainty back', async ({ page }) => {
	const { item, lesson } = firstWith('choice');
	await page.goto(lesson.path);
	const card = await answer(page, item, 'wrong', fairlySure(item));

	await expect(feedbackOf(card)).toHaveText('Not quite');
	if (item.interaction !== 'choice') throw new Error('not a choice');
	for (const { why } of item.options) await expect(card).toContainText(why);
	await expect(card).toContainText('You were fairly sure');
});

test('shows the answers again when their learner comes back, but not to a stranger', async ({
	page,
	browser,
	baseURL
}) => {
	const lesson = lessonAt(2);
	const [first, second, third] = [itemAt(lesson, 1), itemAt(lesson, 2), itemAt(lesson, 4)];
	await page.goto(lesson.path);
	for (const item of [first, second]) {
		await expect(feedbackOf(await answer(page, item, 'wrong'))).toBeVisible();
	}

	await page.goto('/');
	await expect(page.locator('[data-own="go-on"]').getByRole('link')).toHaveText(
		`Go on with “${lesson.title}”`
	);
	await page.locator('[data-own="go-on"]').getByRole('link').click();

	for (const item of [first, second]) {
		await expect(feedbackOf(cardOf(page, item))).toHaveText(headlineOf(item, 'wrong'));
	}
	await expect(saveButton(cardOf(page, third))).toBeVisible();

	const other = await browser.newPage({ baseURL: baseURL! });
	await other.goto(lesson.path);
	await expect(saveButton(cardOf(other, first))).toBeVisible();
	await other.waitForLoadState('networkidle');
	await expect(other.locator('[data-feedback]')).toHaveCount(0);
	await other.close();
});

test('brings the form back on "Try again", of an answer given just now or earlier', async ({ page }) => {
	const { item, lesson } = firstWith('order');
	await page.goto(lesson.path);
	const card = await answer(page, item, 'wrong');
	await expect(feedbackOf(card)).toHaveText(headlineOf(item, 'wrong'));

	await page.reload();
	await expect(feedbackOf(card)).toHaveText(headlineOf(item, 'wrong'));
	await card.getByRole('link', { name: 'Try again' }).click();

	await expect(saveButton(card)).toBeVisible();
	expect(await page.evaluate(() => document.activeElement?.closest('[data-item]')?.id)).toBe(item.id);
	await answer(page, item, 'right');
	await expect(feedbackOf(card)).toHaveText(headlineOf(item, 'right'));
	expect(await countStored(page.request)).toBe(2);
});

test('never lowers results by a second answer', async ({ page }) => {
	const lesson = lessonAt(1);
	for (const item of lesson.items) await store(page.request, item, 'right');
	await page.goto('/results');
	const before = await page.locator('main').innerText();
	expect(before).toContain(`${lesson.items.length} of ${lesson.items.length} answered`);

	for (const item of lesson.items) await store(page.request, item, 'wrong');

	await page.goto('/results');
	expect(await page.locator('main').innerText()).toBe(before);
	expect(await countStored(page.request)).toBe(2 * lesson.items.length);
});

test('stores one answer for a double click, on a slow connection and on a fast one', async ({ page }) => {
	const lesson = lessonAt(1);
	const [slow, fast] = [itemAt(lesson, 1), itemAt(lesson, 4)];
	await page.goto(lesson.path);
	await page.route('**/answers?*', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 400));
		await route.continue();
	});
	await fillIn(cardOf(page, slow), fieldsOf(slow, 'right'));
	await saveButton(cardOf(page, slow)).dblclick();
	await expect(cardOf(page, slow).locator('form[aria-busy="true"]')).toBeVisible();
	await expect(feedbackOf(cardOf(page, slow))).toBeVisible();
	expect(await countStored(page.request)).toBe(1);

	await page.unroute('**/answers?*');
	await fillIn(cardOf(page, fast), fieldsOf(fast, 'right'));
	await saveButton(cardOf(page, fast)).dblclick();
	await expect.poll(() => countStored(page.request)).toBe(2);
	// Time enough for a second one to arrive, had it been sent.
	await page.waitForTimeout(500);
	expect(await countStored(page.request)).toBe(2);
});

test('takes a note that something is wrong, without leaving the page', async ({ page }) => {
	const lesson = lessonAt(1);
	const card = cardOf(page, itemAt(lesson, 1));
	await page.goto(lesson.path);
	await card.getByText('I think this is wrong').click();
	await card.getByLabel('What is wrong with it?').fill('The market is on Saturdays.');
	await card.getByRole('button', { name: 'Send it to a person' }).click();

	await expect(card.locator('[data-report-form] [data-status]')).toContainText('Your note is saved');
	await expect(card.getByLabel('What is wrong with it?')).toHaveValue('');
	expect(new URL(page.url()).pathname).toBe(lesson.path);
});

test('underlines each marked piece of a text in the shape of its mark', async ({ page }) => {
	const { item, lesson } = firstWith('hottext');
	await page.goto(lesson.path);
	const menus = cardOf(page, item).locator('select');
	for (const [index, [role, shape]] of Object.entries({
		content: 'solid',
		cue: 'wavy',
		source: 'double'
	}).entries()) {
		await menus.nth(index).selectOption(role);
		const label = cardOf(page, item).locator('label[for]').nth(index);
		await expect(label).toHaveCSS('text-decoration-line', 'underline');
		await expect(label).toHaveCSS('text-decoration-style', shape);
	}
});
