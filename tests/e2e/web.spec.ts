// A path through the small invented web: opened page by page, sent once, and reviewed.
import type { Locator, Page } from '@playwright/test';
import type { Item } from '../../src/lib/domain/item/interactions.ts';
import { shortWay, type PathItem } from '../../src/lib/domain/item/path/path.ts';
import { cutSending, expectUnsentCount, reconnect, waitingOn } from './steps/connection.ts';
import { firstWith } from './steps/course.ts';
import { cardOf, feedbackOf, saveButton, statusOf } from './steps/item-card.ts';
import { headlineOf } from './steps/responses.ts';
import { countStored } from './steps/stored-answers.ts';
import { expect, test } from './steps/watched-page.ts';

const { item: found, lesson } = firstWith('path');
const item = asPath(found);
const way = shortWay(item)!;
const right = item.options.find((option) => option.right)!;
const titleOf = (id: string) => item.map.pages.find((page) => page.id === id)!.title;

function asPath(item: Item): PathItem {
	if (item.interaction !== 'path') throw new Error('not a path');
	return item;
}

/** The link of a page that leads to another, in its words or in its frame. */
function linkTo(page: Page, id: string): Locator {
	return page.locator('.frame').locator(`a[href*="/webs/${item.web}/${id}?"]`).first();
}

/** From the lesson to the end of the short way, by links alone. */
async function walk(page: Page, open = (link: Locator) => link.click()): Promise<void> {
	await page.goto(lesson.path);
	await open(cardOf(page, item).getByRole('link', { name: 'Open the first page' }));
	for (const id of way.slice(1)) {
		await open(linkTo(page, id));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(titleOf(id));
	}
	await open(page.getByRole('link', { name: 'I have seen enough' }));
}

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('is opened page by page, keeps nothing on the way, and is reviewed once it is sent', async ({
			page,
			context
		}) => {
			await walk(page);
			expect(await context.cookies(), 'nobody is made for looking around').toEqual([]);
			const card = cardOf(page, item);
			await expect(card.getByRole('listitem')).toHaveCount(way.length);

			await card.getByRole('radio', { name: right.text }).check();
			await saveButton(card).click();

			await expect(feedbackOf(card)).toHaveText(headlineOf(item, 'right'));
			await expect(card.getByRole('region', { name: 'The path that you took' })).toContainText('The origin');
			expect(await countStored(page.request)).toBe(1);
			await page.goto(lesson.mine);
			await expect(feedbackOf(cardOf(page, item))).toHaveText(headlineOf(item, 'right'));
		});

		test('goes back by the frame’s own link, which is no new page', async ({ page }) => {
			await page.goto(`/webs/${item.web}/${item.map.start}`);
			await linkTo(page, way[1]!).click();
			await page
				.getByRole('link', { name: /^Back to / })
				.filter({ hasText: titleOf(item.map.start) })
				.click();
			await page.getByRole('link', { name: 'I have seen enough' }).click();

			const card = cardOf(page, item);
			await expect(card.getByRole('listitem')).toHaveText(
				[item.map.start, way[1]!, item.map.start].map((id) => new RegExp(titleOf(id)))
			);
			await card.getByRole('radio', { name: right.text }).check();
			await saveButton(card).click();
			await expect(card).toContainText('You went back to a page once. That costs nothing.');
		});

		test('begins at the first page when it is tried again', async ({ page }) => {
			await page.goto(`/webs/${item.web}/enough?path=${item.map.start}`);
			const card = cardOf(page, item);
			await card.getByRole('radio', { name: 'I don’t know' }).check();
			await saveButton(card).click();
			await expect(feedbackOf(card)).toHaveText('0 of 3 steps, and no sentence yet');

			await card.getByRole('link', { name: 'Try again' }).click();

			await expect(page).toHaveURL(new RegExp(`${lesson.path}#${item.id}$`));
			await expect(cardOf(page, item).getByRole('link', { name: 'Open the first page' })).toBeVisible();
		});
	});
}

