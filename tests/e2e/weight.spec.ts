// What a first visit to a lesson loads, as it comes over the wire, and from where.
import type { CDPSession, Page } from '@playwright/test';
import { allLessons, lessonAt } from './steps/course.ts';
import { begin } from './steps/test-form.ts';
import { expect, test } from './steps/watched-page.ts';

const BUDGET = { bytes: 45_000, requests: 8, fontBytes: 70_000 };

interface Loaded {
	readonly url: string;
	readonly type: string;
	readonly status: number;
	readonly encoding: string;
	/** Head and body, as they came. */
	bytes: number;
}

/** Everything that a page loads from now on, by the browser's own count. */
async function watchLoading(page: Page): Promise<{ loaded: Map<string, Loaded>; session: CDPSession }> {
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	const loaded = new Map<string, Loaded>();
	session.on('Network.responseReceived', ({ requestId, type, response }) => {
		const encoding = response.headers['content-encoding'] ?? response.headers['Content-Encoding'] ?? 'none';
		loaded.set(requestId, { url: response.url, type, status: response.status, encoding, bytes: 0 });
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const entry = loaded.get(requestId);
		if (entry) entry.bytes = encodedDataLength;
	});
	return { loaded, session };
}

for (const lesson of allLessons) {
	test(`weighs little on a first visit: ${lesson.title}`, async ({ page }) => {
		const { loaded } = await watchLoading(page);
		await page.goto(lesson.path, { waitUntil: 'networkidle' });
		await page.evaluate(() => document.fonts.ready);

		const all = [...loaded.values()];
		const fonts = all.filter(({ type }) => type === 'Font');
		const code = all.filter(({ type }) => ['Document', 'Stylesheet', 'Script'].includes(type));
		const counted = all.filter(({ type }) => !['Font', 'Image'].includes(type));
		const weigh = (entries: readonly Loaded[]) => entries.reduce((sum, { bytes }) => sum + bytes, 0);
		const byType = (wanted: string) => weigh(code.filter(({ type }) => type === wanted));
		console.log(
			`${lesson.path}: ${weigh(counted)} bytes in ${counted.length} requests (HTML ${byType('Document')}, ` +
				`CSS ${byType('Stylesheet')}, script ${byType('Script')}); ${fonts.length} fonts of ${weigh(fonts)} bytes`
		);
		expect(all.map(({ status }) => status)).toEqual(all.map(() => 200));
		expect(
			code.map(({ encoding }) => encoding),
			'compressed by brotli'
		).toEqual(code.map(() => 'br'));
		expect(byType('Script'), 'the script came').toBeGreaterThan(500);
		expect(fonts.length, 'the fonts came').toBeGreaterThan(0);
		expect(weigh(counted)).toBeLessThanOrEqual(BUDGET.bytes);
		expect(counted.length).toBeLessThanOrEqual(BUDGET.requests);
		expect(weigh(fonts)).toBeLessThanOrEqual(BUDGET.fontBytes);
		const origin = new URL(page.url()).origin;
		expect(all.filter(({ url }) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
	});
}

test('weighs little in a test, with all the reports of a half', async ({ page }) => {
	await begin(page);
	const { loaded } = await watchLoading(page);
	for (const path of ['/tests/first/1', '/tests/first', '/results/tests']) {
		loaded.clear();
		await page.goto(path, { waitUntil: 'networkidle' });
		const counted = [...loaded.values()].filter(({ type }) => !['Font', 'Image'].includes(type));
		const bytes = counted.reduce((sum, entry) => sum + entry.bytes, 0);
		console.log(`${path}: ${bytes} bytes in ${counted.length} requests`);
		expect(counted.length).toBeGreaterThan(1);
		expect(counted.filter(({ encoding }) => encoding === 'none')).toEqual([]);
		expect(bytes).toBeLessThanOrEqual(BUDGET.bytes);
	}
});

test('names no other host in any page, script or style', async ({ page, request }) => {
	const { loaded } = await watchLoading(page);
	for (const path of ['/', '/lessons', '/results', '/data', '/articles', lessonAt(1).path]) {
		await page.goto(path, { waitUntil: 'networkidle' });
		const named = await page
			.locator('[src], link[href]')
			.evaluateAll((list) =>
				list.map((element) => (element as HTMLImageElement).src || (element as HTMLLinkElement).href)
			);
		expect(named.filter((address) => new URL(address).origin !== new URL(page.url()).origin)).toEqual([]);
	}
	const files = [
		...new Set([...loaded.values()].filter(({ type }) => /Script|Style/.test(type)).map(({ url }) => url))
	];
	expect(files.length).toBeGreaterThan(1);
	for (const file of files) {
		const text = await (await request.get(file)).text();
		expect(text.match(/(?:url\(|@import|fetch\()\s*["'`]?(?:https?:)?\/\//g) ?? [], file).toEqual([]);
	}
});

test('stays readable before the fonts have come, and does not jump when they do', async ({ page }) => {
	let come = 0;
	const { promise: late, resolve: comeNow } = Promise.withResolvers<void>();
	await page.route('**/*.woff2', async (route) => {
		await late;
		come++;
		await route.continue();
	});
	await page.addInitScript(() => {
		let shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
			document.documentElement.dataset['shift'] = String(shift);
		}).observe({ type: 'layout-shift', buffered: true });
	});
	await page.goto(lessonAt(1).path, { waitUntil: 'domcontentloaded' });
	await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
	expect(come).toBe(0);
	const faces = await page.evaluate(() =>
		[...document.fonts].map(({ family, display }) => ({ family, display }))
	);
	const ours = faces.filter(({ family }) => /^.?(Literata|Atkinson)/.test(family));
	expect(ours.length).toBeGreaterThan(1);
	expect(ours.filter(({ display }) => display !== 'swap')).toEqual([]);

	comeNow();
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => document.fonts.ready);
	expect(come, 'fonts that came late').toBeGreaterThan(0);
	const shift = Number(await page.evaluate(() => document.documentElement.dataset['shift'] ?? '0'));
	console.log(`layout shift when the fonts come: ${shift.toFixed(4)}`);
	expect(shift).toBeLessThan(0.05);
});
