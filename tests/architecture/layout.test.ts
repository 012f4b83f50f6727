import { describe, expect, it } from 'vitest';
import { projectFiles, read } from './project-files.ts';

/** Files that may be longer, each with the reason. */
const LONGER: Readonly<Record<string, string>> = {};

const TOP_LEVEL = [
	...['src', 'lessons', 'static', 'tests'],
	...['svelte.config.js', 'vite.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json', 'README.md']
];

function budgetOf(file: string): number | undefined {
	if (file.endsWith('+page.server.ts')) return 120;
	if (file.endsWith('.svelte')) return 250;
	return /\.(ts|js)$/.test(file) ? 300 : undefined;
}

function isDrawer(file: string): boolean {
	return /(^|\/)(utils?|misc|helpers?|common)(\.|\/)/.test(file);
}

describe('files', () => {
	it('stay short enough to be read in one go', () => {
		const lengths = projectFiles.flatMap((file) => {
			const budget = budgetOf(file);
			if (budget === undefined || file in LONGER) return [];
			const lines = read(file).trimEnd().split('\n').length;
			return lines > budget ? [`${file}: ${lines} lines, budget ${budget}: part it by its nouns`] : [];
		});
		expect(lengths).toEqual([]);
	});

	it('have no exception that nothing needs any more', () => {
		expect(Object.keys(LONGER).filter((file) => !projectFiles.includes(file))).toEqual([]);
	});

	it('are named for what they hold: a drawer for everything soon holds everything', () => {
		expect(projectFiles.filter(isDrawer)).toEqual([]);
		expect(isDrawer('src/lib/utils.ts') && isDrawer('src/lib/helpers/text.ts')).toBe(true);
	});

	it('stand at the top level only where agreed', () => {
		const top = new Set(projectFiles.map((file) => file.split('/')[0] ?? ''));
		const unknown = [...top].filter(
			(name) => !TOP_LEVEL.includes(name) && !name.startsWith('.') && !/^LICENSE/.test(name)
		);
		expect(unknown).toEqual([]);
		expect(TOP_LEVEL.filter((name) => !top.has(name))).toEqual([]);
	});
});
