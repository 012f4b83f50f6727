// What an author sees while writing: `npm run dev` on a copy of the project.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { root } from '../support/command.ts';
import { freePort } from '../support/postgres.ts';

const copied = [
	'src',
	'lessons',
	'static',
	'tests',
	'package.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];
const lesson = join('lessons', '01-who-says', '01-a-claim-has-a-speaker');
const folder = mkdtempSync(join(tmpdir(), 'who-says-dev-'));
let vite: ChildProcess;
let output = '';
let address = '';

test.beforeAll(async () => {
	test.setTimeout(90_000);
	for (const name of copied) cpSync(join(root, name), join(folder, name), { recursive: true });
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	const port = await freePort();
	address = `http://localhost:${port}`;
	vite = spawn(
		process.execPath,
		[join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'dev', '--port', `${port}`],
		{
			cwd: folder,
			env: { ...process.env, DATABASE_URL: `sqlite:${join(folder, 'dev.sqlite')}` }
		}
	);
	for (const stream of [vite.stdout, vite.stderr])
		stream?.on('data', (text) => {
			output += text;
		});
	const answers = () =>
		fetch(address).then(
			({ ok }) => ok,
			() => false
		);
	await expect(async () => expect(await answers(), output).toBe(true)).toPass({ timeout: 60_000 });
});

test.afterAll(() => {
	vite.kill();
	rmSync(folder, { recursive: true, force: true });
});

/** Changes a file of the lesson, and gives back the way to undo it. */
function change(name: string, from: string, to: string): () => void {
	const file = join(folder, lesson, name);
	const before = readFileSync(file, 'utf8');
	expect(before).toContain(from);
	writeFileSync(file, before.replace(from, to));
	return () => writeFileSync(file, before);
}

test('shows a change at once, and a mistake with file, line and remedy until it is mended', async ({
	page
}) => {
	test.setTimeout(180_000);
	// The pages are made anew after each change; how fast depends on what else the machine does.
	const soon = expect.configure({ timeout: 30_000 });
	await page.goto(`${address}/lessons/who-says/a-claim-has-a-speaker`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('A claim has a speaker');

	// Vite's client has to be listening before a change can reach the page.
	await expect
		.poll(() => page.evaluate(() => performance.getEntriesByType('resource').length))
		.toBeGreaterThan(2);
	await page.waitForTimeout(1000);
	change('lesson.svx', '## Three parts', '## Parts of a claim');
	await soon(page.getByRole('heading', { name: 'Parts of a claim' })).toBeVisible();

	const mend = change('items.server.yaml', 'skill: find-the-source', 'skill: find-source');
	const line = readFileSync(join(folder, lesson, 'items.server.yaml'), 'utf8')
		.split('\n')
		.findIndex((text) => text.includes('skill: find-source'));
	const told = `${lesson.replaceAll('\\', '/')}/items.server.yaml:${line + 1}:`;
	const overlay = page.locator('vite-error-overlay');
	await soon(overlay).toContainText(told);
	await soon(overlay).toContainText('there is no skill "find-source": take one of lessons/skills.yaml');
	expect(output).toContain(told);

	mend();
	await soon(overlay).toHaveCount(0);
	await soon(page.getByRole('heading', { name: 'Parts of a claim' })).toBeVisible();
});