test.describe('an address that was changed by hand', () => {
	test.use({ expectedComplaints: /status of 4\d\d/ });

	test('is answered in plain words, and keeps nothing', async ({ page, context }) => {
		for (const path of [
			`/webs/${item.web}/${way.at(-1)}?path=${item.map.start}`,
			`/webs/${item.web}/${way.at(-1)}`,
			`/webs/${item.web}/enough?path=${way.at(-1)}`,
			`/webs/${item.web}/enough`
		]) {
			expect((await page.goto(path))!.status(), path).toBe(400);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('This path leads nowhere');
			await expect(page.locator('main')).toContainText(/Begin again/);
		}
		expect((await page.goto(`/webs/${item.web}/no-such-page?path=${item.map.start}`))!.status()).toBe(404);
		expect((await page.goto('/webs/no-such-web/news'))!.status()).toBe(404);
		expect(await context.cookies()).toEqual([]);
	});
});

test.describe('a path that comes back', () => {
	test.use({ javaScriptEnabled: false, expectedComplaints: /status of 422/ });

	test('is kept where the verdict is missing', async ({ page }) => {
		await page.goto(`/webs/${item.web}/enough?path=${way.join('.')}`);
		const form = cardOf(page, item).locator('[data-answer-form]');
		await form.evaluate((element: HTMLFormElement) => (element.noValidate = true));
		await saveButton(cardOf(page, item)).click();

		await expect(page.getByRole('alert')).toContainText('what may be passed on');
		await expect(form.getByRole('listitem').filter({ hasText: titleOf(way.at(-1)!) })).toHaveCount(1);
		await form.getByRole('radio', { name: right.text }).check();
		await saveButton(cardOf(page, item)).click();
		await expect(feedbackOf(cardOf(page, item))).toHaveText(headlineOf(item, 'right'));
	});
});

test('is walked and sent by the keyboard alone, with the focus in sight', async ({ page }) => {
	test.slow();
	const press = async (target: Locator, key: string) => {
		for (let tabs = 0; !(await target.evaluate((element) => element === document.activeElement)); tabs++) {
			expect(tabs, 'the key Tab reaches it').toBeLessThan(60);
			await page.keyboard.press('Tab');
		}
		await expect(target).toBeInViewport();
		expect(await target.evaluate((element) => element.matches(':focus-visible'))).toBe(true);
		await page.keyboard.press(key);
	};
	await walk(page, (link) => press(link, 'Enter'));
	const card = cardOf(page, item);
	await press(card.getByRole('radio').first(), 'Space');
	for (let presses = 0; !(await card.getByRole('radio', { name: right.text }).isChecked()); presses++) {
		expect(presses).toBeLessThan(10);
		await page.keyboard.press('ArrowDown');
	}
	await press(saveButton(card), 'Enter');

	await expect(feedbackOf(card)).toHaveText(headlineOf(item, 'right'));
	await expect(feedbackOf(card)).toBeFocused();
});

test('shows the lesson’s card with the review to whoever comes back', async ({ page }) => {
	await page.goto(`/webs/${item.web}/enough?path=${way.join('.')}`);
	await cardOf(page, item).getByRole('radio', { name: right.text }).check();
	await saveButton(cardOf(page, item)).click();
	await expect(feedbackOf(cardOf(page, item))).toBeVisible();

	await page.getByRole('link', { name: 'Back to the lesson' }).click();

	await expect(feedbackOf(cardOf(page, item))).toHaveText(headlineOf(item, 'right'));
	await cardOf(page, item).getByRole('link', { name: 'Try again' }).click();
	await expect(cardOf(page, item).getByRole('link', { name: 'Open the first page' })).toBeFocused();
});

test.describe('a path that cannot be sent', () => {
	test.use({ expectedComplaints: /Failed to load resource/ });

	test('is kept, told of in the lesson, and sent from there with every page of it', async ({ page }) => {
		await page.goto(`/webs/${item.web}/enough?path=${way.join('.')}`);
		await cutSending(page);
		await cardOf(page, item).getByRole('radio', { name: right.text }).check();
		await saveButton(cardOf(page, item)).click();
		await expect(statusOf(cardOf(page, item))).toContainText('Not saved yet');

		await page.goto(lesson.path);
		await expect(statusOf(cardOf(page, item))).toContainText('Not saved yet');
		await expectUnsentCount(page, '1 answer is not saved yet.');
		await reconnect(page);

		await expect(feedbackOf(cardOf(page, item))).toHaveText(headlineOf(item, 'right'));
		expect(await waitingOn(page)).toBe(0);
		expect(await countStored(page.request)).toBe(1);
	});
});
