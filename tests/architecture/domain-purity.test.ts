import { expect, it } from 'vitest';
import { impurities } from './domain-purity.ts';
import { isTest, projectFiles, read } from './project-files.ts';

it('keeps clock, randomness, settings and I/O out of the domain', () => {
	const files = projectFiles.filter((file) => /^src\/lib\/domain\/.*\.ts$/.test(file) && !isTest(file));
	expect(files.length).toBeGreaterThan(20);
	expect(files.flatMap((file) => impurities(file, read(file)))).toEqual([]);
});

it.each([
	'Math.random()',
	'Date.now()',
	'new Date()',
	'new Date',
	'Date()',
	'process.env.PORT',
	"fetch('/')",
	'setTimeout(() => {}, 1)',
	"import 'node:fs'",
	'crypto.randomUUID()'
])('catches %s', (code) => {
	expect(impurities('src/lib/domain/fake.ts', `export const x = 1;\n${code};`)[0]).toContain('fake.ts:2:');
});

it('lets a date through that is made of an argument', () => {
	expect(impurities('src/lib/domain/fake.ts', 'export const day = (at: string) => new Date(at);')).toEqual(
		[]
	);
});
