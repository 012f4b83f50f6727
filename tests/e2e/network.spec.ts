// A class over plain http in a school's network: the server is open to it, and browsers come by its address there.
import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderSVG } from 'uqr';
import { networkAddresses } from '../../src/server/network.ts';
import { launchOptions } from '../support/browser.ts';
import { startServer, type RunningServer } from '../support/running-server.ts';
import { firstWith } from './steps/course.ts';
import { cardOf, feedbackOf, fillIn, saveButton } from './steps/item-card.ts';
import { fieldsOf } from './steps/responses.ts';
import { expect, test, watch } from './steps/watched-page.ts';

const [address] = networkAddresses(networkInterfaces());
/** Without a network, a name that the browser leads to this machine: for it that is another machine as well. */
const host = address ?? 'who-says.test';
const { args, ...launch } = launchOptions();
test.use({
	launchOptions: { ...launch, args: [...args, '--host-resolver-rules=MAP who-says.test 127.0.0.1'] }
});

const { item, lesson } = firstWith('choice');
let folder: string;
let server: RunningServer;
let outside: string;

test.beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'who-says-network-'));
	server = await startServer({ HOST: '0.0.0.0', DATABASE_URL: `sqlite:${join(folder, 'test.sqlite')}` });
	outside = `http://${host}:${server.port}`;
});
test.afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true });
});

test('is told in the terminal, with the address for others', async () => {
	await expect
		.poll(() => server.output)
		.toContain(address ? `On other devices in this network:  ${outside}\n` : 'in no network');
});

test('works from another address: cookies, ids and forms', async ({ browser }) => {
	const newPage = async (javaScriptEnabled = true) => {
		const context = await browser.newContext({ baseURL: outside, javaScriptEnabled });
		// A browser says that it cannot follow this header over plain http; over https it does.
		const complaints = watch(context, outside, /^The Cross-Origin-Opener-Policy header has been ignored/);
		return { complaints, page: await context.newPage(), context };
	};

	const teacher = await newPage();
	await teacher.page.goto('/teach');
	expect(await teacher.page.evaluate(() => [isSecureContext, 'randomUUID' in crypto])).toEqual([
		false,
		false
	]);
	await teacher.page.getByRole('button', { name: 'Make a class' }).click();
	const classPath = new URL(teacher.page.url()).pathname;
	await expect(teacher.page.getByRole('link', { name: /\/join\// })).toHaveText(
		new RegExp(`^${outside}/join/`)
	);
	await expect(teacher.page.getByText('Other devices cannot reach')).toHaveCount(0);
	const link = await teacher.page.getByRole('link', { name: /\/join\// }).innerText();

	for (const [name, javaScript] of [
		['Ada', true],
		['Ben', false]
	] as const) {
		const { page, context, complaints } = await newPage(javaScript);
		await page.goto(link);
		await page.getByLabel('Your name in this class').fill(name);
		await page.getByRole('button', { name: 'Join the class' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText(`You are in, ${name}`);
		await page.goto(lesson.path);
		const card = cardOf(page, item);
		await fillIn(card, fieldsOf(item, 'right'));
		await saveButton(card).click();
		if (javaScript) await expect(feedbackOf(card)).toBeVisible();
		else await expect(page).toHaveURL(/\/answers\//);
		const cookies = await context.cookies();
		expect(cookies.map((cookie) => [cookie.name, cookie.secure]).toSorted()).toEqual([
			['session', false],
			['who', false]
		]);
		expect(complaints).toEqual([]);
	}

	await teacher.page.goto(classPath);
	for (const name of ['Ada', 'Ben'])
		await expect(teacher.page.getByRole('row', { name })).toContainText(`1 of ${lesson.items.length}`);
	await teacher.page.getByLabel('End the words that students have now').check();
	await teacher.page.getByRole('button', { name: 'Make seat cards for everybody' }).click();
	await expect(teacher.page.getByRole('listitem').filter({ hasText: 'Ada' })).toContainText(
		`${host}:${server.port}/join`
	);
	expect(teacher.complaints).toEqual([]);
});

test('forgets a student who finishes there, and the next one on that device can save', async ({
	browser
}) => {
	for (const javaScriptEnabled of [true, false]) {
		const context = await browser.newContext({ baseURL: outside, javaScriptEnabled });
		const page = await context.newPage();
		for (let student = 0; student < 2; student++) {
			await page.goto(lesson.path);
			const card = cardOf(page, item);
			await fillIn(card, fieldsOf(item, 'right'));
			await saveButton(card).click();
			if (javaScriptEnabled) await expect(feedbackOf(card)).toBeVisible();
			else await expect(page).toHaveURL(/\/answers\//);
			await page.goto('/data');
			await page.getByRole('button', { name: /^Finish here/ }).click();
			await expect(page.getByText('This device has forgotten you.')).toBeVisible();
			await expect(page.getByText('Continuing as')).toHaveCount(0);
			expect(await context.cookies()).toEqual([]);
		}
	}
});

test('forgets a teacher’s key there with the class that was closed or deleted', async ({ browser }) => {
	for (const how of ['close', 'delete'] as const) {
		const context = await browser.newContext({ baseURL: outside });
		const page = await context.newPage();
		await page.goto('/teach');
		await page.getByRole('button', { name: 'Make a class' }).click();
		await expect(page.getByText('Show my key')).toBeVisible();
		const names = async () => (await context.cookies()).map(({ name }) => name);
		expect(await names()).toContain('teach-key');
		if (how === 'close') {
			await page.goto('/teach');
			await page.getByRole('button', { name: 'Close my classes here' }).click();
		} else {
			await page.getByText(/^Settings/).click();
			await page.getByLabel('Delete this class, now and for good').check();
			await page.getByRole('button', { name: 'Delete the class' }).click();
		}
		await expect(page).toHaveURL(/\/teach([?#].*)?$/);
		expect(await names()).not.toContain('teach-key');
	}
});

test('gives others its address in the network where the teacher sits at the server itself', async ({
	browser
}) => {
	const context = await browser.newContext({ baseURL: server.origin });
	const page = await context.newPage();
	await page.goto('/teach');
	await page.getByRole('button', { name: 'Make a class' }).click();
	const classPath = new URL(page.url()).pathname;
	const code = /\/join\/([A-Z2-9]{6})/.exec(await page.content())![1]!;
	const link = `${address ? outside : server.origin}/join/${code}`;
	await expect(page.getByRole('link', { name: /\/join\// })).toHaveText(link);
	await expect(page.getByText('Other devices cannot reach')).toHaveCount(address ? 0 : 1);
	const qr = await context.request.get(`${classPath}/qr.svg`);
	expect(await qr.text()).toBe(renderSVG(link, { ecc: 'M', border: 4 }));

	const student = await browser.newContext({ baseURL: server.origin });
	const seat = await student.newPage();
	await seat.goto(`/join/${code}`);
	await seat.getByLabel('Your name in this class').fill('Ada');
	await seat.getByRole('button', { name: 'Join the class' }).click();
	await page.goto(classPath);
	await page.getByLabel('End the words that students have now').check();
	await page.getByRole('button', { name: 'Make seat cards for everybody' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'Ada' })).toContainText(new URL(link).host);
});

test('says on the page of a class that nobody else can reach it, and how they could', async ({ page }) => {
	// The common server of these tests listens on this machine only.
	await page.goto('/teach');
	await page.getByRole('button', { name: 'Make a class' }).click();
	await expect(page.getByText('Other devices cannot reach this address.')).toBeVisible();
	await expect(page.getByText('HOST=0.0.0.0 npm start')).toBeVisible();
});
