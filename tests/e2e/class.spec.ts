// Pages of a class. From the first click to the exported table: five-minutes.spec.ts; who may what: access.spec.ts.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser } from '@playwright/test';
import { firstWith } from './steps/course.ts';
import { expect, test } from './steps/watched-page.ts';

const { lesson } = firstWith('choice');

async function newPage(browser: Browser) {
	return (await browser.newContext()).newPage();
}

test('is set single lessons, joined by a typed code, and has no barrier that a machine can find', async ({
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
	await teacher.getByRole('checkbox', { name: new RegExp(`^${lesson.title}`) }).check();
	await teacher.getByRole('button', { name: 'Assign', exact: true }).click();
	await expect(teacher).toHaveURL(/#assignments$/);
	const status = teacher.locator('#assignments').getByRole('status');
	await expect(status).toHaveText(`Assigned: “${lesson.title}”.`);
	await expect(status).toBeInViewport();
	await teacher.getByRole('checkbox', { name: new RegExp(`^${lesson.title}`) }).check();
	await teacher.getByRole('button', { name: 'Assign', exact: true }).click();
	await expect(status).toContainText(`Not added again: “${lesson.title}”. It is here with the same times.`);
	await expect(teacher.locator('#assignments').getByRole('button', { name: /^Take back/ })).toHaveCount(1);
	await expect(teacher.getByText('Show my key'), 'is still there after work was assigned').toBeVisible();

	const student = await newPage(browser);
	await student.goto(`${baseURL}/join`);
	await student.getByRole('textbox').fill(`${code.slice(0, 3)} ${code.slice(3).toLowerCase()}`);
	await student.getByRole('button').first().click();
	await student.getByLabel('Your name in this class').fill('Ben');
	await student.getByRole('button', { name: 'Join the class' }).click();
	await expect(student.getByRole('heading', { level: 1 })).toContainText('You are in, Ben');
	await student.goto(`${baseURL}/join/${code}`);
	await expect(student.getByRole('region', { name: 'Your work' })).toContainText(lesson.title);

	for (const colorScheme of ['light', 'dark'] as const) {
		for (const [who, path] of [
			[teacher, '/teach'],
			[teacher, address],
			[student, `/join/${code}`],
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

for (const javaScriptEnabled of [true, false]) {
	const scripts = javaScriptEnabled ? 'with scripts' : 'without scripts';
	test(`brings what is wrong with a form of forty lessons into view, ${scripts}`, async ({
		browser,
		baseURL
	}) => {
		const context = await browser.newContext({ baseURL: baseURL!, javaScriptEnabled });
		const teacher = await context.newPage();
		await teacher.goto('/teach');
		await teacher.getByRole('button', { name: 'Make a class' }).click();
		await teacher.getByRole('checkbox', { name: new RegExp(`^${lesson.title}`) }).check();
		await teacher.getByRole('radio', { name: 'After the due time' }).check();
		await teacher.getByRole('button', { name: 'Assign', exact: true }).click();
		const summary = teacher.locator('#assign-problem');
		await expect(summary).toContainText(
			'Nothing was assigned. To show feedback after the due time, give a due time.'
		);
		await expect(summary).toBeInViewport();
		await expect(summary).toBeFocused();
		await summary.getByRole('link', { name: 'Go to the field' }).click();
		await expect(teacher.getByLabel('Due', { exact: true })).toBeInViewport();
	});
}

test('lets a student come back on another device by the words of the seat', async ({
	page: teacher,
	browser,
	baseURL
}) => {
	await teacher.goto('/teach');
	await teacher.getByRole('button', { name: 'Make a class' }).click();
	await teacher.waitForURL(/\/teach\/[^/?]+/);
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
