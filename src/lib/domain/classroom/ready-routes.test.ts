import { expect, it } from 'vitest';
import { lessonOf, unitOf } from '../../../../tests/fixtures/course-of.ts';
import type { Course } from '../course/course.ts';
import { readyRoutes } from './ready-routes.ts';

function courseOf(...units: readonly (readonly number[])[]): Course {
	const made = units.map((minutes, u) => {
		const slug = `unit-${u + 1}`;
		const lessons = minutes.map((length, l) =>
			lessonOf(`lesson-${l + 1}`, [], { unit: slug, title: `Lesson ${u + 1}.${l + 1}`, minutes: length })
		);
		return unitOf(slug, lessons);
	});
	return {
		units: made,
		articles: [],
		webs: [],
		skills: [],
		glossary: [],
		corrections: [],
		forms: [],
		coders: [],
		town: null
	};
}

const named = (course: Course) => Object.fromEntries(readyRoutes(course).map((route) => [route.name, route]));

it('fill one period, three periods and the whole course, from the first lesson on', () => {
	const routes = named(courseOf([8, 8, 8, 8], [8, 8, 8, 8], [8]));
	expect(routes['one-period']).toMatchObject({
		targets: ['unit-1/lesson-1', 'unit-1/lesson-2'],
		lessons: ['Lesson 1.1', 'Lesson 1.2'],
		minutes: 16
	});
	expect(routes['three-periods']?.targets).toHaveLength(7);
	expect(routes['whole-course']).toMatchObject({ targets: ['unit-1', 'unit-2', 'unit-3'], minutes: 72 });
});

it('offer only what the course is long enough for', () => {
	expect(Object.keys(named(courseOf([8, 8, 8])))).toEqual(['one-period', 'whole-course']);
	expect(Object.keys(named(courseOf([8])))).toEqual(['whole-course']);
});

it('end with the first lesson that no longer fits, and hold one lesson at least', () => {
	expect(named(courseOf([30, 5, 5]))['one-period']?.lessons).toEqual(['Lesson 1.1']);
	expect(named(courseOf([8, 15, 2]))['one-period']?.lessons).toEqual(['Lesson 1.1']);
});

it('hold no optional lesson, and name the others of its unit one by one', () => {
	const lessons = ['a', 'b', 'c'].map((slug) => lessonOf(slug, [], { minutes: 4, optional: slug === 'b' }));
	const course = { ...courseOf(), units: [unitOf('unit-one', lessons), ...courseOf([8]).units] };

	expect(named(course)['whole-course']).toMatchObject({
		targets: ['unit-one/a', 'unit-one/c', 'unit-1'],
		lessons: ['Title of a', 'Title of c', 'Lesson 1.1'],
		minutes: 16
	});
});
