// What a teacher prints: on the screen, and as pages of paper.
import type { Page } from '@playwright/test';
import { onPaper } from '../../src/lib/domain/course/course.ts';
import { course, printedUnit } from './steps/course.ts';
import { expect, test } from './steps/watched-page.ts';

const onePage = [
	...course.units.flatMap(({ slug }) => [`/teach/units/${slug}/run-sheet`, `/teach/units/${slug}/handout`]),
	'/teach/letters/parents',
	'/teach/letters/school',
	'/teach/pilot'
];

async function pagesOn(page: Page, format: string): Promise<number> {
	const pdf = (await page.pdf({ format })).toString('latin1');
	return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const path of onePage) {
	test(`fits on one page of A4 and of Letter: ${path}`, async ({ page }) => {
		await page.goto(path);
		expect(await pagesOn(page, 'A4')).toBe(1);
		expect(await pagesOn(page, 'Letter')).toBe(1);
		// The count can fail: the same words do not fit on half the paper.
		expect(await pagesOn(page, 'A6')).toBeGreaterThan(1);
	});
}

for (const unit of course.units.filter((unit) => onPaper(unit).length > 0)) {
	const { slug } = unit;
	const lessons = onPaper(unit);
	test(`puts every question of the unit on paper, with nothing to press: ${slug}`, async ({ page }) => {
		await page.goto(`/teach/units/${slug}/worksheets`);
		const items = lessons.flatMap((lesson) => lesson.items.map(({ id }) => id));
		const shown = await page
			.locator('[data-worksheet]')
			.evaluateAll((list) => list.map((sheet) => sheet.getAttribute('data-worksheet')));
		expect(shown).toEqual(items);
		await expect(page.locator('main').locator('form, input, select, textarea')).toHaveCount(0);
		await expect(page.getByText(/^Name:/)).toHaveCount(lessons.length);
		expect(await pagesOn(page, 'A4')).toBeGreaterThanOrEqual(lessons.length);
	});
}

test('gives the key to the teacher of a class, who gets one with a click, and to nobody else', async ({
	page
}) => {
	const { slug } = printedUnit;
	const key = `/teach/units/${slug}/key`;
	await page.goto(`/lessons/${slug}`);
	await page.getByRole('link', { name: /^Key/ }).click();
	await expect(page.getByText('is told what is right, and why, after their own answer')).toBeVisible();
	await expect(page.locator('[data-worksheet]')).toHaveCount(0);

	await page.getByRole('button', { name: 'Make a class' }).click();
	await page.locator(`a[href="${key}"]`).click();

	expect(new URL(page.url()).pathname).toBe(key);
	const items = printedUnit.lessons.flatMap((lesson) => lesson.items);
	await expect(page.locator('[data-worksheet]')).toHaveCount(items.length);
	const choice = items.find((item) => item.interaction === 'choice')!;
	const right = choice.options.find((option) => option.right)!;
	const ticked = page.locator(`[data-worksheet="${choice.id}"] li`).filter({ hasText: 'Right:' });
	await expect(ticked).toHaveCount(1);
	await expect(ticked).toContainText(right.text);
	await expect(ticked).toContainText(right.why);
});

test('gives an option the same letter on the worksheet and in the key', async ({ page }) => {
	const { slug } = printedUnit;
	const lettered = () =>
		page
			.locator('[data-worksheet] li:has(> b)')
			.evaluateAll((list) =>
				list.map(
					(entry) => `${entry.querySelector('b')!.textContent} ${entry.querySelector('p')?.textContent}`
				)
			);
	await page.goto(`/teach/units/${slug}/worksheets`);
	const onSheet = await lettered();
	expect(onSheet.length).toBeGreaterThan(20);
	await page.goto('/teach');
	await page.getByRole('button', { name: 'Make a class' }).click();
	await page.goto(`/teach/units/${slug}/key`);
	expect(await lettered()).toEqual(onSheet);
});

test('lets a letter be changed before it is printed', async ({ page }) => {
	await page.goto('/teach/letters/parents');
	const letter = page.getByRole('textbox', { name: /letter to parents/ });
	await letter.getByText('Dear parents and guardians,').click();
	await page.keyboard.press('End');
	await page.keyboard.type(' of class 8b,');
	await expect(letter).toContainText('Dear parents and guardians, of class 8b,');
});

test('prints by a button where scripts run', async ({ page }) => {
	await page.addInitScript(() => (window.print = () => (document.title = 'printed')));
	await page.goto('/teach/letters/school');
	await page.getByRole('button', { name: 'Print' }).click();
	await expect(page).toHaveTitle('printed');
});

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	test('says how to print, and shows no button that does nothing', async ({ page }) => {
		await page.goto('/teach/letters/school');
		await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
		await expect(page.getByText('use your browser’s menu')).toBeVisible();
	});
});
