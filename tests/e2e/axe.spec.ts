// Every page through axe: WCAG 2.2 A and AA and the best practices, light and dark, wide and narrow.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { itemsOfForm } from '../../src/lib/domain/course/test-form.ts';
import { SEARCH, wayTo } from '../../src/lib/domain/item/path/way.ts';
import { toWebMap } from '../../src/lib/domain/item/path/web.ts';
import { codable, real, report, stepsIn, storeCodings } from './steps/codings.ts';
import {
	allLessons,
	course,
	enoughLessons,
	firstWith,
	itemAt,
	lessonAt,
	lessons,
	printedUnit
} from './steps/course.ts';
import { answer, cardOf, feedbackOf, saveButton } from './steps/item-card.ts';
import { fairlySure, WAYS } from './steps/responses.ts';
import { store } from './steps/stored-answers.ts';
import { begin, drawn } from './steps/test-form.ts';
import { expect, test } from './steps/watched-page.ts';

const ALL = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What other colors and another width can change. */
const OF_LOOKS = ['color-contrast', 'link-in-text-block', 'target-size', 'scrollable-region-focusable'];

async function violations(page: Page, rules: 'all' | 'of looks'): Promise<string[]> {
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] });
	const chosen = rules === 'all' ? axe.withTags(ALL) : axe.withRules(OF_LOOKS);
	const { violations, passes } = await chosen.analyze();
	expect(passes.length, 'rules that applied').toBeGreaterThan(rules === 'all' ? 10 : 1);
	return violations.flatMap(({ id, help, nodes }) =>
		nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')}\n${failureSummary}`)
	);
}

/** The elements that stick out at the right of the window. */
async function widerThanWindow(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		return [...document.querySelectorAll('body *')]
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.map((element) => `${element.tagName}.${element.className}: ${element.textContent?.slice(0, 40)}`);
	});
}

async function expectAccessible(page: Page): Promise<void> {
	for (const details of await page.locator('details').all()) {
		await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
	}
	for (const [colorScheme, width, rules] of [
		['light', 1280, 'all'],
		['dark', 360, 'of looks']
	] as const) {
		await page.emulateMedia({ colorScheme });
		await page.setViewportSize({ width, height: 800 });
		expect(await violations(page, rules), `${page.url()}, ${colorScheme}, ${width} px wide`).toEqual([]);
	}
	await page.setViewportSize({ width: 320, height: 640 });
	expect(await widerThanWindow(page), `${page.url()}, 320 px wide`).toEqual([]);
}

const oneOfEachKind = [...new Map(course.articles.map(({ id, facts }) => [facts.kind, id])).values()];
/** An invented page in each look, the results of search, and the end of a path. */
const webPages = course.webs.flatMap((web) => {
	const map = toWebMap(web);
	const looks = new Map(web.pages.map(({ id, site }) => [web.facts.sites[site]!.look, id]));
	return [...looks.values(), SEARCH, 'enough'].map((id) => {
		const way = id === 'enough' ? [map.start, SEARCH, id] : wayTo(map, map.start, id)!;
		return `/webs/${web.id}/${id}?path=${way.slice(0, -1).join('.')}`;
	});
});
const pages = [
	...[
		'/',
		'/hook?guess=25',
		'/lessons',
		'/results',
		'/review',
		'/data',
		'/articles',
		'/reports',
		'/search',
		'/search?q=source'
	],
	...oneOfEachKind.map((id) => `/articles/${id}`),
	`/articles/${report.id}/paragraphs/1`,
	...webPages,
	...course.units.map(({ slug }) => `/lessons/${slug}`),
	...['run-sheet', 'handout', 'worksheets', 'key'].map(
		(sheet) => `/teach/units/${printedUnit.slug}/${sheet}`
	),
	...['/teach/letters/parents', '/teach/letters/school', '/teach/pilot', '/town']
];

for (const path of pages) {
	test(`finds nothing to complain of on ${path}`, async ({ page }) => {
		expect((await page.goto(path))!.status()).toBe(200);
		await expectAccessible(page);
	});
}

for (const { path } of allLessons) {
	test(`finds nothing to complain of on ${path}`, async ({ page }) => {
		await page.goto(path);
		// Looks are the same in all of them: enough lessons are looked at with every answer shown.
		expect(await violations(page, 'all')).toEqual([]);
		await page.setViewportSize({ width: 320, height: 640 });
		expect(await widerThanWindow(page)).toEqual([]);
	});
}

test('finds nothing to complain of on the key to a unit', async ({ page }) => {
	await page.goto('/teach');
	await page.getByRole('button', { name: 'Make a class' }).click();
	await page.goto(`/teach/units/${printedUnit.slug}/key`);
	await expect(page.locator('[data-worksheet]').first()).toBeVisible();
	await expectAccessible(page);
});

test.describe('pages that refuse', () => {
	test.use({ expectedComplaints: /status of 4\d\d/ });

	test('finds nothing to complain of where there is no page', async ({ page }) => {
		expect((await page.goto('/no-such-page'))!.status()).toBe(404);
		await expectAccessible(page);
	});

	for (const interaction of ['label', 'match', 'order'] as const) {
		test(`finds nothing to complain of on a ${interaction} form that comes back`, async ({ page }) => {
			const { item, lesson } = firstWith(interaction);
			await page.goto(lesson.path);
			// Sent around the script and the browser's own checks.
			await cardOf(page, item)
				.locator('[data-answer-form]')
				.evaluate((form: HTMLFormElement) => {
					for (const select of form.querySelectorAll('select')) select.value = '';
					form.submit();
				});
			await expect(page.getByRole('alert')).toContainText('Not saved yet');
			await expectAccessible(page);
		});
	}
});

