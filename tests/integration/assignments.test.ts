import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Classroom } from '../../src/lib/domain/classroom/classroom.ts';
import { findLesson } from '../../src/lib/domain/course/course.ts';
import { submitAnswer, viewAnswer, viewLessonAnswers } from '../../src/lib/server/service/answers.ts';
import {
	assignWork,
	listClassWork,
	listDue,
	unassignWork,
	whereTo
} from '../../src/lib/server/service/assignments.ts';
import { viewCompletion } from '../../src/lib/server/service/class-progress.ts';
import { removeClassroom } from '../../src/lib/server/service/classrooms.ts';
import { viewResults } from '../../src/lib/server/service/results.ts';
import { previewClassroom } from '../../src/lib/server/service/seats.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { answer, assign, join, newClass, workForm } from '../support/classroom.ts';
import { fixtureCourse, openCourseDatabase, RIGHT, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

const HOUR = 60 * 60;
// Tests begin on Monday 23 November 2026 at 9:00 UTC, which is 10:00 in the classes' zone, Berlin.
const AT_NOON = { dueAt: '2026-11-23T12:00', feedback: 'at-due' } as const;
const NOON = 2 * HOUR;

describe.each(databaseKinds)('assignments on $name', ({ create }) => {
	let course: CourseDatabase;
	let classroom: Classroom;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		classroom = await newClass(course);
	});
	const student = async (to = classroom) => (await join(course, to, 'Ada')).learner;
	const due = async (learner: Learner, seconds = 0) =>
		(await listDue(course.at(seconds), learner)).map(({ title, state }) => [title, state]);

	describe('assigning', () => {
		it('keeps a unit with its times, which are typed in the class’s zone', async () => {
			await assign(course, classroom, { opensAt: '2026-11-23T11:30', ...AT_NOON });
			expect(await listClassWork(course.at(0), classroom)).toMatchObject([
				{
					title: 'Who says?',
					path: '/lessons/who-says/first-look',
					lessons: 2,
					opensAt: '2026-11-23T10:30:00.000Z',
					dueAt: '2026-11-23T11:00:00.000Z',
					closesAt: null,
					state: 'not-open',
					feedback: 'at-due'
				}
			]);
		});

		it('takes several units and lessons at once, each once', async () => {
			await assign(course, classroom, {
				targets: ['chains', 'who-says/first-look', 'chains']
			});
			const work = await listClassWork(course.at(0), classroom);
			expect(work.map(({ lessons }) => lessons)).toEqual([1, 1]);
		});

		it('lists what was given at once in the order of the form', async () => {
			const targets = ['chains', 'who-says/first-look', 'who-says', 'who-says/all-at-once'];
			// Twenty-four orders are possible, so chance passes five times in a row once in eight million.
			for (let n = 0; n < 5; n++) {
				const own = await newClass(course);
				await assign(course, own, { targets });
				const work = await listClassWork(course.at(0), own);
				expect(work.map(({ title }) => title)).toEqual([
					'Chains',
					'A first look',
					'Who says?',
					'Feedback at the end'
				]);
			}
		});

		it.each([
			['nothing-chosen', { targets: [] }],
			['no-such-work', { targets: ['who-says', 'who-says/no-such-lesson'] }],
			['no-such-work', { targets: ['../who-says'] }],
			['not-a-time', { dueAt: 'tomorrow' }],
			['due-before-open', { opensAt: '2026-11-24T10:00', dueAt: '2026-11-23T10:00' }],
			['at-due-without-due', { feedback: 'at-due' }]
		] as const)('is refused: %s', async (problem, changes) => {
			expect(await assignWork(course.at(0), classroom, workForm(changes))).toEqual({
				kind: 'refused',
				problem
			});
			expect(await listClassWork(course.at(0), classroom)).toEqual([]);
		});

		it('is refused by a class that has two hundred assignments', async () => {
			for (let n = 0; n < 200; n++) await assign(course, classroom, { opensAt: `${2100 + n}-01-01T08:00` });
			expect(await assignWork(course.at(0), classroom, workForm())).toEqual({
				kind: 'refused',
				problem: 'too-many'
			});
		});
	});

	it('are listed once, however often the same is assigned; with other times they are another', async () => {
		const targets = ['who-says/first-look', 'chains'];
		await assign(course, classroom, { targets: ['chains'] });
		const [kept] = await listClassWork(course.at(0), classroom);
		const outcome = await assignWork(course.at(5), classroom, workForm({ targets }));
		const work = await listClassWork(course.at(5), classroom);
		expect(work).toHaveLength(2);
		expect(outcome).toEqual({ kind: 'assigned', added: [work[1]!.id], already: [kept!.id] });

		const [again, later] = await Promise.all([
			assignWork(course.at(6), classroom, workForm({ targets })),
			assignWork(course.at(6), classroom, workForm({ targets, dueAt: '2026-11-24T12:00' }))
		]);
		expect(again).toMatchObject({ added: [], already: [work[1]!.id, kept!.id] });
		expect(later).toMatchObject({ added: [expect.anything(), expect.anything()], already: [] });
		expect(await listClassWork(course.at(6), classroom)).toHaveLength(4);
	});

	it('are taken back by the teacher of their class alone', async () => {
		await assign(course, classroom);
		const [work] = await listClassWork(course.at(0), classroom);
		await unassignWork(course.at(0), await newClass(course), work!.id);
		expect(await listClassWork(course.at(0), classroom)).toHaveLength(1);
		await unassignWork(course.at(0), classroom, work!.id);
		expect(await listClassWork(course.at(0), classroom)).toEqual([]);
	});

	it('are listed without a title where the course has dropped them', async () => {
		await assign(course, classroom);
		const without = course.at(0, { ...fixtureCourse, units: [] });
		expect(await listClassWork(without, classroom)).toMatchObject([{ title: null, path: null, lessons: 0 }]);
		expect(await listDue(without, await student())).toEqual([]);
	});

	it('lead to what an address asks for, to the first open work, or to the outline', async () => {
		const to = (asked: string | null) => whereTo(course.at(0), classroom, asked);
		expect(await to(null)).toBe('/due');
		await assign(course, classroom, { targets: ['who-says'], opensAt: '2026-11-24T10:00' });
		await assign(course, classroom, { targets: ['chains'] }, 1);
		expect(await to(null)).toBe('/lessons/chains/who-told-whom');
		expect(await to('who-says/all-at-once')).toBe('/lessons/who-says/all-at-once');
		expect(await to('//elsewhere.example')).toBe('/lessons/chains/who-told-whom');
	});

	describe('what is due', () => {
		it('is nothing for somebody without a class', async () => {
			await assign(course, classroom);
			expect(await due(await course.newLearner())).toEqual([]);
		});

		it('is nothing any more once the class has expired', async () => {
			const ada = await student();
			await assign(course, classroom, { targets: ['chains'] });
			expect(await due(ada, 60 * 24 * HOUR - 1)).toEqual([['Chains', 'open']]);
			expect(await due(ada, 60 * 24 * HOUR)).toEqual([]);
		});

		it('is what is open or late and not done, of all of a learner’s classes, the earliest first', async () => {
			const other = await newClass(course);
			const ada = await student();
			await join(course, other, 'A. L.', { learner: ada, bring: 'all' });
			await assign(course, classroom, { targets: ['who-says/first-look'] });
			await assign(course, other, { targets: ['who-says/all-at-once'], dueAt: '2026-11-23T12:00' }, 1);
			await assign(course, other, { targets: ['chains'], opensAt: '2026-11-24T10:00' }, 2);
			await assign(course, other, { closesAt: '2026-11-23T10:30' }, 3);
			expect(await due(ada, HOUR)).toEqual([
				['Feedback at the end', 'open'],
				['A first look', 'open']
			]);
			expect(await due(ada, NOON)).toContainEqual(['Feedback at the end', 'late']);
			await answer(course, ada, 'has-a-name', RIGHT['has-a-name']);
			expect((await listDue(course.at(1), ada))[0]).toMatchObject({
				classroom: { timeZone: 'Europe/Berlin' },
				answered: 1,
				items: 2
			});
			await answer(course, ada, 'where-lunch', RIGHT['where-lunch'], 1);
			expect(await due(ada, HOUR)).toEqual([['A first look', 'open']]);
		});

		it('is not done by answers from before the student counted in the class', async () => {
			const ada = await course.newLearner();
			await answer(course, ada, 'has-a-name', RIGHT['has-a-name']);
			await answer(course, ada, 'where-lunch', RIGHT['where-lunch']);
			await join(course, classroom, 'Ada', { learner: ada, bring: 'later', seconds: 10 });
			await assign(course, classroom, { targets: ['who-says/all-at-once'] });
			expect(await due(ada, 20)).toEqual([['Feedback at the end', 'open']]);
			await answer(course, ada, 'has-a-name', RIGHT['has-a-name'], 30);
			await answer(course, ada, 'where-lunch', RIGHT['where-lunch'], 30);
			expect(await due(ada, 40)).toEqual([]);
		});
	});

	describe('feedback after the due date', () => {
		const lesson = findLesson(fixtureCourse, 'who-says', 'first-look')!;
		const views = async (learner: Learner, id: string, seconds: number) => [
			(await viewAnswer(course.at(seconds), learner, id))?.answer,
			(await viewLessonAnswers(course.at(seconds), learner, lesson))['who-is-hart']?.answer
		];

		it('is null in every view until the work is due, and then in none', async () => {
			const ada = await student();
			await assign(course, classroom, AT_NOON);
			const submission = { item: 'who-is-hart', response: RIGHT['who-is-hart'], certainty: undefined };
			const submit = async (seconds: number) => {
				const outcome = await submitAnswer(course.at(seconds), ada, { ...submission, id: 'held-0001' });
				return outcome.kind === 'saved' ? outcome.answer : undefined;
			};
			const withheld = [await submit(0), await submit(5), ...(await views(ada, 'held-0001', NOON - 1))];
			for (const view of withheld) expect(view).toMatchObject({ score: null, feedback: null });
			expect(JSON.stringify(withheld)).not.toContain('why');
			const before = await viewResults(course.at(NOON - 1), ada);
			const until = {
				wholeLesson: false,
				due: { at: course.at(NOON).now.toISOString(), timeZone: classroom.timeZone }
			};
			for (const view of withheld) expect(view?.withheld).toEqual(until);
			expect(before).toMatchObject({
				withheld: [{ answers: 1, until }],
				results: { answered: 0 },
				toReview: []
			});
			expect(before.progress[0]?.lessons[0]).toMatchObject({ answered: 1, score: null });

			for (const view of [await submit(NOON), ...(await views(ada, 'held-0001', NOON))]) {
				expect(view).toMatchObject({ score: { points: 1, maxPoints: 1 } });
				expect(view?.feedback).not.toBeNull();
			}
			const after = await viewResults(course.at(NOON), ada);
			expect(after).toMatchObject({ withheld: [], results: { answered: 1 } });
			expect(after.progress[0]?.lessons[0]?.score).toEqual({ points: 1, maxPoints: 1 });
		});

		it('is not told by the completion line either', async () => {
			const { seat, learner } = await join(course, classroom, 'Ada');
			await assign(course, classroom, { ...AT_NOON, targets: ['who-says/first-look'] });
			for (const item of lesson.items) await answer(course, learner, item.id, RIGHT[item.id]);
			const line = (seconds: number) => viewCompletion(course.at(seconds), classroom, seat);
			expect(await line(1)).toBe('Who Says? · Ada · 1 of 1 lessons done · November 23, 2026');
			expect(await line(NOON)).toMatch(/1 of 1 lessons done, \d+ of \d+ points/);
		});

		it('waits for the end of the lesson too, where the lesson says so', async () => {
			const ada = await student();
			await assign(course, classroom, AT_NOON);
			const early = await answer(course, ada, 'has-a-name', RIGHT['has-a-name'], NOON - 1);
			expect(early.withheld).toMatchObject({
				wholeLesson: true,
				due: { at: course.at(NOON).now.toISOString() }
			});
			const first = (await viewAnswer(course.at(NOON), ada, early.id))?.answer;
			expect(first).toMatchObject({ score: null, withheld: { wholeLesson: true, due: null } });
			const last = await answer(course, ada, 'where-lunch', RIGHT['where-lunch'], NOON);
			expect(last.score).toEqual({ points: 1, maxPoints: 1 });
		});

		it('holds back the assigned lesson and no other', async () => {
			const ada = await student();
			await assign(course, classroom, { ...AT_NOON, targets: ['who-says/all-at-once'] });
			expect((await answer(course, ada, 'who-is-hart', RIGHT['who-is-hart'])).score).not.toBeNull();
		});

		it('holds for the teacher’s preview as for a student, and for nobody else', async () => {
			const [teacher, stranger] = [await course.newLearner(), await course.newLearner()];
			await previewClassroom(course.at(0), classroom, teacher);
			await assign(course, classroom, AT_NOON);
			expect((await answer(course, teacher, 'who-is-hart', RIGHT['who-is-hart'])).score).toBeNull();
			expect((await answer(course, stranger, 'who-is-hart', RIGHT['who-is-hart'])).score).not.toBeNull();
		});

		it('is told at once when the work is taken back or its class is deleted', async () => {
			const ada = await student();
			await assign(course, classroom, AT_NOON);
			const { id } = await answer(course, ada, 'who-is-hart', RIGHT['who-is-hart']);
			const [work] = await listClassWork(course.at(0), classroom);
			await unassignWork(course.at(0), classroom, work!.id);
			expect((await viewAnswer(course.at(1), ada, id))?.answer.score).not.toBeNull();
			await assign(course, classroom, AT_NOON);
			expect((await viewAnswer(course.at(1), ada, id))?.answer.score).toBeNull();
			await removeClassroom(course.at(1), classroom);
			expect((await viewAnswer(course.at(1), ada, id))?.answer.score).not.toBeNull();
		});
	});
});
