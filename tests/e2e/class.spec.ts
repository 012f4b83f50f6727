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
	await expect(student.getByRole('region', { name: 'All that your class has set' })).toContainText(
		lesson.title
	);

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
	await expect(second.getByRole('heading', { level: 1 })).toContainText('Welcome back, Cy');
	await expect(second.getByText('Continuing as Cy.')).toBeVisible();
	await expect(second.getByLabel('Your three words'), 'stays folded away').toBeHidden();
	await second.goto(`${baseURL}/join/${code}`);
	await expect(second.getByRole('heading', { level: 1 })).toContainText('Hello, Cy');
	await second.getByRole('link', { name: 'Go to the work' }).click();
	await expect(second, 'nothing is assigned').toHaveURL(/\/due$/);
});

test('says in each place what was done, and asks before words or classes end', async ({
	browser,
	baseURL
}) => {
	const teacher = await (await browser.newContext({ baseURL: baseURL! })).newPage();
	test.slow();
	await teacher.goto('/teach');
	await teacher.getByRole('button', { name: 'Make a class' }).click();
	await teacher.waitForURL(/\/teach\/[^/?]+/);
	const address = new URL(teacher.url()).pathname;
	const code = /\/join\/([A-Z2-9]{6})/.exec(await teacher.content())![1]!;
	const done = teacher.locator('main').getByRole('status');

	await teacher.getByRole('link', { name: 'Give the class a name' }).click();
	await teacher.getByLabel('Name of the class').fill('9b');
	await teacher.getByLabel('Names that may join').fill('Ada\nBen');
	await teacher.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(done).toHaveText('Saved.');
	await expect(teacher.getByRole('heading', { level: 1 })).toHaveText('9b');
	await expect(teacher.getByRole('row', { name: 'Ben' })).toContainText('Not joined yet');
	await teacher.getByLabel('Name of the class').fill(' ');
	await teacher.getByLabel('Names that may join').fill('Ada\nBen\nCy');
	await teacher.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(teacher.locator('#settings-problem')).toContainText('Nothing was saved.');
	await expect(teacher.getByLabel('Names that may join'), 'is not lost').toHaveValue('Ada\nBen\nCy');

	await teacher.goto(`${address}?cards`);
	await expect(teacher.getByRole('listitem').filter({ hasText: 'Ben' })).toContainText(code);
	const student = await newPage(browser);
	await student.goto(`${baseURL}/join/${code}`);
	await student.getByLabel('Your name in this class').fill('ben');
	await student.getByRole('button', { name: 'Join the class' }).click();
	const words = await student.locator('#words .words').innerText();
	const unsure = await teacher.request.post(`${address}?/reissue`, {
		form: {},
		headers: { origin: baseURL!, accept: 'text/html' }
	});
	expect([unsure.status(), await unsure.text()]).toEqual([
		422,
		expect.stringContaining('Tick the box first')
	]);
	const again = await newPage(browser);
	await again.goto(`${baseURL}/join/${code}`);
	await again.getByLabel('Your three words').fill(words);
	await again.getByRole('button', { name: 'Go on where I was' }).click();
	await expect(again.getByRole('heading', { level: 1 }), 'words that still open').toContainText('Ben');

	await teacher.goto(address);
	await expect(teacher.getByRole('row', { name: 'Ben' })).not.toContainText('Not joined yet');
	await teacher.getByRole('button', { name: 'Try it as a student' }).click();
	await expect(teacher.locator('main')).not.toContainText('Not Preview?');
	await teacher.getByRole('link', { name: 'Back to the class' }).click();
	await teacher.getByText(/^Settings/).click();
	await teacher.getByRole('button', { name: 'Extend to 60 days from today' }).click();
	await expect(done).toContainText('Extended: the class takes new students until');
	await teacher.getByLabel('Delete this class, now and for good').check();
	await teacher.getByRole('button', { name: 'Delete the class' }).click();
	await expect(done).toContainText('The class is deleted');

	await teacher.goto(address);
	await teacher.getByRole('link', { name: 'Open my class' }).click();
	await expect(teacher).toHaveURL(/\/teach#open$/);
	await student.goto(`${baseURL}/join/${code}`);
	await expect(student.locator('main')).toContainText('ask your teacher for a new code');
});
