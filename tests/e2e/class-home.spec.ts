// What a student finds on the home page, what a teacher does with the key and with reports, with scripts and without.
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { firstWith } from './steps/course.ts';
import { cardOf, feedbackOf, fillIn, saveButton } from './steps/item-card.ts';
import { fieldsOf } from './steps/responses.ts';
import { expect, test } from './steps/watched-page.ts';

const { item, lesson } = firstWith('choice');
const BERLIN = { timezoneId: 'Europe/Berlin' };

async function newPage(browser: Browser, baseURL: string | undefined, options: object = {}): Promise<Page> {
	return (await browser.newContext({ baseURL: baseURL!, ...options })).newPage();
}

async function makeClass(teacher: Page): Promise<{ address: string; code: string }> {
	await teacher.goto('/teach');
	await teacher.getByRole('button', { name: 'Make a class' }).click();
	await expect(teacher).toHaveURL(/\/teach\/[^/?]+\?new/);
	const code = /\/join\/([A-Z2-9]{6})/.exec(await teacher.content())![1]!;
	return { address: new URL(teacher.url()).pathname, code };
}

async function join(student: Page, code: string, name: string): Promise<void> {
	await student.goto(`/join/${code}`);
	await student.getByLabel('Your name in this class').fill(name);
	await student.getByRole('button', { name: 'Join the class' }).click();
	await expect(student.getByRole('heading', { level: 1 })).toContainText(`You are in, ${name}`);
}

async function expectAccessible(page: Page): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations, `${page.url()} ${colorScheme}`).toEqual([]);
	}
}

test('students see what is due in their own time, with scripts and without', async ({ browser, baseURL }) => {
	test.slow();
	const teacher = await newPage(browser, baseURL, { timezoneId: 'America/New_York' });
	const { address, code } = await makeClass(teacher);
	await teacher.goto(address);
	await teacher.getByRole('checkbox', { name: new RegExp(`^${lesson.title}`) }).check();
	await teacher.getByLabel('Due', { exact: true }).fill('2099-11-27T09:00');
	await teacher.getByRole('button', { name: 'Assign', exact: true }).click();
	const due = 'Friday, November 27, 9:00 AM, Eastern Time';
	await expect(teacher.locator('#assignments')).toContainText(due);

	const ada = await newPage(browser, baseURL, BERLIN);
	await ada.goto('/');
	const begin = ada.getByRole('link', { name: 'Begin the first lesson' });
	await expect(begin).toBeVisible();
	await join(ada, code, 'Ada');
	await ada.goto('/');
	const section = ada.getByRole('region', { name: 'Set by your class' });
	await expect(section).toContainText(
		`Due Friday, November 27, 3:00 PM, Central European Time (for the class: ${due})`
	);
	await expect(begin).toBeVisible();
	await section.getByRole('link', { name: lesson.title }).click();
	await fillIn(cardOf(ada, item), fieldsOf(item, 'right'));
	await saveButton(cardOf(ada, item)).click();
	await expect(feedbackOf(cardOf(ada, item))).toBeVisible();
	await ada.goto('/');
	await expect(section).toContainText(`1 of ${lesson.items.length} questions answered`);
	await expect(ada.getByRole('link', { name: `Go on with “${lesson.title}”` })).toHaveAttribute(
		'href',
		lesson.path
	);
	await expect(begin).toHaveCount(0);
	await expectAccessible(ada);
	await ada.goto('/due');
	await expectAccessible(ada);

	const ben = await newPage(browser, baseURL, { javaScriptEnabled: false, ...BERLIN });
	await join(ben, code, 'Ben');
	await ben.goto('/');
	await ben.getByRole('link', { name: 'see what your class has set' }).click();
	await expect(ben.getByRole('region', { name: 'Set by your class' })).toContainText(`Due ${due}.`);

	await ada.goto('/data');
	await ada.getByRole('button', { name: /^Finish here/ }).click();
	const asked: string[] = [];
	ada.on('request', (request) => asked.push(new URL(request.url()).pathname));
	await ada.goto('/', { waitUntil: 'networkidle' });
	await expect(begin).toBeVisible();
	await expect(section).toHaveCount(0);
	expect(asked).not.toContain('/due');
});

