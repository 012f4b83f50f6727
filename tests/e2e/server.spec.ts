// The process around the pages: src/server.ts.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { Agent, request as sendTo } from 'node:http';
import { join } from 'node:path';
import { type APIResponse, expect, test } from '@playwright/test';
import { root } from '../support/command.ts';

const rendered = globSync('**/*.html', { cwd: join(root, 'build', 'prerendered') })
	.map((file) => `/${file.replaceAll('\\', '/').replace(/(index)?\.html$/, '')}`)
	.sort();

const form = (address: string, origin: string) => ({
	headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
	data: address
});

function expectSafeHeaders(response: APIResponse) {
	const headers = response.headers();
	expect(headers['x-content-type-options']).toBe('nosniff');
	expect(headers['x-frame-options']).toBe('DENY');
	expect(headers['referrer-policy']).toBe('same-origin');
	expect(headers['content-security-policy']).toBeTruthy();
}

test('puts security headers on pages, files and refusals', async ({ request }) => {
	expect(rendered.length, 'pages rendered at build time').toBeGreaterThan(0);
	for (const path of ['/', rendered[0]!, '/icon.svg', '/no-such-page'])
		expectSafeHeaders(await request.get(path));
	expectSafeHeaders(await request.post(rendered[0]!));
});

test('lets a browser keep only what its name pins down', async ({ request }) => {
	const page = await request.get(rendered[0]!);
	expect(page.headers()['cache-control']).toBe('no-cache');
	const asset = /\/_app\/immutable\/[^"']+/.exec(await page.text())?.[0];
	expect((await request.get(asset!)).headers()['cache-control']).toContain('immutable');
	expect((await request.get('/fonts/no-such-font.woff2')).headers()['cache-control']).not.toContain(
		'max-age'
	);
});

test('refuses what is sent to a page rendered at build time', async ({ request }) => {
	for (const method of ['POST', 'PUT', 'DELETE']) {
		const response = await request.fetch(rendered[0]!, { method });
		expect(response.status()).toBe(405);
		expect(response.headers().allow).toBe('GET, HEAD');
	}
});

test('refuses a form from another site, whatever it says about its protocol', async ({
	request,
	baseURL
}) => {
	const foreign = await request.post('/answers', form('a=b', 'http://example.org'));
	expect(foreign.status()).toBe(403);
	const disguised = form('a=b', baseURL!.replace('http:', 'https:'));
	const headers = { ...disguised.headers, 'x-who-says-protocol': 'https', 'x-forwarded-proto': 'https' };
	expect((await request.post('/answers', { ...disguised, headers })).status()).toBe(403);
});

test('keeps a connection usable after a long body that nobody read', async ({ baseURL }) => {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const send = (path: string, method: string, body: string) =>
		new Promise<number | undefined>((resolve, reject) => {
			const headers = { origin: baseURL!, 'content-type': 'application/x-www-form-urlencoded' };
			const sent = sendTo(new URL(path, baseURL), { agent, method, headers }, (response) => {
				response.resume().on('end', () => resolve(response.statusCode));
			});
			sent.on('error', reject).setTimeout(3_000, () => sent.destroy(new Error('no answer in time')));
			sent.end(body);
		});
	for (const length of [1_000, 200_000, 2_000_000]) {
		expect(await send('/no-such-page', 'POST', 'x'.repeat(length))).toBe(404);
		expect(await send('/healthz', 'GET', ''), `after ${length} bytes`).toBe(200);
	}
	agent.destroy();
});

test('says which setting is wrong, in one line', async () => {
	expect(await start({ PORT: 'abc' })).toEqual({
		code: 1,
		output: 'PORT must be a whole number from 0 to 65535, not "abc".\n'
	});
	expect((await start({ ORIGIN: 'example.org' })).output).toMatch(/^ORIGIN must .*\n$/);
});

test('says that a port is taken, and by which setting to choose another', async ({ baseURL }) => {
	const { code, output } = await start({ PORT: new URL(baseURL!).port });
	expect(code).toBe(1);
	expect(output).toMatch(/^Port \d+ is taken .* Set PORT to .*\n$/);
});

function start(env: Record<string, string>) {
	return new Promise<{ code: number | null; output: string }>((resolve) => {
		const unused = { HOST: '', ORIGIN: '', DATABASE_URL: 'sqlite:/dev/null/never-opened' };
		const child = spawn(process.execPath, ['src/server.ts'], {
			cwd: root,
			env: { ...process.env, FORCE_COLOR: undefined, ...unused, ...env }
		});
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.on('close', (code) => resolve({ code, output }));
	});
}
