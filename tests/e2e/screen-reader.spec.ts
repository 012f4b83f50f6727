// What a screen reader is told: the names and roles of the parts of every interaction, and what changes.
import { CLASS_WORDS, LABEL_WORDS } from '../../src/lib/domain/claim/label.ts';
import type { Item } from '../../src/lib/domain/item/interactions.ts';
import { enoughLessons, firstWith, lessonAt, lessons } from './steps/course.ts';
import { answer, cardOf, feedbackOf, saveButton, statusOf } from './steps/item-card.ts';
import { store } from './steps/stored-answers.ts';
import { expect, test } from './steps/watched-page.ts';

/** The first item that has claims and asks for labels or for classes. */
function labelItem(asks: 'class' | 'label') {
	for (const lesson of lessons) {
		for (const item of lesson.items)
			if (item.interaction === 'label' && item.asks === asks) return { item, lesson };
	}
	throw new Error(`no item asks for a ${asks}`);
}

for (const asks of ['class', 'label'] as const) {
	test(`names each claim and each ${asks} that it can be given`, async ({ page }) => {
		const { item, lesson } = labelItem(asks);
		await page.goto(lesson.path);
		const words = Object.values(asks === 'class' ? CLASS_WORDS : LABEL_WORDS);
		for (const { text } of item.claims) {
			const claim = cardOf(page, item).getByRole('group', { name: text });
			const radios = claim.getByRole('radio').and(claim.locator('[name^="label."]'));
			await expect(radios).toHaveCount(words.length + 1);
			for (const word of [...words, 'I don’t know']) {
				// What is not seen is told without the colon that would stand before it.
				const name = new RegExp(`^${word.replace(': ', ':? ')}$`);
				await expect(claim.getByRole('radio', { name })).toHaveCount(1);
			}
			const sureness = claim.getByRole('group', { name: 'How sure are you? (optional, only you see it)' });
			await expect(sureness).toHaveCount(asks === 'class' ? 1 : 0);
			if (asks === 'class') await expect(sureness.getByRole('radio', { name: 'fairly sure' })).toHaveCount(1);
		}
	});
}

test('names the options of a choice, and the group that they stand in', async ({ page }) => {
	const { item, lesson } = firstWith('choice');
	if (item.interaction !== 'choice') throw new Error('not a choice');
	await page.goto(lesson.path);
	const group = cardOf(page, item).getByRole('group', { name: item.prompt });
	for (const { text } of item.options) {
		await expect(group.getByRole('radio', { name: text, exact: true })).toHaveCount(1);
	}
	await expect(group.getByRole('radio', { name: 'I don’t know' })).toHaveCount(1);
});

test('names the boxes of several choices', async ({ page }) => {
	const { item, lesson } = firstWith('choices');
	if (item.interaction !== 'choices') throw new Error('not choices');
	await page.goto(lesson.path);
	const group = cardOf(page, item).getByRole('group', { name: 'Tick all that fit.' });
	for (const { text } of item.options) {
		await expect(group.getByRole('checkbox', { name: text, exact: true })).toHaveCount(1);
	}
});

test('names the menu of each entry to be matched', async ({ page }) => {
	const { item, lesson } = firstWith('match');
	if (item.interaction !== 'match') throw new Error('not a match');
	await page.goto(lesson.path);
	for (const { text } of item.left) {
		const menu = cardOf(page, item).getByRole('combobox', { name: text, exact: true });
		await expect(menu).toHaveCount(1);
		await expect(menu.getByRole('option')).toHaveCount(item.right.length + 2);
	}
});

test('names the buttons that move an entry, says its new place, and which end it has reached', async ({
	page
}) => {
	const { item, lesson } = firstWith('order');
	await page.goto(lesson.path);
	const card = cardOf(page, item);
	const text = await card.locator('[data-text]').nth(1).innerText();
	await expect(card.getByRole('combobox')).toHaveCount(0);
	const up = card.getByRole('button', { name: `Move up: ${text}` });
	await expect(up).toHaveAttribute('aria-disabled', 'false');
	await up.click();

	await expect(page.locator('body > [role="status"]')).toContainText(`${text}: place 1 of`);
	await expect(up).toBeFocused();
	await expect(up).toHaveAttribute('aria-disabled', 'true');
	await expect(card.getByRole('listitem').first()).toContainText(text);
});

