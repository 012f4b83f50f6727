// What was answered comes back, in a browser with scripts and in one without.
import { AxeBuilder } from '@axe-core/playwright';
import type { APIRequestContext } from '@playwright/test';
import { course } from './steps/course.ts';
import { makeOlder } from './steps/earlier.ts';
import { answer } from './steps/item-card.ts';
import { store } from './steps/stored-answers.ts';
import { expect, test } from './steps/watched-page.ts';

const lesson = course.units
	.flatMap(({ lessons }) => lessons)
	.find(({ feedback, items }) => feedback === 'at-once' && items.length > 0)!;
const scored = lesson.items.filter(({ interaction }) => interaction !== 'extended-text');
const skills = new Set(scored.map(({ skill }) => skill));

async function answerLesson(request: APIRequestContext): Promise<void> {
	const answers: string[] = [];
	for (const item of scored) answers.push(await store(request, item, 'wrong'));
	makeOlder(answers, 40);
}

test('a visitor is told what comes here, and nothing is made of them', async ({ page, context }) => {
	await page.goto('/review');
	await expect(page.getByText('comes back here, before you forget it')).toBeVisible();
	expect(await context.cookies()).toEqual([]);
	expect((await page.request.get('/review.ics')).status()).toBe(404);
});

for (const javaScriptEnabled of [true, false]) {
	test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
		test.use({ javaScriptEnabled });

		test('each skill comes back, is answered, and is gone', async ({ page }) => {
			await answerLesson(page.request);
			await page.goto('/review');
			const cards = page.locator('[data-item]');
			await expect(cards).toHaveCount(skills.size);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review');

			const id = (await cards.first().getAttribute('data-item'))!;
			await answer(
				page,
				lesson.items.find((item) => item.id === id)!,
				'right'
			);
			await expect(page.locator(`[data-item="${id}"] [data-feedback]`)).toBeVisible();
			if (!javaScriptEnabled) await expect(page).toHaveURL(/\/answers\//);

			if (javaScriptEnabled) await page.getByRole('link', { name: 'Load what is left' }).click();
			else await page.getByRole('link', { name: /^Review, \d+ to go$/ }).click();
			await expect(page).toHaveURL(/\/review$/);
			await expect(cards).toHaveCount(skills.size - 1);
			await expect(page.locator(`[data-item="${id}"]`)).toHaveCount(0);
		});
	});
}

test('its days go into the learner’s own calendar', async ({ page }) => {
	await answerLesson(page.request);
	await page.goto('/review');
	const download = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Put the days into your calendar' }).click();
	expect((await download).suggestedFilename()).toBe('who-says-review.ics');
	const text = await (await page.request.get('/review.ics')).text();
	expect(text).toContain('BEGIN:VEVENT');
	expect(text).toMatch(new RegExp(`SUMMARY:Who Says\\? ${skills.size} questions? to review`));
});

test('has no barrier that a machine can find, light and dark', async ({ page }) => {
	await answerLesson(page.request);
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await page.goto('/review');
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
	}
});
