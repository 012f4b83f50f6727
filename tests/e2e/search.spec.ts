// Search over lessons and texts in the browser, by an index that is loaded when it is needed.
import type { Page } from '@playwright/test';
import { expect, test } from './steps/watched-page.ts';

const count = (page: Page) => page.locator('[data-search-count]');
const results = (page: Page) => page.locator('[data-search-results] > li');

test('finds lessons and texts as the words are typed, without asking the server for them', async ({
	page
}) => {
	await page.goto('/search');
	const asked: string[] = [];
	page.on('request', (request) => {
		const { pathname } = new URL(request.url());
		// The browser asks for the icon whenever the address changes.
		if (pathname !== '/icon.svg') asked.push(pathname);
	});
	await page.getByRole('searchbox', { name: 'Words to look for' }).fill('newsroom');
	await expect(results(page).first()).toBeVisible();
	await expect(count(page)).toHaveText(/place/);
	await page.getByRole('searchbox').fill('piano');
	await expect(results(page).filter({ hasText: 'Text.' }).first()).toBeVisible();
	expect(asked).toEqual(['/search.json']);
});

test('takes a misspelled word, keeps it in the address, and leads to the place', async ({ page }) => {
	await page.goto('/search?q=newsrom');
	await expect(results(page).first()).toBeVisible();
	const link = results(page).first().getByRole('link');
	const path = new URL((await link.getAttribute('href'))!, page.url()).pathname;
	await link.click();
	await expect(page).toHaveURL((url) => url.pathname === path);
	await page.goBack();
	await expect(page.getByRole('searchbox')).toHaveValue('newsrom');
});

test('says so when nothing is found', async ({ page }) => {
	await page.goto('/search?q=xylophone');
	await expect(count(page)).toContainText('Nothing here has “xylophone”');
	await expect(results(page)).toHaveCount(0);
});
