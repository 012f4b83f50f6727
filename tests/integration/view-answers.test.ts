import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findLesson, type Course } from '../../src/lib/domain/course/course.ts';
import {
	countAnswers,
	submitAnswer,
	viewAnswer,
	viewLessonAnswers
} from '../../src/lib/server/service/answers.ts';
import { keepItemVersions } from '../../src/lib/server/service/item-versions.ts';
import { viewResults } from '../../src/lib/server/service/results.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import {
	fixtureCourse,
	openCourseDatabase,
	RIGHT,
	WRONG,
	type CourseDatabase
} from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

describe.each(databaseKinds)('stored answers on $name', ({ create }) => {
	let course: CourseDatabase;
	let learner: Learner;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		learner = await course.newLearner();
	});
	async function answer(id: string, item: string, response: unknown, seconds = 0, certainty?: unknown) {
		const outcome = await submitAnswer(course.at(seconds), learner, { id, item, response, certainty });
		if (outcome.kind !== 'saved') throw new Error(`expected it to be saved, but: ${outcome.kind}`);
		return outcome.answer;
	}
	const lesson = (slug: string) => findLesson(fixtureCourse, 'who-says', slug)!;

	describe('viewAnswer', () => {
		it('shows an answer to its learner as it was shown when it was given', async () => {
			const given = await answer('mine-0001', 'who-is-hart', RIGHT['who-is-hart']);
			const seen = await viewAnswer(course.at(10), learner, 'mine-0001');
			expect(seen).toMatchObject({
				answer: given,
				lesson: { slug: 'first-look' },
				item: { id: 'who-is-hart' }
			});
		});

		it('shows somebody else’s answer as it shows one that is not there', async () => {
			await answer('mine-0002', 'who-is-hart', RIGHT['who-is-hart']);
			const other = await course.newLearner();
			const theirs = await viewAnswer(course.at(10), other, 'mine-0002');
			expect(theirs).toEqual(await viewAnswer(course.at(10), other, 'never-sent'));
			expect(theirs).toBeUndefined();
		});

		it('shows nothing for an id that no answer can have', async () => {
			expect(await viewAnswer(course.at(10), learner, 'with-a-\0-in-it')).toBeUndefined();
		});

		it('shows an answer to an item that the course has dropped since', async () => {
			await answer('mine-0003', 'who-is-hart', RIGHT['who-is-hart']);
			const without: Course = { ...fixtureCourse, units: [] };
			const seen = await viewAnswer(course.at(10, without), learner, 'mine-0003');
			expect(seen).toMatchObject({
				lesson: null,
				item: { prompt: 'Who is Ivo Hart?' },
				answer: { score: { points: 1 } }
			});
		});
	});

	describe('feedback at the end of a lesson', () => {
		const read = async () => {
			const single = await viewAnswer(course.at(20), learner, 'end-00001');
			const all = await viewLessonAnswers(course.at(20), learner, lesson('all-at-once'));
			return [single?.answer, all['has-a-name']?.answer];
		};

		it('is null in every view until all of the lesson is answered, and then in none', async () => {
			const first = await answer('end-00001', 'has-a-name', RIGHT['has-a-name']);
			const withheld = [
				first,
				...(await read()),
				await answer('end-00001', 'has-a-name', RIGHT['has-a-name'], 5)
			];
			for (const view of withheld) expect(view).toMatchObject({ score: null, feedback: null });
			expect(JSON.stringify(withheld)).not.toContain('why');
			const before = await viewResults(course.at(20), learner);
			expect(before).toMatchObject({
				withheld: [{ answers: 1, until: { wholeLesson: true, due: null } }],
				results: { answered: 0 },
				toReview: []
			});

			const last = await answer('end-00002', 'where-lunch', WRONG['where-lunch'], 10);
			expect(last.score).toEqual({ points: 0, maxPoints: 1 });
			expect(last.feedback).not.toBeNull();
			for (const view of await read()) expect(view?.score).toEqual({ points: 1, maxPoints: 1 });
			const after = await viewResults(course.at(20), learner);
			expect(after).toMatchObject({ withheld: [], results: { answered: 2 } });
			expect(after.toReview.map(({ answerId }) => answerId)).toEqual(['end-00002']);
		});

		it('does not come sooner by answering one item twice', async () => {
			await answer('end-00003', 'has-a-name', RIGHT['has-a-name']);
			const second = await answer('end-00004', 'has-a-name', { dontKnow: true }, 1);
			expect(second).toMatchObject({ score: null, feedback: null });
		});

		it('is told to both where the last two answers arrive at once', async () => {
			await Promise.all([
				answer('end-00005', 'has-a-name', RIGHT['has-a-name']),
				answer('end-00006', 'where-lunch', RIGHT['where-lunch'])
			]);
			const views = await viewLessonAnswers(course.at(20), learner, lesson('all-at-once'));
			expect(Object.values(views).map((view) => view.answer.score?.points)).toEqual([1, 1]);
		});
	});

	describe('viewLessonAnswers', () => {
		it('shows the latest answer to each item of the lesson, and no other lesson’s', async () => {
			await answer('late-0001', 'who-is-hart', WRONG['who-is-hart'], 0);
			await answer('late-0002', 'who-is-hart', RIGHT['who-is-hart'], 5);
			await answer('late-0003', 'from-paper-inward', RIGHT['from-paper-inward'], 6);
			const views = await viewLessonAnswers(course.at(20), learner, lesson('first-look'));
			expect(Object.entries(views).map(([item, view]) => [item, view.answer.id])).toEqual([
				['who-is-hart', 'late-0002']
			]);
		});

		it('shows a changed item as it was when it was answered', async () => {
			await answer('late-0004', 'who-is-hart', RIGHT['who-is-hart']);
			const changed: Course = JSON.parse(
				JSON.stringify(fixtureCourse).replaceAll('Who is Ivo Hart?', 'Who is he?')
			);
			await keepItemVersions(course.at(10, changed));
			const views = await viewLessonAnswers(
				course.at(20, changed),
				learner,
				findLesson(changed, 'who-says', 'first-look')!
			);
			expect(views['who-is-hart']?.item.prompt).toBe('Who is Ivo Hart?');
		});
	});

	describe('viewResults', () => {
		it('says that there is nothing yet before a first answer', async () => {
			for (const who of [undefined, learner]) {
				const { results, toReview, withheld } = await viewResults(course.at(0), who);
				expect([results.answered, toReview, withheld]).toEqual([0, [], []]);
			}
		});

		it('counts first tries from what is stored: classes, labels, sureness, progress', async () => {
			await answer('res-00001', 'kitchen-class', WRONG['kitchen-class'], 0, { c02: 90 });
			await answer('res-00002', 'kitchen-class', RIGHT['kitchen-class'], 1);
			await answer('res-00003', 'kitchen-labels', RIGHT['kitchen-labels'], 2);
			await answer('res-00004', 'bridge-class', RIGHT['bridge-class'], 3);
			const { results, toReview, progress } = await viewResults(course.at(20), learner);
			expect(results.answered).toBe(3);
			// The bridge stands for a real publication: its two claims are in no count.
			expect(results.classes).toEqual({
				named: { right: 2, wrong: 1, dontKnow: 0 },
				'not named': { right: 3, wrong: 0, dontKnow: 0 }
			});
			expect(results.leaning).toBe('too-few');
			expect(toReview.map(({ answerId, lesson }) => [answerId, lesson?.path])).toEqual([
				['res-00001', '/lessons/who-says/first-look#kitchen-class']
			]);
			expect(progress[0]?.lessons[0]).toMatchObject({
				answered: 2,
				items: 3,
				score: { points: 5, maxPoints: 6 }
			});
		});

		it('keeps learners apart', async () => {
			await answer('res-00005', 'who-is-hart', RIGHT['who-is-hart']);
			const other = await course.newLearner();
			expect((await viewResults(course.at(0), other)).results.answered).toBe(0);
			expect([await countAnswers(course.at(0), learner), await countAnswers(course.at(0), other)]).toEqual([
				1, 0
			]);
		});
	});
});
