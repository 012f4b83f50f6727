import { describe, expect, it } from 'vitest';
import { itemCount } from '../../src/lib/domain/course/test-form.ts';
import { articlesOf, items, lessons } from './real-course.ts';

describe.each(lessons.map((lesson) => [`${lesson.unit}/${lesson.slug}`, lesson] as const))(
	'%s',
	(_, lesson) => {
		it('takes five to eight minutes', () => {
			expect(lesson.minutes).toBeGreaterThanOrEqual(5);
			expect(lesson.minutes).toBeLessThanOrEqual(8);
		});

		it('asks four to eight questions', () => {
			expect(itemCount(lesson)).toBeGreaterThanOrEqual(lesson.form?.take === 'later' ? 2 : 4);
			expect(itemCount(lesson)).toBeLessThanOrEqual(8);
		});
	}
);

describe('the course', () => {
	it('takes at least a third of its scored claims from texts that are written twice', () => {
		const labels = items.filter((item) => item.interaction === 'label');
		const count = (chosen: typeof labels) => chosen.reduce((sum, { claims }) => sum + claims.length, 0);
		const twice = articlesOf('pairs').map(({ id }) => id);
		const pairs = labels.filter(({ excerpt }) => twice.includes(excerpt?.article?.id ?? ''));
		expect(count(pairs) / count(labels)).toBeGreaterThanOrEqual(1 / 3);
	});
});
