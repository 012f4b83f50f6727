// Beginning a test form in a browser.
import { expect, type Page } from '@playwright/test';
import { itemsOfForm, type TestForm } from '../../../src/lib/domain/course/test-form.ts';
import { allLessons, course } from './course.ts';

/** The lesson that holds a half of the first test. */
export const half = (part: number) =>
	allLessons.find(({ form }) => form?.take === 'first' && form.part === part)!;

/** The form whose items a page asks: it is drawn for each learner. */
export async function drawn(page: Page): Promise<TestForm> {
	const first = await page.locator('[data-item]').first().getAttribute('data-item');
	return course.forms.find((form) => itemsOfForm(form).some(({ id }) => id === first))!;
}

export async function begin(page: Page): Promise<TestForm> {
	await page.goto(half(1).path);
	await page.getByRole('button', { name: 'Begin, or go on' }).click();
	await expect(page).toHaveURL(/\/tests\/first\/1$/);
	return drawn(page);
}
