// Connections that fail, as they do in trains and classrooms.
import type { Page } from '@playwright/test';
import { expect } from './watched-page.ts';

const ANSWERS = /\/answers(\?|$)/;

/** From now on nothing that the page sends arrives; the page itself can still be opened. */
export async function cutSending(page: Page): Promise<void> {
	await page.route(ANSWERS, (route) => route.abort('internetdisconnected'));
	await page.route('**/learner', (route) => route.abort('internetdisconnected'));
}

/** What is sent arrives and is stored, but the reply never comes back. */
export async function loseReplies(page: Page): Promise<void> {
	await page.route(ANSWERS, async (route) => {
		await route.fetch();
		await route.abort('connectionreset');
	});
}

/** The server is there, and says that it cannot take answers now. */
export async function refuseForNow(page: Page, status: number): Promise<void> {
	await page.route(ANSWERS, (route) => route.fulfill({ status, json: { message: 'not now' } }));
}

export async function mend(page: Page): Promise<void> {
	await page.unrouteAll({ behavior: 'wait' });
}

/** Mends the connection, and lets the browser tell the page of it as it does. */
export async function reconnect(page: Page): Promise<void> {
	await mend(page);
	await page.evaluate(() => dispatchEvent(new Event('online')));
}

export async function waitingOn(page: Page): Promise<number> {
	return page.evaluate(() => JSON.parse(localStorage.getItem('unsent-answers') ?? '[]').length);
}

export async function expectUnsentCount(page: Page, words: string): Promise<void> {
	await expect(page.locator('[data-unsent-count]')).toHaveText(words);
}