for (const lesson of enoughLessons) {
	test(`finds nothing to complain of with every answer shown: ${lesson.title}`, async ({ page }) => {
		for (const [index, item] of lesson.items.entries()) {
			await store(page.request, item, WAYS[(index + 1) % WAYS.length]!, fairlySureOf(item, index));
		}
		await page.goto(lesson.mine);
		await expect(page.locator('[data-feedback]')).toHaveCount(lesson.items.length);
		await expectAccessible(page);
	});
}

/** Only "right" and "wrong" are told with certainty here. */
function fairlySureOf(item: Parameters<typeof fairlySure>[0], index: number) {
	return WAYS[(index + 1) % WAYS.length] === 'dontKnow' ? [] : fairlySure(item);
}

test('finds nothing to complain of after an answer in place, and on its own page', async ({ page }) => {
	const { item, lesson } = firstWith('order');
	await page.goto(lesson.path);
	await expect(feedbackOf(await answer(page, item, 'wrong'))).toBeVisible();
	await expectAccessible(page);
	const id = await store(page.request, itemAt(lessonAt(1), 4), 'wrong');
	await page.goto(`/answers/${id}`);
	await expectAccessible(page);
});

test('finds nothing to complain of in a test: begun, half way, complete, and with its reasons', async ({
	page
}) => {
	test.slow();
	const form = await begin(page);
	await expectAccessible(page);
	for (const item of form.parts[0]!.slice(0, 3)) await store(page.request, item, 'right', fairlySure(item));
	for (const path of ['/tests/first/1', '/tests/first', '/tests/second']) {
		await page.goto(path);
		await expectAccessible(page);
	}
	for (const item of itemsOfForm(form).slice(3)) await store(page.request, item, 'wrong');
	await page.goto('/tests/first');
	await expectAccessible(page);
	await page.getByRole('link', { name: 'What your tests show' }).click();
	await expectAccessible(page);
	await page.goto('/tests/second');
	await page.getByRole('button', { name: 'Begin' }).click();
	for (const item of itemsOfForm(await drawn(page))) await store(page.request, item, 'right');
	for (const path of ['/tests/second/1', '/tests/later', '/results/tests', '/results']) {
		await page.goto(path);
		await expectAccessible(page);
	}
});

test('finds nothing to complain of where an answer waits', async ({ page }) => {
	const lesson = lessonAt(2);
	await page.goto(lesson.path);
	const card = cardOf(page, itemAt(lesson, 1));
	await card.evaluate((element) => {
		element.dataset['unsent'] = '';
		element.querySelector('[data-status]')!.textContent = 'Not saved yet: it could not be sent.';
	});
	await expect(saveButton(card)).toBeVisible();
	await expectAccessible(page);
});

test('finds nothing to complain of on results after a few answers, and on the page about data', async ({
	page
}) => {
	for (const [index, item] of lessonAt(2).items.slice(0, 3).entries()) {
		await store(page.request, item, WAYS[index]!);
	}
	for (const path of ['/results', '/results/tests', '/results/yardstick', '/data']) {
		await page.goto(path);
		await expectAccessible(page);
	}
});

test('finds nothing to complain of on results after as many answers as a minute may hold', async ({
	page
}) => {
	const all = lessons.flatMap(({ items }) => items).slice(0, 60);
	for (const [index, item] of all.entries()) {
		await store(page.request, item, index % 2 ? 'right' : 'wrong', fairlySure(item));
	}
	await page.goto('/results');
	await expect(page.getByRole('img', { name: /How often you were right/ })).toBeVisible();
	await expectAccessible(page);
});

test('finds nothing to complain of on the workbench: compared, to be changed, and the whole coding', async ({
	page
}) => {
	for (const article of [report, real]) {
		const steps = stepsIn(article);
		await storeCodings(
			page.request,
			article,
			steps.map(({ number }) => number)
		);
		// Debatable claims stand in the second step of the real article.
		for (const path of [steps[1]!.path, `${steps[1]!.path}?change`, `/articles/${article.id}/ledger`]) {
			await page.goto(path);
			await expectAccessible(page);
		}
	}
});

test.describe('a paragraph’s form that comes back', () => {
	test.use({ expectedComplaints: /status of 422/ });

	test('has nothing to complain of', async ({ page }) => {
		await page.goto(stepsIn(report)[0]!.path);
		await page.locator('input[name="origin.c01"]').first().check();
		await page.getByRole('button', { name: 'Save and compare' }).click();
		await expect(page.getByRole('alert')).toBeVisible();
		await expectAccessible(page);
	});
});

test('finds nothing to complain of on the page of the town, once it is open', async ({ page }) => {
	const last = codable.find(({ id }) => id === course.town!.last)!;
	await storeCodings(
		page.request,
		last,
		stepsIn(last).map(({ number }) => number)
	);
	await page.goto('/town');
	await page.locator('summary').first().click();
	await expectAccessible(page);
});

for (const view of ['left', 'footing', 'hedge', 'dispute', 'map']) {
	test(`finds nothing to complain of on a text that is seen through: ${view}`, async ({ page }) => {
		await storeCodings(
			page.request,
			report,
			stepsIn(report).map(({ number }) => number)
		);
		await page.goto(`/articles/${report.id}/see-through?view=${view}`);
		await expectAccessible(page);
	});
}
