import { expect, it } from 'vitest';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { choiceItem, labelItem } from '../../../../tests/fixtures/items.ts';
import { toPublicCourse } from './course.ts';
import { toOutline } from './outline.ts';

it('lists units and lessons with whole minutes and numbers of items, and nothing of the items', () => {
	const course = courseOf([
		lessonOf('first', [choiceItem(), labelItem()]),
		lessonOf('second', [], { unit: 'unit-two', minutes: 5, optional: true })
	]);

	expect(toOutline(toPublicCourse(course))).toEqual([
		{
			slug: 'unit-one',
			path: '/lessons/unit-one',
			title: 'Title of unit-one',
			aims: ['Aim of unit-one'],
			recap: null,
			summary: 'Summary of unit-one.',
			minutes: 3,
			items: 2,
			lessons: [
				{
					path: '/lessons/unit-one/first',
					title: 'Title of first',
					aim: 'Aim of first',
					minutes: 3,
					items: 2,
					optional: false
				}
			]
		},
		{
			slug: 'unit-two',
			path: '/lessons/unit-two',
			title: 'Title of unit-two',
			aims: ['Aim of unit-two'],
			recap: null,
			summary: 'Summary of unit-two.',
			minutes: 0,
			items: 0,
			lessons: [
				{
					path: '/lessons/unit-two/second',
					title: 'Title of second',
					aim: 'Aim of second',
					minutes: 5,
					items: 0,
					optional: true
				}
			]
		}
	]);
});
