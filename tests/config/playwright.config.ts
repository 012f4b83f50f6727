import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { launchOptions } from '../support/browser.ts';
import { root } from '../support/command.ts';
import { freePort } from '../support/postgres.ts';

// Playwright reads this file in each of its processes, which inherit the environment: the first one chooses.
const folder = (process.env.WHO_SAYS_E2E_FOLDER ??= mkdtempSync(join(tmpdir(), 'who-says-e2e-')));
const port = (process.env.WHO_SAYS_E2E_PORT ??= String(await freePort()));
const address = `http://localhost:${port}`;

export default defineConfig({
	testDir: join(root, 'tests', 'e2e'),
	testMatch: '*.spec.ts',
	outputDir: join(root, 'test-results'),
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	retries: 0,
	reporter: [
		['list'],
		...(process.env.WHO_SAYS_E2E_REPORT
			? [['json', { outputFile: process.env.WHO_SAYS_E2E_REPORT }] as ['json', { outputFile: string }]]
			: [])
	],
	use: {
		baseURL: address,
		viewport: { width: 1280, height: 800 },
		launchOptions: launchOptions(),
		trace: 'off',
		screenshot: 'only-on-failure'
	},
	webServer: {
		command: `"${process.execPath}" src/server.ts`,
		cwd: root,
		env: { PORT: port, HOST: 'localhost', ORIGIN: '', DATABASE_URL: `sqlite:${join(folder, 'test.sqlite')}` },
		url: address,
		reuseExistingServer: false,
		stdout: 'ignore',
		stderr: 'pipe',
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 }
	}
});
