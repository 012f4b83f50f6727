import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fingerprint } from './build.ts';

describe('fingerprint', () => {
	let folder: string;
	const take = () => fingerprint(folder, ['src', 'package.json', 'not-there']);

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'who-says-fingerprint-'));
		mkdirSync(join(folder, 'src', 'routes'), { recursive: true });
		writeFileSync(join(folder, 'src', 'routes', 'page.ts'), 'one');
		writeFileSync(join(folder, 'package.json'), '{}');
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	it('stays the same when only a date changes', () => {
		const before = take();
		utimesSync(join(folder, 'package.json'), 0, 0);
		expect(take()).toBe(before);
	});

	it.each([
		['a file changes', 'src/routes/page.ts', 'two'],
		['a file is added', 'src/routes/new.ts', ''],
		['a file outside the folders changes', 'package.json', '{ }']
	])('changes when %s', (_, file, content) => {
		const before = take();
		writeFileSync(join(folder, file), content);
		expect(take()).not.toBe(before);
	});

	it('changes when a file moves, or text moves from one file to the next', () => {
		writeFileSync(join(folder, 'src', 'a.ts'), 'ab');
		writeFileSync(join(folder, 'src', 'b.ts'), '');
		const before = take();
		writeFileSync(join(folder, 'src', 'a.ts'), 'a');
		writeFileSync(join(folder, 'src', 'b.ts'), 'b');
		expect(take()).not.toBe(before);
	});

	it('does not change with a test, which is not part of the pages', () => {
		const before = take();
		writeFileSync(join(folder, 'src', 'page.test.ts'), '');
		expect(take()).toBe(before);
	});
});
