// What a page says to a screen reader by its live regions.
import type { Page } from '@playwright/test';

declare global {
	interface Window {
		said: string[];
	}
}

/** Notes from now on, on every page that is opened, what is written into live regions. */
export async function noteAnnouncements(page: Page): Promise<void> {
	await page.addInitScript(() => {
		window.said = [];
		new MutationObserver((changes) => {
			for (const { target } of changes) {
				const element = target instanceof Element ? target : target.parentElement;
				const region = element?.closest('[role="status"], [role="alert"]');
				if (region?.textContent) window.said.push(region.textContent.trim());
			}
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
}

export async function announced(page: Page): Promise<string[]> {
	return page.evaluate(() => window.said);
}
