// Who is answering: nobody before a first answer, one learner after it, and nobody else ever.
import type { APIRequestContext, BrowserContext } from '@playwright/test';
import { allLessons, course, enoughLessons, itemAt, lessonAt } from './steps/course.ts';
import { answer, cardOf, feedbackOf, fillIn, saveButton } from './steps/item-card.ts';
import { fieldsOf } from './steps/responses.ts';
import { countStored, store } from './steps/stored-answers.ts';
import { expect, test } from './steps/watched-page.ts';

const lesson = lessonAt(1);
const item = itemAt(lesson, 3);
const pages = [
	...['/', '/hook?guess=50', '/lessons', '/results', '/data', '/articles', '/reports'],
	`/articles/${course.articles[0]!.id}`,
	...[allLessons[0]!, ...enoughLessons].flatMap(({ path, mine }) => [path, mine])
];

const keptBy = async (context: BrowserContext) => (await context.cookies()).map(({ name }) => name).sort();

test('has no cookie after any page, and one only when a first answer is about to be sent', async ({
	page,
	context
}) => {
	for (const path of pages) {
		await page.goto(path);
		await expect(page.locator('[data-who]')).toBeEmpty();
	}
	await page.goto(lesson.path);
	await fillIn(cardOf(page, item), fieldsOf(item, 'right'));
	expect(await keptBy(context)).toEqual([]);

	const sent: string[] = [];
	page.on('request', (request) => {
		if (request.method() === 'POST') sent.push(new URL(request.url()).pathname);
	});
	await saveButton(cardOf(page, item)).click();
	await expect(feedbackOf(cardOf(page, item))).toBeVisible();
	expect(sent).toEqual(['/learner', '/answers']);
	expect(await keptBy(context)).toEqual(['session', 'who']);
});

test('keeps the key from scripts and from other sites, and only tells a handle', async ({
	page,
	context
}) => {
	await page.goto(lesson.path);
	await expect(feedbackOf(await answer(page, item, 'right'))).toBeVisible();
	const cookies = Object.fromEntries((await context.cookies()).map((cookie) => [cookie.name, cookie]));

	expect(cookies['session']).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', secure: false });
	expect(cookies['session']!.value).toMatch(/^[\w-]{43}$/);
	expect(cookies['who']).toMatchObject({ httpOnly: false, sameSite: 'Lax', path: '/' });
	const days = (cookies['session']!.expires - Date.now() / 1000) / 86_400;
	expect(days).toBeGreaterThan(399);
	expect(await page.evaluate(() => document.cookie)).not.toContain('session');
	await context.clearCookies({ name: 'session' });
	expect(await countStored(page.request), 'the handle alone opens nothing').toBe(0);
});

test('says on every page who continues', async ({ page }) => {
	await store(page.request, item, 'right');
	await page.goto('/data');
	const name = await page.locator('#who ~ p strong').first().innerText();
	expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
	for (const path of pages) {
		await page.goto(path);
		await expect(page.locator('[data-who]')).toHaveText(`Continuing as ${name}. Not you?`);
	}
	await page.getByRole('link', { name: 'Not you?' }).click();
	await expect(page.getByRole('button', { name: 'Finish here' })).toBeVisible();
});

test('forgets this device on "Finish here", without losing the answers of anybody', async ({
	page,
	context
}) => {
	const id = await store(page.request, item, 'right');
	const before = await context.cookies();
	await page.goto('/data');
	await page.getByRole('button', { name: 'Finish here' }).click();

	await expect(page.getByText('This device has forgotten you.')).toBeVisible();
	expect(await keptBy(context)).toEqual([]);
	await expect(page.locator('[data-who]')).toBeEmpty();
	expect((await page.request.get(`/answers/${id}`)).status()).toBe(404);
	await page.goto(lesson.path);
	await expect(saveButton(cardOf(page, item))).toBeVisible();

	await context.addCookies(before);
	expect((await page.request.get(`/answers/${id}`)).status(), 'an old key opens nothing').toBe(404);
});

test.describe('a form that the server refuses', () => {
	test.use({ expectedComplaints: /status of 422/ });
	test('erases everything, but only after the box is ticked', async ({ page, context }) => {
		const id = await store(page.request, item, 'right');
		await page.goto('/data');
		await page.getByRole('button', { name: 'Erase' }).click();
		expect(await countStored(page.request), 'the browser asks for the box').toBe(1);
		await page
			.getByRole('checkbox', { name: 'Erase all my answers' })
			.evaluate((box: HTMLInputElement) => (box.required = false));
		await page.getByRole('button', { name: 'Erase' }).click();
		await expect(page.getByRole('alert')).toContainText('Nothing was erased');
		expect(await countStored(page.request)).toBe(1);
		const before = await context.cookies();

		await page.getByRole('checkbox', { name: 'Erase all my answers' }).check();
		await page.getByRole('button', { name: 'Erase' }).click();

		await expect(page.getByText('Your answers are erased')).toBeVisible();
		expect(await keptBy(context)).toEqual([]);
		await context.addCookies(before);
		expect((await page.request.get(`/answers/${id}`)).status()).toBe(404);
		expect(await countStored(page.request)).toBe(0);
	});
});

test('opens an answer to its learner alone, and tells others nothing', async ({ page, browser, baseURL }) => {
	const id = await store(page.request, item, 'right');
	expect((await page.goto(`/answers/${id}`))!.status()).toBe(200);
	await expect(page.locator('[data-feedback]')).toHaveText('Right');

	const other = await browser.newContext({ baseURL: baseURL! });
	const refusals: string[] = [];
	const look = async (request: APIRequestContext, accept: string, address: string) => {
		const response = await request.get(address, { headers: { accept } });
		expect(response.status()).toBe(404);
		return (await response.text()).replaceAll(address, 'ADDRESS');
	};
	for (const accept of ['text/html', 'application/json']) {
		const asStranger = await look(other.request, accept, `/answers/${id}`);
		const ofNobody = await look(other.request, accept, '/answers/00000000-0000-4000-8000-000000000000');
		refusals.push(asStranger, ofNobody);
	}
	await store(other.request, item, 'wrong');
	for (const [index, accept] of ['text/html', 'application/json'].entries()) {
		const asOther = await look(other.request, accept, `/answers/${id}`);
		expect(asOther).toBe(refusals[2 * index]);
		expect(asOther).toBe(refusals[2 * index + 1]);
	}
	await other.close();
});
