import { describe, expect, it } from 'vitest';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { choiceItem } from '../../../../tests/fixtures/items.ts';
import { lessonToGoOnWith } from './go-on.ts';

const course = courseOf([
	lessonOf('first', [choiceItem({ id: 'one' }), choiceItem({ id: 'two' })]),
	lessonOf('reading', []),
	lessonOf('second', [choiceItem({ id: 'three' })], { unit: 'unit-two' }),
	lessonOf('third', [choiceItem({ id: 'four' }), choiceItem({ id: 'five' })], { unit: 'unit-two' })
]);
/** Items in the order in which they were answered. */
const goOnAfter = (...items: readonly string[]) =>
	lessonToGoOnWith(course, new Map(items.map((id, n) => [id, `2026-11-23T09:00:0${n}.000Z`])));

describe('lessonToGoOnWith', () => {
	it('is nothing before the first answer, and where the course has none of what was answered', () => {
		expect(goOnAfter()).toBeNull();
		expect(goOnAfter('of-an-older-course')).toBeNull();
	});

	it('is the lesson that was begun, until all of it is answered', () => {
		expect(goOnAfter('two')).toEqual({ title: 'Title of first', path: '/lessons/unit-one/first' });
	});

	it('is the one answered last where several are begun', () => {
		expect(goOnAfter('one', 'four')?.path).toBe('/lessons/unit-two/third');
		expect(goOnAfter('four', 'one')?.path).toBe('/lessons/unit-one/first');
	});

	it('is the next with something to answer after one that is done', () => {
		expect(goOnAfter('one', 'two')?.path).toBe('/lessons/unit-two/second');
	});

	it('is the first that is open where none comes after', () => {
		expect(goOnAfter('three', 'four', 'five')?.path).toBe('/lessons/unit-one/first');
	});

	it('passes over a lesson that is not open yet', () => {
		const received = new Map([
			['one', '2026-11-23T09:00:00.000Z'],
			['two', '2026-11-23T09:00:01.000Z']
		]);

		expect(lessonToGoOnWith(course, received, ({ slug }) => slug !== 'second')?.path).toBe(
			'/lessons/unit-two/third'
		);
	});

	it('is nothing once everything is answered', () => {
		expect(goOnAfter('one', 'two', 'three', 'four', 'five')).toBeNull();
	});
});
