// The `test` part of vite.config.ts, apart from it because only tests need a browser.
import { join } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import type { ViteUserConfig } from 'vitest/config';
import { launchOptions } from '../support/browser.ts';
import { root } from '../support/command.ts';

// A test that forgets to bring its own database fails, instead of writing into that of the course: no file can be
// below another file.
process.env.DATABASE_URL = `sqlite:${join(root, 'package.json', 'bring-your-own-database')}`;

const setupFiles = ['tests/config/vitest-setup.ts'];

export const test = {
	expect: { requireAssertions: true },
	// A busy machine is slow; only what hangs shall fail.
	testTimeout: 20_000,
	hookTimeout: 20_000,
	projects: [
		{
			extends: true,
			test: {
				name: 'node',
				environment: 'node',
				setupFiles,
				include: ['src/**/*.test.ts', 'tests/{architecture,content,reference,security,support}/**/*.test.ts'],
				exclude: ['**/*.svelte.test.ts']
			}
		},
		{
			extends: true,
			test: {
				name: 'browser',
				setupFiles,
				include: ['src/**/*.svelte.test.ts'],
				browser: {
					enabled: true,
					headless: true,
					screenshotFailures: false,
					provider: playwright({ launchOptions: launchOptions() }),
					instances: [{ browser: 'chromium' }]
				}
			}
		},
		{
			extends: true,
			test: {
				name: 'integration',
				environment: 'node',
				setupFiles,
				include: ['tests/integration/**/*.test.ts']
			}
		}
	]
} satisfies ViteUserConfig['test'];
