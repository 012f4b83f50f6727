// A whole lesson by the keyboard alone, with the focus in sight at every step.
import type { Page } from '@playwright/test';
import type { Item } from '../../src/lib/domain/item/interactions.ts';
import { lessonAt } from './steps/course.ts';
import { cardOf, feedbackOf } from './steps/item-card.ts';
import { fieldsOf, headlineOf } from './steps/responses.ts';
import { begin } from './steps/test-form.ts';
import { countStored } from './steps/stored-answers.ts';
import { expect, test } from './steps/watched-page.ts';

/** What has the focus: where it stands, what it takes, and how it shows that it has it. */
async function focused(page: Page) {
	return page.evaluate(() => {
		const element = document.activeElement as HTMLElement;
		const style = getComputedStyle(element);
		const box = element.getBoundingClientRect();
		const width = Number.parseFloat(style.outlineWidth);
		const clear = style.outlineColor.endsWith(', 0)') || style.outlineColor === 'transparent';
		return {
			what: `${element.tagName} ${element.getAttribute('name') ?? element.textContent?.trim().slice(0, 40)}`,
			name: element.getAttribute('name') ?? '',
			value: (element as HTMLInputElement).value ?? '',
			type: (element as HTMLInputElement).type ?? '',
			item: element.closest<HTMLElement>('[data-item]')?.dataset['item'],
			entry: element.closest<HTMLElement>('[data-entry]')?.dataset['entry'],
			move: element.dataset['move'],
			isSave: element.matches('[data-answer-form] .buttons button:not([name])'),
			isFeedback: element.hasAttribute('data-feedback'),
			outlined: (style.outlineStyle !== 'none' && width >= 2 && !clear) || style.boxShadow !== 'none',
			inView: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0
		};
	});
}

type Focused = Awaited<ReturnType<typeof focused>>;

/** Does with the keyboard what the focused control is for, so that the form comes to hold the right answer. */
async function useControl(page: Page, item: Item, at: Focused): Promise<void> {
	const wanted = new Map(fieldsOf(item, 'right'));
	if (at.move === 'up') {
		const target = Number(wanted.get(`place.${at.entry}`)) - 1;
		const entries = await cardOf(page, item)
			.locator('[data-entry]')
			.evaluateAll((list) => list.map((entry) => (entry as HTMLElement).dataset['entry']));
		for (let place = entries.indexOf(at.entry); place > target; place--) {
			await page.keyboard.press('Enter');
			expect((await focused(page)).entry, 'the focus goes with the entry').toBe(at.entry);
		}
		return;
	}
	const value = wanted.get(at.name);
	if (at.type === 'radio') {
		await page.keyboard.press('Space');
		for (let presses = 0; value !== undefined && (await focused(page)).value !== value; presses++) {
			expect(presses, `the arrows reach ${value}`).toBeLessThan(10);
			await page.keyboard.press('ArrowDown');
		}
	} else if (at.type === 'select-one') {
		// A piece of a text that is to be left without a mark is not among what is sent.
		for (let presses = 0; value !== undefined && (await focused(page)).value !== value; presses++) {
			expect(presses, `the arrows reach ${value}`).toBeLessThan(10);
			await page.keyboard.press('ArrowDown');
		}
	}
}

/** Answers every item of a page, one after the other, and holds the focus in sight. @returns the controls met */
async function answerAll(
	page: Page,
	items: readonly Item[],
	headline: (item: Item) => string
): Promise<Set<string>> {
	const seen = new Set<string>();
	let answered = 0;
	for (let steps = 0; answered < items.length; steps++) {
		expect(steps, 'the page has an end').toBeLessThan(400);
		await page.keyboard.press('Tab');
		const at = await focused(page);
		expect.soft(at.outlined, `shows the focus: ${at.what}`).toBe(true);
		expect(at.inView, `is in view: ${at.what}`).toBe(true);
		const item = items.find(({ id }) => id === at.item);
		if (!item || (await feedbackOf(cardOf(page, item)).count()) > 0) continue;
		seen.add(at.move ?? at.type);
		await useControl(page, item, at);
		if (!at.isSave) continue;
		await page.keyboard.press(answered % 2 === 0 ? 'Enter' : 'Space');
		await expect(feedbackOf(cardOf(page, item))).toHaveText(headline(item));
		const feedback = await focused(page);
		expect(feedback.isFeedback).toBe(true);
		expect.soft(feedback.outlined, `shows the focus: the feedback of ${item.id}`).toBe(true);
		answered++;
	}
	return seen;
}

test('answers a whole lesson, and always shows where the focus is', async ({ page }) => {
	test.slow();
	const lesson = lessonAt(1);
	await page.goto(lesson.path);
	const seen = await answerAll(page, lesson.items, (item) => headlineOf(item, 'right'));
	expect([...seen]).toEqual(expect.arrayContaining(['radio', 'select-one', 'up', 'down', 'submit']));
	expect(await countStored(page.request)).toBe(lesson.items.length);
});

test('takes half a test, from its lesson to the next half', async ({ page }) => {
	test.slow();
	const form = await begin(page);
	const items = form.parts[0]!;
	await answerAll(page, items, () => 'Saved');
	expect(await countStored(page.request)).toBe(items.length);
	while (!(await focused(page)).what.startsWith('BUTTON Go on')) await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/tests\/first\/2$/);
});

test('ticks boxes with the space bar', async ({ page }) => {
	const lesson = lessonAt(2);
	const item = lesson.items.find(({ interaction }) => interaction === 'choices')!;
	await page.goto(lesson.path);
	const card = cardOf(page, item);
	await card.getByRole('checkbox').first().focus();
	const wanted = fieldsOf(item, 'right').map(([, value]) => value);
	for (;;) {
		const at = await focused(page);
		if (at.isSave) break;
		expect(at.type).toBe('checkbox');
		if (wanted.includes(at.value)) await page.keyboard.press('Space');
		await page.keyboard.press('Tab');
	}
	await page.keyboard.press('Enter');
	await expect(feedbackOf(card)).toHaveText(headlineOf(item, 'right'));
});

test('comes from "Try again" to the first control of the form', async ({ page }) => {
	const lesson = lessonAt(1);
	const item = lesson.items.find(({ interaction }) => interaction === 'order')!;
	await page.goto(lesson.path);
	const card = cardOf(page, item);
	await card.getByRole('button', { name: 'I don’t know' }).press('Enter');
	await expect(feedbackOf(card)).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(card.getByRole('link', { name: 'Try again' })).toBeFocused();
	await page.keyboard.press('Enter');
	expect(await focused(page)).toMatchObject({ item: item.id, move: 'up', outlined: true });
});

test('skips to the content', async ({ page }) => {
	await page.goto(lessonAt(1).path);
	await page.keyboard.press('Tab');
	const skip = page.getByRole('link', { name: 'Skip to the content' });
	await expect(skip).toBeFocused();
	expect(await focused(page)).toMatchObject({ outlined: true, inView: true });
	await page.keyboard.press('Enter');

	await expect(page.locator('main')).toBeFocused();
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});
