import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findLesson } from '../../src/lib/domain/course/course.ts';
import type { FormTake } from '../../src/lib/domain/course/test-form.ts';
import { firstTries, submitAnswer, viewAnswer } from '../../src/lib/server/service/answers.ts';
import { gatherDownload } from '../../src/lib/server/service/download.ts';
import { findLessonToGoOnWith } from '../../src/lib/server/service/go-on.ts';
import { viewResults } from '../../src/lib/server/service/results.ts';
import { viewTest, viewTestPart, viewTestResults } from '../../src/lib/server/service/test-forms.ts';
import { selectAnswers } from '../../src/lib/server/store/answers.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { answer } from '../support/classroom.ts';
import {
	countStored,
	fixtureCourse,
	openCourseDatabase,
	RIGHT,
	type CourseDatabase
} from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';
import { carelessTo, itemsOfTake, rightTo, takeForm } from '../support/test-forms.ts';

const DAY = 24 * 60 * 60;
const ALL_RIGHT = {
	classes: {
		named: { right: 2, wrong: 0, dontKnow: 0 },
		'not named': { right: 2, wrong: 0, dontKnow: 0 }
	},
	beyond: { right: 2, items: 2 }
};

const TO_THE_END = { wholeLesson: true, due: null };

describe.each(databaseKinds)('test forms on $name', ({ create }) => {
	let course: CourseDatabase;
	let learner: Learner;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		learner = await course.newLearner();
	});

	const asked = (take: FormTake) => itemsOfTake(learner, take);
	const send = (id: string | null, item: string, response: unknown, seconds = 0) =>
		submitAnswer(course.at(seconds), learner, { id, item, response, certainty: undefined });
	const test = (take: FormTake, seconds: number) => viewTest(course.at(seconds), learner, take);
	const part = async (take: FormTake, number: number, seconds: number) => {
		const found = await viewTestPart(course.at(seconds), learner, take, number);
		if (!found || found === 'closed') throw new Error(`expected part ${number}, but: ${found}`);
		return found;
	};

	describe('while it is under way', () => {
		it('goes on where it was left, in the half and at the question', async () => {
			expect(await test('first', 1)).toMatchObject({ goOn: '/tests/first/1', opening: { kind: 'open' } });
			const [one, two, three] = asked('first');
			await answer(course, learner, one!.id, rightTo(one!), 2);
			expect((await test('first', 3))?.parts).toMatchObject([{ answered: 1 }, { answered: 0 }]);
			expect(Object.keys((await part('first', 1, 3)).answers)).toEqual([one!.id]);
			await answer(course, learner, two!.id, rightTo(two!), 4);
			expect((await test('first', 5))?.goOn).toBe('/tests/first/2');
			await answer(course, learner, three!.id, rightTo(three!), 6);
			expect((await test('first', 7))?.parts).toMatchObject([
				{ answered: 2, items: 2 },
				{ answered: 1, items: 2 }
			]);
		});

		it('tells neither score nor reasons nor counts, in whatever view', async () => {
			const items = asked('first');
			for (const [index, item] of items.slice(0, -1).entries()) {
				const outcome = await send(`under-way-${index}`, item.id, rightTo(item), index);
				expect(outcome).toMatchObject({ kind: 'saved', answer: { score: null, feedback: null } });
			}
			expect((await viewAnswer(course.at(9), learner, 'under-way-0'))?.answer).toMatchObject({
				score: null,
				feedback: null
			});
			for (const { score, feedback } of Object.values((await part('first', 1, 9)).answers)) {
				expect([score, feedback]).toEqual([null, null]);
			}
			expect((await test('first', 9))?.told).toEqual({ kind: 'under-way' });
			expect(await viewTestResults(course.at(9), learner)).toEqual([]);
			const { progress } = await viewResults(course.at(9), learner);
			expect(progress.at(-1)?.lessons).toMatchObject([
				{ path: '/lessons/before-and-after/before-one', answered: 2, items: 2, score: null },
				{ path: '/lessons/before-and-after/before-two', answered: 1, items: 2, score: null },
				...[2, 2, 1].map((items) => ({ answered: 0, items, score: null }))
			]);
		});
	});

	describe('an answer to it', () => {
		it('is taken once: the same try again is the same, another one changes nothing', async () => {
			const [item] = asked('first');
			const first = await send('taken-000001', item!.id, carelessTo(item!));
			expect(first).toMatchObject({ kind: 'saved', created: true });
			expect(await send('taken-000001', item!.id, carelessTo(item!), 5)).toEqual({
				...first,
				created: false
			});
			expect(await send('taken-000002', item!.id, rightTo(item!), 6)).toEqual({ kind: 'taken-once' });
			expect(await countStored(course.database, learner.id)).toEqual([1, 1]);
		});

		it('is the same try where a form without scripts is sent twice', async () => {
			const [item] = asked('first');
			expect(await send(null, item!.id, rightTo(item!))).toMatchObject({ kind: 'saved', created: true });
			expect(await send(null, item!.id, rightTo(item!), 5)).toMatchObject({ kind: 'saved', created: false });
			expect(await send(null, item!.id, carelessTo(item!), 6)).toEqual({ kind: 'taken-once' });
		});

		it('is not taken before the form is open', async () => {
			const [second, later] = [asked('second')[0]!, asked('later')[0]!];
			expect(await send('too-early-1', second.id, rightTo(second))).toEqual({ kind: 'not-open' });
			expect(await send('too-early-2', later.id, rightTo(later))).toEqual({ kind: 'not-open' });
			expect(await viewTestPart(course.at(0), learner, 'second', 1)).toBe('closed');
			expect(await countStored(course.database, learner.id)).toEqual([0, 0]);
		});
	});

	it('is in no download with its score or its key before its time', async () => {
		for (const [index, item] of asked('first').slice(0, -1).entries()) {
			await answer(course, learner, item.id, rightTo(item), index);
		}
		const download = await gatherDownload(course.at(9), learner);
		expect(download.answers.map(({ points, maxPoints, parts }) => [points, maxPoints, parts])).toEqual(
			[1, 2, 3].map(() => [null, null, null])
		);
		expect(download.answers[0]?.lesson).toBe('/lessons/before-and-after/before-one');
		expect(JSON.stringify(download)).not.toMatch(/ why"|"right"/);
	});

	it('is no dropped question where the course that is at hand is everybody’s, or has no lesson for it', async () => {
		const [item] = asked('first');
		await answer(course, learner, item!.id, rightTo(item!), 1);
		const answers = await selectAnswers(course.database.db, learner.id);
		expect(firstTries(fixtureCourse, answers, () => TO_THE_END).released).toEqual([]);
		const without = { ...fixtureCourse, units: fixtureCourse.units.slice(0, 2) };
		expect(firstTries(without, answers, () => TO_THE_END).released).toEqual([]);
		const seen = await viewAnswer(course.at(9, without), learner, answers[0]!.id);
		expect(seen?.answer).toMatchObject({ score: null, feedback: null });
		const { results, toReview } = await viewResults(course.at(9, without), learner);
		expect([results.answered, toReview]).toEqual([0, []]);
	});

	describe('once it is complete', () => {
		it('tells counts, and keeps the reasons of A and B until both are complete', async () => {
			await takeForm(course, learner, 'first', 10);
			expect((await test('first', 11))?.told).toEqual({ kind: 'counts', counts: ALL_RIGHT, reasons: false });
			expect(Object.values((await part('first', 1, 11)).answers)).toMatchObject(
				[1, 2].map(() => ({ score: null, feedback: null }))
			);
			await takeForm(course, learner, 'second', 20, carelessTo);
			const wrong = { right: 0, wrong: 2, dontKnow: 0 };
			expect((await test('second', 21))?.told).toEqual({
				kind: 'counts',
				counts: {
					classes: { named: ALL_RIGHT.classes.named, 'not named': wrong },
					beyond: { right: 0, items: 2 }
				},
				reasons: true
			});
			for (const take of ['first', 'second'] as const) {
				for (const { feedback } of Object.values((await part(take, 2, 21)).answers)) {
					expect(feedback?.every(({ explanation }) => explanation.endsWith(' why'))).toBe(true);
				}
			}
			expect((await viewTestResults(course.at(21), learner)).map(({ take }) => take)).toEqual([
				'first',
				'second'
			]);
		});

		it('offers the third form three weeks after the second, and tells its reasons at its end', async () => {
			await takeForm(course, learner, 'first', 10);
			await takeForm(course, learner, 'second', 20);
			const moment = course.at(20 + 21 * DAY).now.toISOString();
			expect((await test('later', 19 + 21 * DAY))?.opening).toEqual({ kind: 'from', moment });
			expect(await findLessonToGoOnWith(course.at(30), learner)).not.toMatchObject({ title: 'Much later' });
			const now = 20 + 21 * DAY;
			expect((await test('later', now))?.opening).toEqual({ kind: 'open' });
			await takeForm(course, learner, 'later', now);
			expect((await test('later', now))?.told).toMatchObject({ kind: 'counts', reasons: true });
			for (const { feedback } of Object.values((await part('later', 1, now)).answers)) {
				expect(feedback).not.toBeNull();
			}
		});

		it('counts in no figure of practice', async () => {
			await answer(course, learner, 'who-is-hart', RIGHT['who-is-hart'], 1);
			const before = await viewResults(course.at(2), learner);
			await takeForm(course, learner, 'first', 10, carelessTo);
			await takeForm(course, learner, 'second', 20, carelessTo);
			const { results, toReview, withheld, tests } = await viewResults(course.at(30), learner);
			expect({ results, toReview, withheld }).toEqual({
				results: before.results,
				toReview: before.toReview,
				withheld: []
			});
			expect(tests).toHaveLength(2);
		});
	});

	it('is gone on with as any lesson, and a form that is not open is passed over', async () => {
		for (const [item, response] of Object.entries(RIGHT)) await answer(course, learner, item, response, 1);
		const goOn = async () => (await findLessonToGoOnWith(course.at(9), learner))?.title;
		expect(await goOn()).toBe('Before: one');
		for (const item of asked('first').slice(0, 2)) await answer(course, learner, item.id, rightTo(item), 2);
		expect(await goOn()).toBe('Before: two');
		for (const item of asked('first').slice(2)) await answer(course, learner, item.id, rightTo(item), 3);
		expect(await goOn()).toBe('After: one');
		await takeForm(course, learner, 'second', 4);
		expect(await goOn()).toBeUndefined();
	});

	it('leads everybody to the tests of the course, and nobody to another', async () => {
		expect(await viewTest(course.at(0), undefined, 'first')).toMatchObject({ goOn: '/tests/first/1' });
		const without = { ...fixtureCourse, units: fixtureCourse.units.slice(0, 2) };
		expect(await viewTest(course.at(0, without), learner, 'first')).toBeUndefined();
		expect(await viewTestPart(course.at(0), learner, 'first', 3)).toBeUndefined();
		expect(await viewTestPart(course.at(0), learner, 'first', Number.NaN)).toBeUndefined();
	});

	it('is no lesson’s own: what is made for all knows nothing of its items', () => {
		const lesson = findLesson(fixtureCourse, 'before-and-after', 'before-one');
		expect(lesson).toMatchObject({ items: [], articles: [], form: { items: 2, dealt: null } });
	});
});
