import adapter from '@sveltejs/adapter-node';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { mdsvex } from 'mdsvex';
import { lessonComponents, moduleScript } from './src/lib/server/content/lesson-preprocess.js';

/** @type {import('@sveltejs/kit').Config} */
export default {
	extensions: ['.svelte', '.svx'],
	preprocess: [
		vitePreprocess(),
		lessonComponents(),
		mdsvex({ extensions: ['.svx'], layoutPropForwarding: 'runes', smartypants: false, highlight: false }),
		moduleScript()
	],
	compilerOptions: {
		runes: ({ filename }) => (filename.split(/[/\\]/).includes('node_modules') ? undefined : true)
	},
	kit: {
		adapter: adapter(),
		typescript: {
			config(config) {
				config.include.push('../tests/**/*.ts', '../src/commands/*.js');
			}
		},
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['self'],
				'img-src': ['self', 'data:'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none']
			}
		}
	}
};
