import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { coursePlugin } from './src/lib/server/content/course-plugin.ts';

export default defineConfig({
	plugins: [coursePlugin('lessons'), sveltekit()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					// One style sheet for all pages: a file a component would be ten requests on a bad connection.
					output: { codeSplitting: { groups: [{ name: 'style', test: /type=style|\.css$/ }] } }
				}
			}
		}
	},
	...(process.env.VITEST && { test: (await import('./tests/config/vitest.ts')).test })
});
