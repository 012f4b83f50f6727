// A class from the first click: a teacher, a student with scripts, a student without, and a stranger.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { firstWith } from './steps/course.ts';
import { cardOf, feedbackOf, fillIn, saveButton } from './steps/item-card.ts';
import { fieldsOf } from './steps/responses.ts';
import { expect, test } from './steps/watched-page.ts';

const { item, lesson } = firstWith('choice');

async function newPage(browser: Browser, javaScriptEnabled = true) {
	return (await browser.newContext({ javaScriptEnabled })).newPage();
}

test('is made, joined, set work and followed, with and without scripts', async ({
	page: teacher,
	browser,
	baseURL
}) => {
	test.slow();
	await teacher.goto('/teach');
	await teacher.getByRole('button', { name: 'Make a class' }).click();
	await expect(teacher).toHaveURL(/\/teach\/[^/?]+\?new/);
	const address = new URL(teacher.url()).pathname;
	const code = /\/join\/([A-Z2-9]{6})/.exec(await teacher.content())![1]!;
	await expect(teacher.getByText('Show my key')).toBeVisible();

	await teacher.goto(address);
	const unit = teacher.getByRole('checkbox', { name: new RegExp(`^${lesson.title}`) });
	await unit.check();
	await teacher.getByRole('button', { name: 'Assign', exact: true }).click();
	await expect(teacher.getByRole('heading', { level: 1 })).toBeVisible();

	const ada = await newPage(browser);
	await ada.goto(`${baseURL}/join/${code.toLowerCase()}`);
	await ada.getByLabel('Your name in this class').fill('Ada');
	await ada.getByRole('button', { name: 'Join the class' }).click();
	await expect(ada.getByRole('heading', { level: 1 })).toContainText('You are in, Ada');
	await ada.goto(`${baseURL}${lesson.path}`);
	await fillIn(cardOf(ada, item), fieldsOf(item, 'right'));
	await saveButton(cardOf(ada, item)).click();
	await expect(feedbackOf(cardOf(ada, item))).toBeVisible();

	const ben = await newPage(browser, false);
	await ben.goto(`${baseURL}/join`);
	await ben.getByRole('textbox').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
	await ben.getByRole('button').first().click();
	await ben.getByLabel('Your name in this class').fill('Ben');
	await ben.getByRole('button', { name: 'Join the class' }).click();
	await expect(ben.getByRole('heading', { level: 1 })).toContainText('You are in, Ben');
	await ben.goto(`${baseURL}${lesson.path}`);
	await fillIn(cardOf(ben, item), fieldsOf(item, 'wrong'));
	await saveButton(cardOf(ben, item)).click();
	await expect(ben).toHaveURL(/\/answers\//);

	await teacher.goto(address);
	const table = teacher.getByRole('table').filter({ has: teacher.getByRole('rowheader', { name: 'Ada' }) });
	await expect(table.getByRole('row', { name: /Ada/ })).toContainText(`1 of ${lesson.items.length}`);
	await expect(table.getByRole('row', { name: /Ben/ })).toContainText(`1 of ${lesson.items.length}`);
	const csv = await teacher.request.get(`${address}/grades.csv?form=plain`);
	expect(await csv.text()).toMatch(/Ada,1,\d+,1,1,[\s\S]*Ben,1,\d+,0,1,/);

	for (const stranger of [await newPage(browser), ada]) {
		expect((await stranger.request.get(`${baseURL}${address}`)).status()).toBe(404);
		expect((await stranger.request.get(`${baseURL}${address}/grades.csv?form=plain`)).status()).toBe(404);
	}

	for (const colorScheme of ['light', 'dark'] as const) {
		for (const [who, path] of [
			[teacher, '/teach'],
			[teacher, address],
			[ada, `/join/${code}`],
			[await newPage(browser), '/join']
		] as const) {
			await who.emulateMedia({ colorScheme });
			await who.goto(`${baseURL}${path}`);
			expect((await new AxeBuilder({ page: who }).analyze()).violations, `${path} ${colorScheme}`).toEqual(
				[]
			);
		}
	}
});

test('lets a student come back on another device by the words of the seat', async ({
	page: teacher,
	browser,
	baseURL
}) => {
	await teacher.goto('/teach');
	await teacher.getByRole('button', { name: 'Make a class' }).click();
	const code = /\/join\/([A-Z2-9]{6})/.exec(await teacher.content())![1]!;
	const first = await newPage(browser);
	await first.goto(`${baseURL}/join/${code}`);
	await first.getByLabel('Your name in this class').fill('Cy');
	await first.getByRole('button', { name: 'Join the class' }).click();
	const words = /\b([a-z]{3,7} [a-z]{3,7} [a-z]{3,7})\b/.exec(
		await first
			.getByRole('region', { name: 'To come back' })
			.locator('strong, output, .words, b')
			.first()
			.innerText()
	)![1]!;

	const second = await newPage(browser);
	await second.goto(`${baseURL}/join/${code}`);
	await second
		.getByRole('region', { name: 'I have been here before' })
		.getByRole('textbox')
		.fill(words.toUpperCase());
	await second.getByRole('region', { name: 'I have been here before' }).getByRole('button').click();
	await second.goto(`${baseURL}/join/${code}`);
	await expect(second.getByRole('heading', { level: 1 })).toContainText('Hello, Cy');
});
