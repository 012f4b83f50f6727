// The course as it is taught, cut into what the content tests count.
import { globSync } from 'node:fs';
import { lessonsOf, type Article } from '../../src/lib/domain/course/course.ts';
import type { Item } from '../../src/lib/domain/item/interactions.ts';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';

export const course = loadCourse('lessons');
export const lessons = lessonsOf(course);
export const items: readonly Item[] = lessons.flatMap(({ items }) => items);
export const optionItems = items.filter(
	(item) => item.interaction === 'choice' || item.interaction === 'choices'
);

export function articlesOf(...kinds: Article['facts']['kind'][]): Article[] {
	return course.articles.filter(({ facts }) => kinds.includes(facts.kind));
}

/** The share of claims that no rule of thumb may exceed, nor its opposite. */
export const MOST = 0.65;

/** Each lesson's address and the file of its prose. */
export function lessonFiles(): [string, string][] {
	return globSync('lessons/[0-9][0-9]-*/[0-9][0-9]-*/lesson.svx')
		.toSorted()
		.map((file) => [file.replaceAll(/lessons\/|\/lesson\.svx/g, ''), file]);
}
