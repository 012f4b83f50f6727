// What the results page tells after none, some and all of the answers.
import type { Page } from '@playwright/test';
import { toClaimClass } from '../../src/lib/domain/claim/label.ts';
import { allLessons, itemAt, lessonAt, lessons } from './steps/course.ts';
import { cardOf, feedbackOf, saveButton } from './steps/item-card.ts';
import { fairlySure } from './steps/responses.ts';
import { store } from './steps/stored-answers.ts';
import { expect, test } from './steps/watched-page.ts';

const first = lessonAt(1);
/** The numbers of a table row, by the words that head it. */
async function row(page: Page, heading: string): Promise<number[]> {
	const cells = await page
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name: heading }) })
		.getByRole('cell')
		.allInnerTexts();
	return cells.map(Number);
}

const named = 'A name or a text stands behind it';
const notNamed = 'Nobody named stands behind it';

test('says before the first answer that there is nothing yet, and where to begin', async ({ page }) => {
	await page.goto('/results');

	await expect(page.locator('main')).toContainText('Nothing here yet.');
	await expect(page.getByRole('table')).toHaveCount(0);
	await expect(page.getByText(/^(Optional · )?0 of \d+ answered/)).toHaveCount(allLessons.length);
	await page.getByRole('link', { name: `Begin: ${first.title}` }).click();
	await expect(page).toHaveURL(new RegExp(`${first.path}$`));
});

test('counts the claims of a few answers, and tells no tendency from them', async ({ page }) => {
	const [early, late] = [itemAt(first, 4), itemAt(first, 5)];
	await store(page.request, early, 'wrong');
	await store(page.request, late, 'dontKnow');
	await page.goto('/results');

	await expect(page.locator('main')).toContainText('It takes a few more claims to tell');
	const claims = [early, late].map((item) => (item.interaction === 'label' ? item.claims : []));
	const count = (index: number, behind: boolean) =>
		claims[index]!.filter(({ label }) => (toClaimClass(label) === 'named') === behind).length;
	// Right, wrong, not known.
	expect(await row(page, named)).toEqual([0, count(0, true), count(1, true)]);
	expect(await row(page, notNamed)).toEqual([0, count(0, false), count(1, false)]);
	await expect(page.getByText(`2 of ${first.items.length} answered`)).toBeVisible();
	await expect(page.getByText('You have said how sure you were 0 times about invented texts.')).toBeVisible();
});

test('leads from what went wrong back to the answer, and to another try', async ({ page }) => {
	const item = itemAt(first, 3);
	await store(page.request, item, 'wrong');
	await store(page.request, itemAt(first, 1), 'right');
	await page.goto('/results');
	const review = page.getByRole('region', { name: 'Worth another look' });
	await expect(review.getByRole('listitem')).toHaveCount(1);
	await review.getByRole('link', { name: item.prompt }).click();
	await expect(page).toHaveURL(/\/answers\/stored-/);
	await expect(feedbackOf(cardOf(page, item))).toHaveText('Not quite');

	await page.goBack();
	await review.getByRole('link', { name: 'Try again' }).click();
	await expect(page).toHaveURL(new RegExp(`${first.path}#${item.id}$`));
	await page.waitForLoadState('networkidle');
	await expect(saveButton(cardOf(page, item)), 'who comes to try again finds the form').toBeVisible();
	await expect(feedbackOf(cardOf(page, itemAt(first, 1)))).toBeVisible();
});

