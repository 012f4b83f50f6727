// Answers that could not be sent: said, kept, and stored once.
import { announced, noteAnnouncements } from './steps/announcements.ts';
import {
	cutSending,
	expectUnsentCount,
	loseReplies,
	mend,
	reconnect,
	refuseForNow,
	waitingOn
} from './steps/connection.ts';
import { itemAt, lessonAt } from './steps/course.ts';
import { answer, cardOf, feedbackOf, saveButton, statusOf, valuesIn } from './steps/item-card.ts';
import { headlineOf } from './steps/responses.ts';
import { countStored, store } from './steps/stored-answers.ts';
import { expect, test } from './steps/watched-page.ts';

test.use({ expectedComplaints: /Failed to load resource/ });

const lesson = lessonAt(1);
const match = itemAt(lesson, 1);
const order = itemAt(lesson, 2);
const choice = itemAt(lesson, 3);
const label = itemAt(lesson, 4);

test('keeps answers that could not be sent, shows them after a reload, and sends each once', async ({
	page
}) => {
	await store(page.request, itemAt(lesson, 7), 'right');
	await noteAnnouncements(page);
	await page.goto(lesson.path);
	await cutSending(page);
	const items = [match, order, choice, label];
	const values: string[][] = [];
	for (const item of items) {
		const card = await answer(page, item, 'right');
		await expect(statusOf(card)).toContainText('Not saved yet');
		await expect(card).toHaveAttribute('data-unsent', '');
		values.push(await valuesIn(card));
	}
	expect((await announced(page)).filter((said) => said.startsWith('Not saved yet'))).toHaveLength(4);
	await expectUnsentCount(page, '4 answers are not saved yet.');
	expect(await countStored(page.request)).toBe(1);

	await page.reload();
	for (const [index, item] of items.entries()) {
		const card = cardOf(page, item);
		await expect(statusOf(card)).toContainText('Not saved yet');
		expect(await valuesIn(card)).toEqual(values[index]);
	}
	const shown = await cardOf(page, order)
		.locator('[data-entry]')
		.evaluateAll((list) => list.map((entry) => entry.getAttribute('data-entry')));
	expect(shown).toEqual(order.interaction === 'order' && order.entries.map(({ id }) => id));

	await reconnect(page);
	for (const item of items) {
		await expect(feedbackOf(cardOf(page, item))).toHaveText(headlineOf(item, 'right'));
	}
	await expectUnsentCount(page, '');
	await page.reload();
	await expect(feedbackOf(cardOf(page, label))).toBeVisible();
	expect(await countStored(page.request)).toBe(5);
});

test('takes whoever waited at the form to the feedback when the connection is back', async ({ page }) => {
	await noteAnnouncements(page);
	await page.goto(lesson.path);
	await cutSending(page);
	const card = await answer(page, choice, 'right');
	await expect(statusOf(card)).toContainText('Not saved yet');

	await reconnect(page);

	await expect(feedbackOf(card)).toBeFocused();
	expect((await announced(page)).at(-1)).toBe(`Saved. ${headlineOf(choice, 'right')}`);
});

test('sends what waits by itself after a while', async ({ page }) => {
	await page.clock.install();
	await page.goto(lesson.path);
	await cutSending(page);
	const card = await answer(page, choice, 'right');
	await expect(statusOf(card)).toContainText('Not saved yet');
	await mend(page);
	await page.clock.runFor(25_000);

	await expect(feedbackOf(card)).toHaveText('Right');
	expect(await countStored(page.request)).toBe(1);
});

test('stores an answer once whose reply was lost, sent again by itself', async ({ page }) => {
	await page.goto(lesson.path);
	await loseReplies(page);
	const card = await answer(page, label, 'wrong');
	await expect(statusOf(card)).toContainText('Not saved yet');
	expect(await countStored(page.request), 'it did arrive').toBe(1);

	await reconnect(page);

	await expect(feedbackOf(card)).toHaveText(headlineOf(label, 'wrong'));
	expect(await countStored(page.request)).toBe(1);
	expect(await waitingOn(page)).toBe(0);
});

test('stores an answer once whose reply was lost, sent again by hand', async ({ page }) => {
	await page.goto(lesson.path);
	await loseReplies(page);
	const card = await answer(page, label, 'wrong');
	await expect(statusOf(card)).toContainText('Not saved yet');
	await mend(page);

	await saveButton(card).click();

	await expect(feedbackOf(card)).toBeVisible();
	expect(await countStored(page.request)).toBe(1);
	expect(await waitingOn(page)).toBe(0);
});

test('makes the learner of a first answer that was given offline', async ({ page, context }) => {
	await page.goto(lesson.path);
	await cutSending(page);
	const card = await answer(page, match, 'wrong');
	await expect(statusOf(card)).toContainText('Not saved yet');
	expect(await context.cookies()).toEqual([]);

	await reconnect(page);

	await expect(feedbackOf(card)).toHaveText(headlineOf(match, 'wrong'));
	await expect(page.locator('[data-who]')).toContainText('Continuing as');
	expect(await countStored(page.request)).toBe(1);
});

test('stores once what waits while two tabs are open', async ({ page, context }) => {
	await page.goto(lesson.path);
	await cutSending(page);
	await expect(statusOf(await answer(page, choice, 'right'))).toContainText('Not saved yet');
	const other = await context.newPage();
	await cutSending(other);
	await other.goto(lesson.path);
	await expect(statusOf(cardOf(other, choice))).toContainText('Not saved yet');

	await Promise.all([reconnect(page), reconnect(other)]);

	for (const tab of [page, other]) await expect(statusOf(cardOf(tab, choice))).not.toBeAttached();
	expect(await countStored(page.request)).toBe(1);
});

