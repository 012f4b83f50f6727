import { join } from 'node:path';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from '../../svelte.config.js';

const root = join(import.meta.dirname, '..', '..');
const outside = 'Domain code is a function of its arguments. Take this as an argument.';

export default ts.config(
	{ ignores: ['build/', '.svelte-kit/', 'data/', 'test-results/', 'node_modules/'] },
	{ linterOptions: { reportUnusedDisableDirectives: 'error' } },
	...ts.configs.strict,
	...svelte.configs.recommended,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		rules: {
			eqeqeq: 'error',
			'no-restricted-exports': [
				'error',
				{ restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }
			],
			'no-undef': 'off', // the type checker knows better
			'object-shorthand': 'error',
			'prefer-const': 'error',
			'prefer-template': 'error',
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-import-type-side-effects': 'error',
			'@typescript-eslint/no-invalid-void-type': 'off', // Promise.withResolvers<void>()
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'], parser: ts.parser, svelteConfig } },
		rules: {
			'prefer-const': 'off', // knows nothing of $props()
			'svelte/prefer-const': 'error',
			// The course is served from the root of its host, so a path needs no resolve().
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['src/lib/domain/**'],
		ignores: ['**/*.test.ts'],
		rules: {
			'no-restricted-globals': [
				'error',
				...['fetch', 'process', 'crypto', 'performance'].map((name) => ({ name, message: outside }))
			],
			'no-restricted-properties': [
				'error',
				{ object: 'Math', property: 'random', message: outside },
				{ object: 'Date', property: 'now', message: outside },
				{ object: 'process', property: 'env', message: outside }
			],
			'no-restricted-syntax': [
				'error',
				{ selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: outside },
				{ selector: 'CallExpression[callee.name="Date"]', message: outside }
			]
		}
	},
	{
		// A promise that nobody waits for is an answer that may never have been saved.
		files: ['src/**/*.ts', 'tests/**/*.ts'],
		languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
		rules: {
			'@typescript-eslint/await-thenable': 'error',
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error'
		}
	},
	{
		files: ['**/*.test.ts', 'tests/**'],
		rules: { '@typescript-eslint/no-non-null-assertion': 'off' }
	},
	{
		files: ['**/*.d.ts'],
		rules: { 'no-restricted-exports': 'off', '@typescript-eslint/consistent-type-imports': 'off' }
	},
	{
		files: ['src/lib/**', 'src/routes/**'],
		rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] }
	},
	{
		files: ['*.config.{js,ts}', 'tests/config/*.config.{js,ts}'],
		rules: { 'no-restricted-exports': 'off' }
	}
);
