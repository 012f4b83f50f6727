import { describe, expect, it } from 'vitest';
import { articlesOf, items, lessons } from './real-course.ts';

const named = lessons.map((lesson) => [`${lesson.unit}/${lesson.slug}`, lesson] as const);

describe.each(named.filter(([, { form }]) => form === null))('%s', (_, lesson) => {
	it('takes five to eight minutes', () => {
		expect(lesson.minutes).toBeGreaterThanOrEqual(5);
		expect(lesson.minutes).toBeLessThanOrEqual(8);
	});

	it('asks four to eight questions', () => {
		expect(lesson.items.length).toBeGreaterThanOrEqual(4);
		expect(lesson.items.length).toBeLessThanOrEqual(8);
	});
});

// Its questions are those of the form, and tests of forms count them. The page announces the longest form drawn.
describe.each(named.filter(([, { form }]) => form !== null))('%s, which holds a test form', (_, lesson) => {
	it('takes ten minutes at most, as learners take it in one go', () => {
		expect(lesson.minutes).toBeLessThanOrEqual(10);
	});
});

describe('the course', () => {
	it('takes at least a third of its scored claims from texts that are written twice', () => {
		const labels = items.filter((item) => item.interaction === 'label');
		const count = (chosen: typeof labels) => chosen.reduce((sum, { claims }) => sum + claims.length, 0);
		const twice = articlesOf('pairs').map(({ id }) => id);
		const pairs = labels.filter(({ excerpt }) => twice.includes(excerpt?.article?.id ?? ''));
		expect(count(pairs) / count(labels)).toBeGreaterThanOrEqual(1 / 3);
	});
});
