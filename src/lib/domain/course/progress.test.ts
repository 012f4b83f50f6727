import { describe, expect, it } from 'vitest';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { choiceItem, matchItem } from '../../../../tests/fixtures/items.ts';
import type { FeedbackPolicy } from './feedback-policy.ts';
import { toProgress } from './progress.ts';

const course = (feedback: FeedbackPolicy) =>
	courseOf([
		lessonOf('first', [choiceItem({ id: 'one' }), matchItem({ id: 'two' })], { feedback }),
		lessonOf('second', [choiceItem({ id: 'three' })], { unit: 'unit-two', optional: true })
	]);
const ONE = ['one', { points: 1, maxPoints: 1 }] as const;
const TWO = ['two', { points: 2, maxPoints: 3 }] as const;

type Score = readonly [item: string, score: { readonly points: number; readonly maxPoints: number }];
const progressOf = (feedback: FeedbackPolicy, ...scores: readonly Score[]) =>
	toProgress(course(feedback), new Map(scores)).flatMap(({ lessons }) => lessons);

describe('toProgress', () => {
	it('names every unit and lesson, with no score before the first answer', () => {
		expect(toProgress(course('at-once'), new Map())).toEqual([
			{
				title: 'Title of unit-one',
				lessons: [
					{
						path: '/lessons/unit-one/first',
						title: 'Title of first',
						optional: false,
						items: 2,
						answered: 0,
						score: null
					}
				]
			},
			{
				title: 'Title of unit-two',
				lessons: [
					{
						path: '/lessons/unit-two/second',
						title: 'Title of second',
						optional: true,
						items: 1,
						answered: 0,
						score: null
					}
				]
			}
		]);
	});

	it('adds up the points of what is answered so far where feedback comes at once', () => {
		const [half] = progressOf('at-once', TWO);
		const [all] = progressOf('at-once', ONE, TWO);

		expect(half).toMatchObject({ answered: 1, score: { points: 2, maxPoints: 3 } });
		expect(all).toMatchObject({ answered: 2, score: { points: 3, maxPoints: 4 } });
	});

	it('withholds points until the last item is answered where feedback comes at the end', () => {
		const [half] = progressOf('at-end', TWO);
		const [all] = progressOf('at-end', ONE, TWO);

		expect(half).toMatchObject({ answered: 1, score: null });
		expect(all).toMatchObject({ answered: 2, score: { points: 3, maxPoints: 4 } });
	});

	it('tells no points of a test form, which are counted elsewhere', () => {
		const lesson = lessonOf('half', [choiceItem({ id: 'f1' })], {
			form: {
				take: 'first',
				part: 1,
				items: 1,
				dealt: { form: 'a', countsAfter: ['f1'], reasonsAfter: ['f1'] }
			}
		});
		const [unit] = toProgress(courseOf([lesson]), new Map([['f1', { points: 1, maxPoints: 1 }]]));

		expect(unit?.lessons).toMatchObject([{ items: 1, answered: 1, score: null }]);
	});

	it('leaves out answers to items that the course has dropped', () => {
		const dropped = ['gone', { points: 1, maxPoints: 1 }] as const;

		expect(progressOf('at-once', dropped).map(({ answered, score }) => [answered, score])).toEqual([
			[0, null],
			[0, null]
		]);
	});
});