test('a teacher opens the class by the link, with scripts and without, until there is a new key', async ({
	browser,
	baseURL
}) => {
	test.slow();
	const teacher = await newPage(browser, baseURL);
	const { address } = await makeClass(teacher);
	await teacher.getByText('Show my key').click();
	const link = (await teacher.locator('#key a').first().getAttribute('href'))!;
	expect(link).toMatch(/\/teach\/key#[a-z]+(-[a-z]+){5}$/);
	await teacher.getByRole('link', { name: 'The card alone, to print' }).click();
	await expect(teacher.locator('main')).toContainText(link);
	await expect(teacher.getByRole('img', { name: /QR code that opens the link/ })).toBeVisible();
	await expectAccessible(teacher);

	const scripted = await newPage(browser, baseURL);
	const asked: string[] = [];
	scripted.on('request', (request) => asked.push(request.url() + (request.headers()['referer'] ?? '')));
	await scripted.goto(link);
	await expect(scripted).toHaveURL(`${baseURL}/teach/key`);
	await expectAccessible(scripted);
	await scripted.getByRole('button', { name: 'Open my class' }).click();
	await expect(scripted.getByRole('heading', { level: 1 })).toHaveText('My class');
	const key = link.split('#')[1]!;
	expect(asked.filter((sent) => sent.replace(/#.*$/, '').includes(key))).toEqual([]);

	const plain = await newPage(browser, baseURL, { javaScriptEnabled: false });
	await plain.goto(link);
	await plain.getByLabel(/^Your teacher key/).fill(plain.url());
	await plain.getByRole('button', { name: 'Open my class' }).click();
	await expect(plain.getByRole('heading', { level: 1 })).toHaveText('My class');

	await plain.getByText(/^Settings: /).click();
	await plain.getByRole('checkbox', { name: 'Make a new key and end the old one' }).check();
	await plain.getByRole('button', { name: 'Make a new key' }).click();
	await plain.getByText('Show my key').click();
	expect(await plain.locator('#key a').first().getAttribute('href')).not.toBe(link);
	expect((await scripted.goto(address))?.status()).toBe(404);
	await scripted.goto(link);
	await scripted.getByRole('button', { name: 'Open my class' }).click();
	await expect(scripted.getByRole('alert')).toContainText('No class opens with these words');
});

test('what a student says is wrong arrives at the teacher, who puts it away', async ({
	browser,
	baseURL
}) => {
	const teacher = await newPage(browser, baseURL, { javaScriptEnabled: false });
	const { address, code } = await makeClass(teacher);
	const ada = await newPage(browser, baseURL);
	await join(ada, code, 'Ada');
	await ada.goto(lesson.path);
	await cardOf(ada, item).getByText('I think this is wrong').click();
	await cardOf(ada, item).getByLabel('What is wrong with it?').fill('Two of these\nare right. <b>');
	await cardOf(ada, item).getByRole('button', { name: 'Send it to a person' }).click();
	await expect(cardOf(ada, item)).toContainText('Your note is saved');

	await teacher.goto(address);
	const reports = teacher.getByRole('region', { name: 'Reported by your students' });
	await expect(reports).toContainText('are right. <b>');
	await expect(reports).not.toContainText('Ada');
	await expect(reports.getByRole('link', { name: item.prompt })).toHaveAttribute(
		'href',
		`${lesson.path}#${item.id}`
	);
	await reports.getByRole('button', { name: /^Mark as seen/ }).click();
	await expect(reports).toContainText('Nothing new.');
	await expect(reports).toContainText('Seen before (1)');
});
