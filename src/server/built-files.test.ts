import { describe, expect, it } from 'vitest';
import { builtFiles } from './built-files.ts';

describe('builtFiles', () => {
	const files = builtFiles([
		'index.html',
		'lessons/1/2.html',
		'teach/index.html',
		'course.json',
		'a\\b.svg',
		'ü.txt'
	]);

	it.each(['/', '/lessons/1/2', '/lessons/1/2/', '/teach', '/course.json', '/a/b.svg', '/%C3%BC.txt'])(
		'has %s',
		(path) => {
			expect(files.has(path)).toBe(true);
		}
	);

	it.each(['/lessons', '/lessons/1/3', '/answers', '/index', '/course', '/%', ''])(
		'does not have "%s"',
		(path) => {
			expect(files.has(path)).toBe(path === '');
		}
	);
});