test('makes one learner of two answers sent at once', async ({ page }) => {
	await page.goto(lesson.path);
	await page.route('**/learner', async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 500));
		await route.continue();
	});
	const cards = [await answer(page, choice, 'right'), await answer(page, label, 'right')];

	for (const card of cards) await expect(feedbackOf(card)).toBeVisible();
	expect(await countStored(page.request)).toBe(2);
});

test('makes one learner of first answers sent from two tabs at once', async ({ page, context }) => {
	await context.route('**/learner', async (route) => {
		const response = await route.fetch();
		await new Promise((resolve) => setTimeout(resolve, 500));
		await route.fulfill({ response });
	});
	const other = await context.newPage();
	for (const tab of [page, other]) await tab.goto(lesson.path);
	const cards = await Promise.all([answer(page, choice, 'right'), answer(other, label, 'right')]);

	for (const card of cards) await expect(feedbackOf(card)).toBeVisible();
	expect(await countStored(page.request)).toBe(2);
});

test('never sends what waits under somebody else', async ({ page, context }) => {
	await store(page.request, match, 'right');
	await page.goto(lesson.path);
	await cutSending(page);
	await expect(statusOf(await answer(page, choice, 'right'))).toContainText('Not saved yet');
	const first = await context.cookies();

	// The browser loses its cookies, and somebody else begins here.
	await context.clearCookies();
	await mend(page);
	await store(page.request, label, 'wrong');
	await page.goto(lesson.path);
	await expect(feedbackOf(cardOf(page, label))).toBeVisible();
	await expect(statusOf(cardOf(page, choice))).toContainText('somebody else who used this device');
	expect(await valuesIn(cardOf(page, choice)), 'their answer is not shown').toEqual([`item=${choice.id}`]);
	await reconnect(page);
	await expect(feedbackOf(await answer(page, choice, 'wrong'))).toHaveText('Not quite');
	expect(await countStored(page.request)).toBe(2);

	await context.clearCookies();
	await context.addCookies(first);
	await page.goto(lesson.path);
	await expect(feedbackOf(cardOf(page, choice))).toHaveText('Right');
	expect(await countStored(page.request)).toBe(2);
});

test('begins anew where the key of this browser opens nothing any more', async ({ page, context }) => {
	await store(page.request, match, 'right');
	const cookies = await context.cookies();
	await context.clearCookies();
	await context.addCookies(
		cookies.map((cookie) => (cookie.name === 'session' ? { ...cookie, value: 'of-a-lost-database' } : cookie))
	);
	await page.goto(lesson.path);

	await expect(feedbackOf(await answer(page, choice, 'right'))).toHaveText('Right');
	expect(await countStored(page.request)).toBe(1);
});

test('warns on the page that forgets of answers that would be lost, and then forgets them', async ({
	page
}) => {
	await store(page.request, match, 'right');
	await page.goto(lesson.path);
	await cutSending(page);
	await expect(statusOf(await answer(page, choice, 'right'))).toContainText('Not saved yet');
	await page.goto('/data');
	await expect(page.locator('[data-unsent-warning]')).toHaveText(
		'1 answer is not saved yet. If you finish now, they are lost.'
	);

	await page.getByRole('button', { name: 'Finish here' }).click();

	await expect(page.getByText('This device has forgotten you.')).toBeVisible();
	// The page stands there before its script has run.
	await expect.poll(() => page.evaluate(() => ({ ...localStorage }))).toEqual({});
});

test('keeps what waits when the address of a finished visit is opened again', async ({ page }) => {
	await store(page.request, match, 'right');
	await page.goto(lesson.path);
	await cutSending(page);
	await expect(statusOf(await answer(page, choice, 'right'))).toContainText('Not saved yet');

	await page.goto('/data?done=finished');

	expect(await waitingOn(page)).toBe(1);
});

for (const status of [429, 500, 503]) {
	test(`keeps an answer for later when the server says ${status}`, async ({ page }) => {
		await page.goto(lesson.path);
		await refuseForNow(page, status);
		const card = await answer(page, match, 'right');
		await expect(statusOf(card)).toContainText('Not saved yet');
		expect(await waitingOn(page)).toBe(1);

		await reconnect(page);

		await expect(feedbackOf(card)).toHaveText(headlineOf(match, 'right'));
		expect(await countStored(page.request)).toBe(1);
	});
}

test('says honestly that it can keep nothing where the browser refuses storage', async ({ page }) => {
	await page.addInitScript(() => {
		for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
			Storage.prototype[name] = () => {
				throw new DOMException('refused', 'SecurityError');
			};
		}
	});
	await page.goto(lesson.path);
	await cutSending(page);
	const card = await answer(page, match, 'right');
	await expect(statusOf(card)).toContainText('Not saved yet');
	await expect(statusOf(card)).toContainText('leave this page open');
	await expectUnsentCount(page, '1 answer is not saved yet.');

	await reconnect(page);

	await expect(feedbackOf(card)).toHaveText(headlineOf(match, 'right'));
	expect(await countStored(page.request)).toBe(1);
});

test('sends the newer answer alone where an older one still waits', async ({ page }) => {
	await page.goto(lesson.path);
	await cutSending(page);
	const card = await answer(page, match, 'wrong');
	await expect(statusOf(card)).toContainText('Not saved yet');
	await mend(page);
	await answer(page, match, 'right');

	await expect(feedbackOf(card)).toHaveText(headlineOf(match, 'right'));
	await page.reload();
	await expect(feedbackOf(card)).toHaveText(headlineOf(match, 'right'));
	expect(await countStored(page.request)).toBe(1);
});
