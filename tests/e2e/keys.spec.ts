import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';
import { root } from '../support/command.ts';
import { findSecrets, secretsOf } from '../support/secrets.ts';

/** What anybody can fetch: the browser's files and the prerendered pages. */
const folders = ['build/client', 'build/prerendered'];
const binary = /\.(woff2?|png|jpe?g|webp|avif|ico)(\.br|\.gz)?$/;

const files = folders.flatMap((folder) =>
	readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => join(root, folder, name))
		.filter((file) => statSync(file).isFile())
);

function decode(file: string): string {
	const bytes = readFileSync(file);
	if (file.endsWith('.br')) return brotliDecompressSync(bytes).toString();
	return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

test.describe('the files that anybody can fetch', () => {
	test('hold no explanation of any item or claim', () => {
		const secrets = secretsOf(loadCourse(join(root, 'lessons')));
		expect(secrets.length).toBeGreaterThan(50);
		const pages = files.filter((file) => !binary.test(file));
		expect(pages.some((file) => /prerendered.*\.html$/.test(file))).toBe(true);
		expect(pages.some((file) => file.endsWith('.br'))).toBe(true);
		const found = pages.flatMap((file) => findSecrets(relative(root, file), decode(file), secrets));
		expect(found).toEqual([]);
	});

	test('would be found out: the same search finds every explanation in the files of the server', () => {
		const secrets = secretsOf(loadCourse(join(root, 'lessons')));
		const server = readdirSync(join(root, 'build/server'), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.js'))
			.map((name) => readFileSync(join(root, 'build/server', name), 'utf8'));
		expect(findSecrets('build/server', server.join('\n'), secrets)).toHaveLength(secrets.length);
	});

	test('are no sources of content and no maps of code', () => {
		expect(files.filter((file) => /\.(ya?ml|svx|map)(\.br|\.gz)?$|\.server\./.test(file))).toEqual([]);
	});
});
