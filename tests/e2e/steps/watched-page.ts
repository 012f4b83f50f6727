// A page that is listened to: whatever the browser complains of fails the test, and so does another host.
import { test as base } from '@playwright/test';
import { expect, type BrowserContext } from '@playwright/test';

interface Watch {
	/** Complaints that a test brings about itself, such as a connection that it cuts. */
	expectedComplaints: RegExp | null;
	complaints: string[];
}

/** Listens to every page of a context. @returns what has been complained of so far, in order */
export function watch(
	context: BrowserContext,
	ownOrigin: string | undefined,
	expected: RegExp | null = null
): string[] {
	const complaints: string[] = [];
	context.on('page', (page) => {
		page.on('console', (message) => {
			if (!['error', 'warning'].includes(message.type())) return;
			if (!expected?.test(message.text())) complaints.push(`${page.url()}: ${message.text()}`);
		});
		page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
		page.on('request', (request) => {
			const { origin, protocol } = new URL(request.url());
			if (protocol !== 'data:' && origin !== ownOrigin) complaints.push(`another host: ${request.url()}`);
		});
	});
	return complaints;
}

export const test = base.extend<Watch>({
	expectedComplaints: [null, { option: true }],
	// What moves smoothly cannot be measured until it has come to rest.
	contextOptions: { reducedMotion: 'reduce' },
	complaints: [
		async ({ context, baseURL, expectedComplaints }, use) => {
			const complaints = watch(context, baseURL, expectedComplaints);
			await use(complaints);
			expect(complaints, 'complaints of the browser').toEqual([]);
		},
		{ auto: true }
	]
});

export { expect };