test('names the menu of each place where there are no scripts', async ({ browser, baseURL }) => {
	const { item, lesson } = firstWith('order');
	if (item.interaction !== 'order') throw new Error('not an order');
	const page = await browser.newPage({ baseURL: baseURL!, javaScriptEnabled: false });
	await page.goto(lesson.path);
	for (const { text } of item.entries) {
		await expect(cardOf(page, item).getByRole('combobox', { name: `Place of: ${text}` })).toHaveCount(1);
	}
	await page.close();
});

test('names every question by its number and its prompt, and offers the same way out in each', async ({
	page
}) => {
	for (const { path, items } of enoughLessons) {
		await page.goto(path);
		for (const [index, item] of items.entries()) {
			const name = `Question ${index + 1} of ${items.length} ${item.prompt}`;
			const card = page.getByRole('region', { name, exact: true }).and(cardOf(page, item));
			await expect(card.getByRole('heading', { level: 3, name: item.prompt, exact: true })).toHaveCount(1);
			// A path is saved where it ends, on a page of its own.
			await expect(saveButton(card)).toHaveCount(item.interaction === 'path' ? 0 : 1);
			const button = card.getByRole('button', { name: 'I don’t know' });
			await expect(button).toHaveCount(hasDontKnowButton(item) ? 1 : 0);
		}
	}
});

const hasDontKnowButton = (item: Item) => !['label', 'choice', 'path'].includes(item.interaction);

test('has a place for announcements before there is anything to announce', async ({ page }) => {
	await page.goto(lessonAt(1).path);
	const place = page.locator('body > [role="status"]');
	await expect(place).toHaveCount(1);
	await expect(place).toBeEmpty();
	expect(await place.evaluate((element) => getComputedStyle(element).display)).not.toBe('none');
	await expect(statusOf(cardOf(page, lessonAt(1).items[0]!))).toHaveAttribute('role', 'status');
});

test('says outcome, right answer and reason in words, not by color alone', async ({ page }) => {
	const { item, lesson } = labelItem('label');
	await page.goto(lesson.path);
	const card = await answer(page, item, 'wrong');
	await expect(feedbackOf(card)).toBeFocused();
	await expect(card.getByRole('heading', { level: 4 })).toHaveText(`0 of ${item.claims.length} right`);
	const claims = card.locator('.answer > ul > li');
	await expect(claims).toHaveCount(item.claims.length);
	for (const [index, { text, why, label }] of item.claims.entries()) {
		const told = claims.nth(index);
		await expect(told).toContainText(text);
		await expect(told).toContainText('Not quite');
		await expect(told).toContainText(why);
		await expect(told).toContainText(LABEL_WORDS[label].split(':')[0]!);
	}
});

test('has one main heading on every page, no level left out, and landmarks', async ({ page }) => {
	const id = await store(page.request, lessonAt(1).items[0]!, 'wrong');
	const pages = ['/', '/hook?guess=50', '/lessons', '/results', '/data', '/articles', `/answers/${id}`];
	for (const path of [...pages, ...enoughLessons.flatMap((lesson) => [lesson.path, lesson.mine])]) {
		await page.goto(path);
		const levels = await page
			.locator('h1, h2, h3, h4, h5, h6')
			.evaluateAll((list) => list.map(({ tagName }) => Number(tagName[1])));
		expect(
			levels.filter((level) => level === 1),
			path
		).toHaveLength(1);
		const jumps = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
		expect(jumps, `${path}: ${levels.join(' ')}`).toEqual([]);
		for (const role of ['banner', 'main', 'contentinfo'] as const)
			await expect(page.getByRole(role)).toHaveCount(1);
		await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(1);
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		expect(await page.title()).toMatch(/Who Says\?/);
	}
});