test('says that sureness fits or not from twenty ratings on, not before', async ({ page }) => {
	const invented = lessons
		.flatMap(({ items }) => items)
		.filter(({ excerpt }) => excerpt?.article?.real !== true);
	const rated = invented.filter((item) => fairlySure(item).length > 0);
	let ratings = 0;
	const picture = page.getByRole('img', { name: /How often you were right/ });
	for (const item of rated) {
		const sure = fairlySure(item).slice(0, 20 - ratings);
		// The twentieth comes by itself, so that nineteen are seen.
		const now = ratings + sure.length >= 20 && ratings < 19 ? sure.slice(0, 19 - ratings) : sure;
		await store(page.request, item, 'wrong', now);
		ratings += now.length;
		if (ratings === 19) {
			await page.goto('/results');
			await expect(
				page.getByText('You have said how sure you were 19 times about invented texts.')
			).toBeVisible();
			await expect(picture).toHaveCount(0);
		}
		if (ratings === 20) break;
	}
	expect(ratings).toBe(20);
	await page.goto('/results');
	await expect(picture).toBeVisible();
	await expect(page.locator('main')).toContainText('You are surer than you are right.');
	await expect(page.locator('main')).toContainText('Sure on average: 90%. Right: 0%.');
	const table = page.getByRole('region', { name: 'How well your sureness fits' }).getByRole('table');
	await expect(table.getByRole('row').nth(1)).toContainText('0 of 20');
});

test('agrees in words and figures when everything was right', async ({ page }) => {
	// As many lessons as a learner may answer in a minute.
	const answered = lessons.slice(0, 8);
	for (const { items } of answered) {
		for (const item of items) await store(page.request, item, 'right', fairlySure(item));
	}
	await page.goto('/results');
	for (const { items } of answered) {
		await expect(page.getByText(`${items.length} of ${items.length} answered`).first()).toBeVisible();
	}
	const [ofNamed, ofNotNamed] = [await row(page, named), await row(page, notNamed)];
	expect([ofNamed[1], ofNamed[2], ofNotNamed[1], ofNotNamed[2]]).toEqual([0, 0, 0, 0]);
	expect(Math.min(ofNamed[0]!, ofNotNamed[0]!)).toBeGreaterThan(10);
	const all = ofNamed[0]! + ofNotNamed[0]!;
	await expect(page.locator('main')).toContainText(
		`You told named from not named in ${all} of ${all} claims.`
	);
	await expect(page.locator('main')).not.toContainText(/You tend to (miss|over-call)/);
	await expect(page.locator('main')).toContainText('You are right more often than you say');
	await expect(page.getByRole('heading', { name: 'Worth another look' })).toHaveCount(0);
	for (const progress of await page.getByText(/\d+ of \d+ points/).allInnerTexts()) {
		const [, points, possible] = /([\d.]+) of ([\d.]+) points/.exec(progress)!;
		expect(points).toBe(possible);
	}
});

test('agrees in words and figures when every unnamed claim was taken for named', async ({ page }) => {
	for (const { items } of lessons.slice(0, 3)) {
		for (const item of items) {
			if (item.interaction !== 'label') continue;
			const fields = item.claims.map(
				({ id }) => [`label.${id}`, item.asks === 'class' ? 'named' : 'attributed claim'] as const
			);
			// The last value of a name counts, as for a server that reads a form.
			await store(page.request, item, 'right', fields);
		}
	}
	await page.goto('/results');
	const [ofNamed, ofNotNamed] = [await row(page, named), await row(page, notNamed)];
	expect(ofNamed.slice(1)).toEqual([0, 0]);
	expect([ofNotNamed[0], ofNotNamed[2]]).toEqual([0, 0]);
	const words = `You told named from not named in ${ofNamed[0]} of ${ofNamed[0]! + ofNotNamed[1]!} claims.`;
	await expect(page.locator('main')).toContainText(words);
	await expect(page.locator('main')).toContainText('You tend to miss claims that nobody named stands behind');
	const labels = page.getByRole('region', { name: 'The four kinds of footing' }).getByRole('table');
	const given = await labels
		.getByRole('row')
		.evaluateAll((rows) =>
			rows.slice(1).map((one) => [...one.querySelectorAll('td')].map((cell) => Number(cell.innerText)))
		);
	expect(given).toHaveLength(4);
	for (const counts of given) expect([counts[0], counts[2], counts[3]]).toEqual([0, 0, 0]);
	expect(given.every((counts) => counts[1]! > 0)).toBe(true);
});
