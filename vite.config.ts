import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { coursePlugin } from './src/lib/server/content/course-plugin.ts';

export default defineConfig({
	plugins: [coursePlugin('lessons'), sveltekit()],
	environments: {
		client: {
			build: {
				rolldownOptions: {
					// One style sheet for learners' pages and one for classes: a file a component would be ten requests.
					output: {
						codeSplitting: {
							groups: [
								{ name: 'style-class', test: /(classroom|routes.(teach|join)).*type=style/, priority: 2 },
								{ name: 'style', test: /type=style|\.css$/, priority: 1 }
							]
						}
					}
				}
			}
		}
	},
	...(process.env.VITEST && { test: (await import('./tests/config/vitest.ts')).test })
});
