import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { lessonsOf } from '../../src/lib/domain/course/course.ts';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';
import { enlargeCourse } from '../bench/larger-course.ts';
import { items, lessons } from './real-course.ts';

const folder = mkdtempSync(join(tmpdir(), 'who-says-larger-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('a course of three times the lessons is as whole as the one it was made from', () => {
	cpSync('lessons', folder, { recursive: true });
	enlargeCourse(folder, 3);
	const larger = lessonsOf(loadCourse(folder, folder));
	const once = lessons.filter(
		({ form, items }) => form !== null || items.some(({ interaction }) => interaction === 'path')
	);
	expect(larger).toHaveLength(3 * lessons.length - 2 * once.length);
	const ids = larger.flatMap((lesson) => lesson.items.map(({ id }) => id));
	expect(ids).toHaveLength(3 * items.length - 2 * once.flatMap((lesson) => lesson.items).length);
	expect(new Set(ids).size).toBe(ids.length);
});
