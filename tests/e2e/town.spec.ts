// The page of the town: closed at first, and open once the last report is coded.
import { codable, stepsIn, storeCodings } from './steps/codings.ts';
import { course } from './steps/course.ts';
import { expect, test } from './steps/watched-page.ts';

const last = codable.find(({ id }) => id === course.town!.last)!;

test('opens once half of the last report is coded, and leads there before', async ({ page }) => {
	await page.goto('/articles');
	await page.getByRole('link', { name: 'Whom it would have paid to believe' }).click();
	await expect(page.getByRole('heading', { name: 'Not yet' })).toBeVisible();
	await expect(page.getByRole('table')).toHaveCount(0);
	await page.getByRole('link', { name: last.facts.title, exact: true }).first().click();
	await expect(page).toHaveURL(`/articles/${last.id}`);

	await storeCodings(
		page.request,
		last,
		stepsIn(last).map(({ number }) => number)
	);
	await page.goto('/town');
	await expect(page.getByRole('table')).toHaveCount(2);
	await expect(page.getByRole('heading', { name: 'How the year ended' })).toBeVisible();
	await page.getByText(`What came of its ${last.ledger.claims.length} claims`).click();
	await expect(page.getByText(last.ledger.later[0]!.note)).toBeVisible();
	const first = course.articles.find(({ id }) => id === 'bus-timetable')!;
	expect(await page.content()).not.toContain(first.ledger.later[0]!.note);
});

test('stays on the page at 320 pixels, open and closed', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
	await page.goto('/town');
	expect(await wide()).toBe(320);
	await storeCodings(
		page.request,
		last,
		stepsIn(last).map(({ number }) => number)
	);
	await page.goto('/town');
	await expect(page.getByRole('table')).toHaveCount(2);
	expect(await wide()).toBe(320);
});
