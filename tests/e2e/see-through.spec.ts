// A text seen through, by whoever has coded half of its claims.
import { real, report, stepsIn, storeCodings } from './steps/codings.ts';
import { expect, test } from './steps/watched-page.ts';

const path = `/articles/${report.id}/see-through`;
const steps = (article: typeof report) => stepsIn(article).map(({ number }) => number);

test('is shut until half of the claims are coded, and leads back to the text', async ({ page }) => {
	await page.goto(path);
	await expect(page).toHaveURL(new RegExp(`/articles/${report.id}$`));
});

test.describe('opened', () => {
	for (const javaScriptEnabled of [true, false]) {
		test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
			test.use({ javaScriptEnabled });

			test('shows what is left in two views, and how many claims that is', async ({ page }) => {
				await storeCodings(page.request, report, steps(report));
				await page.goto(`/articles/${report.id}`);
				await page.getByRole('link', { name: 'See through the text' }).click();
				await expect(page.getByText('Left standing is not the same as true.')).toBeVisible();
				await expect(page.locator('.count')).toHaveText(['6 of 12 claims left', '4 of 12 claims left']);
				// The driver has no name, and Lena Marsh has a side.
				const text = async (view: string) =>
					(await page.locator(`.${view}.copy`).allTextContents()).join(' ').replaceAll(/\s+/g, ' ');
				expect(await text('by-name')).toContain('stop running after the spring break (faded)');
				expect(await text('by-name')).toContain('not going to stop the 7:40 (stands)');
				expect(await text('no-side')).toContain('not going to stop the 7:40 (faded)');
			});
		});
	}

	test('draws together what cannot be so together, and tells the map as a table, by keyboard', async ({
		page
	}) => {
		await storeCodings(page.request, report, steps(report));
		await page.goto(`${path}?view=dispute`);
		const first = page.locator('ol > li').filter({ hasText: 'against' }).first();
		await expect(first).toContainText('The 7:40 bus will stop running after the spring break.');
		await expect(first).toContainText('Hollin Buses is not going to stop the 7:40 bus.');

		await page.getByRole('link', { name: 'Who says what' }).focus();
		await page.keyboard.press('Enter');
		await expect(page).toHaveURL(/view=map$/);
		await page.getByText('The same as a table').focus();
		await page.keyboard.press('Enter');
		await expect(page.getByRole('row', { name: /^Lena Marsh/ })).toContainText('A named source’s word');
	});

	test('leads from a claim in the text to its words below', async ({ page }) => {
		await storeCodings(page.request, report, steps(report));
		await page.goto(`${path}?view=footing`);
		await page.getByRole('link', { name: 'An unnamed source’s word, claim 2' }).click();
		await expect(page.locator('#claim-2')).toBeInViewport();
		await expect(page.locator('#claim-2')).toContainText(
			'a driver who asked not to be named, through this article'
		);
	});

	test('tells the article’s claims too, and never which are true', async ({ page }) => {
		await storeCodings(page.request, real, steps(real));
		await page.goto(`/articles/${real.id}/see-through`);
		await expect(page.getByText('All 67 claims in words')).toBeVisible();
		await expect(page.getByText('Faded is not the same as false.')).toBeVisible();
	});
});
