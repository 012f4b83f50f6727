// The workbench: a text coded paragraph by paragraph, and set beside the ledger's coding.
import { findSecrets, secretsOf } from '../support/secrets.ts';
import { mend } from './steps/connection.ts';
import { codable, fieldsOfStep, real, report, stepsIn, storeCodings, tap } from './steps/codings.ts';
import { course } from './steps/course.ts';
import { expect, test } from './steps/watched-page.ts';
import type { Page } from '@playwright/test';

const steps = stepsIn(report);
const compared = (page: Page) => page.locator('[data-compared]');
const save = (page: Page) => page.getByRole('button', { name: 'Save and compare' }).click();

test('takes two taps a claim, compares in place, and leads back to where the learner was', async ({
	page
}) => {
	await page.goto(`/articles/${report.id}`);
	await page.getByRole('link', { name: 'Begin with paragraph 1' }).click();
	const fields = fieldsOfStep(report, 1);
	expect(fields).toHaveLength(2 * steps[0]!.claims.length);
	await tap(page, fields);
	await save(page);

	await expect(compared(page)).toHaveText('2 of 2 the same as ours');
	await expect(compared(page)).toBeFocused();
	expect(new URL(page.url()).pathname).toBe(steps[0]!.path);
	await page.reload();
	await expect(compared(page)).toHaveText('2 of 2 the same as ours');

	await page.goto('/articles');
	await expect(page.getByRole('listitem').filter({ hasText: report.facts.title })).toContainText(
		'2 of 12 claims coded'
	);
	await page.getByRole('link', { name: report.facts.title }).click();
	await page.getByRole('link', { name: 'Go on with paragraph 2' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Paragraph 2 of \d+/);
});

test('shows both codings and the rule where they part, and keeps what was said first', async ({ page }) => {
	await page.goto(steps[0]!.path);
	await tap(page, [...fieldsOfStep(report, 1), ['origin.c02', 'unattributed']]);
	await save(page);
	await expect(compared(page)).toHaveText('1 of 2 the same as ours');
	const second = page.locator('#claim-2');
	await expect(second).toContainText('Not the same as ours');
	await expect(second).toContainText('The rule: Somebody is said to have said it');

	await page.getByRole('link', { name: 'Change it, or go deeper' }).click();
	await expect(page.locator('input[name="origin.c02"][value="unattributed"]')).toBeChecked();
	await tap(page, [['origin.c02', 'anonymous']]);
	await page.locator('#claim-2').getByText('Go deeper').click();
	await page.getByLabel('Who told whom?').last().fill('this article › a driver');
	await tap(page, [['couldKnow.c02', 'yes']]);
	await save(page);
	await expect(compared(page)).toHaveText('1 of 2 the same as ours');
	await expect(second).toContainText(/You now\s*Somebody not named/);
	await expect(second).toContainText(/Your chain\s*this article › a driver/);
	await expect(second).toContainText(
		/Could they know\?[\s\S]*You said: Yes|Could they know\?[\s\S]*So you said/
	);
});

test('keeps unsaved taps for somebody who leaves the page and comes back, until they are saved', async ({
	page
}) => {
	await page.goto(steps[0]!.path);
	const [origin, footing] = fieldsOfStep(report, 1);
	await tap(page, [origin!]);
	await page.getByText('Go deeper').first().click();
	await page.getByLabel('Who told whom?').first().fill('this article › the timetable');
	await page.getByRole('link', { name: 'Skip to the next paragraph' }).click();
	await expect(page.locator('input:checked')).toHaveCount(0);
	await page.goto(steps[0]!.path);
	await expect(page.locator(`input[name="${origin![0]}"][value="${origin![1]}"]`)).toBeChecked();
	await expect(page.getByLabel('Who told whom?').first()).toHaveValue('this article › the timetable');
	await tap(page, [footing!]);
	await save(page);
	await expect(compared(page)).toHaveText('1 of 1 the same as ours');
	await page.reload();
	expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('gives the agreement in numbers for who opens them, with how few claims there are', async ({ page }) => {
	await storeCodings(page.request, report, [1, 2, 3]);
	await page.goto(steps[2]!.path);
	await page.getByText('Numbers', { exact: true }).click();
	const numbers = page.locator('details', { hasText: 'Numbers' }).last();
	await expect(numbers).toContainText('the same on 4 of 4 claims');
	await expect(numbers).toContainText('Cohen’s kappa is 1.00');
	await expect(numbers).toContainText('These are few claims.');
});

test('opens the ledger at half of the claims, and no sooner', async ({ page }) => {
	const secrets = secretsOf({ ...course, units: [], forms: [], articles: [report] });
	const ledger = `/articles/${report.id}/ledger`;
	await storeCodings(page.request, report, [1, 2, 3]);
	for (const path of [
		ledger,
		`${ledger}/__data.json`,
		`/articles/${report.id}`,
		`/articles/${report.id}.json`
	]) {
		const told = await (await page.request.get(path)).text();
		expect(findSecrets(path, told, secrets)).toEqual([]);
	}
	await page.goto(ledger);
	await expect(page).toHaveURL(`/articles/${report.id}`);
	await expect(page.getByText('Code 2 more claims')).toBeVisible();

	await storeCodings(page.request, report, [4]);
	await page.goto(`/articles/${report.id}`);
	await expect(page.getByRole('link', { name: 'See through the text' })).toHaveAttribute(
		'href',
		`/articles/${report.id}/see-through`
	);
	await page.getByRole('link', { name: 'Our whole coding' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our whole coding');
	expect(findSecrets('the ledger', await page.content(), secrets).length).toBe(secrets.length);
});

test('can be worked by keyboard alone', async ({ page }) => {
	await page.goto(steps[1]!.path);
	const [first] = steps[1]!.claims;
	await page.locator(`input[name="origin.${first!.id}"]`).first().focus();
	await page.keyboard.press('Space');
	await page.keyboard.press('Tab');
	await expect(page.locator(`input[name="footing.${first!.id}"]`).first()).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(page.locator(`input[name="footing.${first!.id}"][value="denied"]`)).toBeChecked();
	await page.keyboard.press('Tab');
	await expect(page.locator('summary').filter({ hasText: 'Go deeper' })).toBeFocused();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(compared(page)).toBeFocused();
	await page.keyboard.press('Tab');
});

test.describe('where something goes wrong', () => {
	test.use({ expectedComplaints: /status of 4\d\d|ERR_/ });

	test('says what is missing, saves the rest, and loses no tap', async ({ page }) => {
		await page.goto(steps[0]!.path);
		const [origin, footing, other] = fieldsOfStep(report, 1);
		await tap(page, [origin!, footing!, other!]);
		await save(page);
		await expect(page.getByRole('alert')).toContainText('One answer is missing at claim 2');
		await expect(page.getByRole('alert')).toBeFocused();
		await expect(page.locator(`input[name="${other![0]}"][value="${other![1]}"]`)).toBeChecked();
		await expect(compared(page)).toHaveText('1 of 1 the same as ours');
	});

	test('keeps the taps where there is no connection, and saves them later', async ({ page }) => {
		await page.goto(steps[0]!.path);
		await tap(page, fieldsOfStep(report, 1));
		await page.route('**/paragraphs/*', (route) => route.abort('internetdisconnected'));
		await save(page);
		await expect(page.getByText('Not saved yet: there is no connection.')).toBeVisible();
		await mend(page);
		await save(page);
		await expect(compared(page)).toHaveText('2 of 2 the same as ours');
	});
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false, expectedComplaints: /status of 422/ });

	test('leads through a whole report, and says what is missing', async ({ page }) => {
		await page.goto(`/articles/${report.id}`);
		await page.getByRole('link', { name: 'Begin with paragraph 1' }).click();
		await save(page);
		await expect(page.getByRole('alert')).toContainText('Nothing to save yet.');
		for (const { number, path, claims } of steps) {
			await tap(page, fieldsOfStep(report, number));
			await save(page);
			await expect(page).toHaveURL(`${path}#compared`);
			await expect(compared(page)).toHaveText(`${claims.length} of ${claims.length} the same as ours`);
			if (number < steps.length) await page.getByRole('link', { name: 'Next paragraph' }).click();
		}
		await page.getByRole('link', { name: 'Back to the whole text' }).click();
		await expect(page.getByText('You have coded every claim.')).toBeVisible();
		await expect(page.getByText('12 of 12 claims coded')).toBeVisible();
	});
});

test('is told of on the page about data', async ({ page }) => {
	await storeCodings(page.request, real, [1, 2]);
	await page.goto('/data');
	await expect(page.locator('main')).toContainText(/with 0\s+answers saved, and 4\s+claims coded/);
});

/** The texts with the fullest paragraphs, which weigh most. */
const heaviest = codable.toSorted((a, b) => fullestOf(b) - fullestOf(a)).slice(0, 4);
function fullestOf(article: (typeof codable)[number]): number {
	return Math.max(...stepsIn(article).map(({ claims }) => claims.length));
}

for (const article of heaviest) {
	test(`weighs no more than a lesson at its fullest: ${article.id}`, async ({ page }) => {
		const all = stepsIn(article);
		await storeCodings(
			page.request,
			article,
			all.map(({ number }) => number)
		);
		const session = await page.context().newCDPSession(page);
		await session.send('Network.enable');
		await session.send('Network.setCacheDisabled', { cacheDisabled: true });
		const types = new Map<string, string>();
		let bytes = 0;
		session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
		session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
			if (!['Font', 'Image'].includes(types.get(requestId) ?? '')) bytes += encodedDataLength;
		});
		const fullest = all.toSorted((a, b) => b.claims.length - a.claims.length)[0]!;
		for (const path of [`${fullest.path}?change`, all.at(-1)!.path, `/articles/${article.id}`]) {
			bytes = 0;
			await page.goto(path, { waitUntil: 'networkidle' });
			console.log(`${path}: ${bytes} bytes`);
			expect(bytes).toBeGreaterThan(5_000);
			expect(bytes).toBeLessThanOrEqual(45_000);
		}
	});
}
