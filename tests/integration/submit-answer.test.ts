import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	submitAnswer,
	viewAnswer,
	type Submission,
	type Submitted
} from '../../src/lib/server/service/answers.ts';
import { eraseLearner } from '../../src/lib/server/service/learners.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import {
	countStored,
	openCourseDatabase,
	RIGHT,
	WRONG,
	type CourseDatabase
} from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

const ITEM = 'who-is-hart';

function submission(changes: Partial<Submission> = {}): Submission {
	return { id: 'try-00000001', item: ITEM, response: RIGHT[ITEM], certainty: undefined, ...changes };
}

function asSaved(outcome: Submitted) {
	if (outcome.kind !== 'saved') throw new Error(`expected it to be saved, but: ${JSON.stringify(outcome)}`);
	return outcome;
}

describe.each(databaseKinds)('submitAnswer on $name', ({ create }) => {
	let course: CourseDatabase;
	let learner: Learner;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		learner = await course.newLearner();
	});
	const submit = (changes: Partial<Submission> = {}, seconds = 0, who = learner) =>
		submitAnswer(course.at(seconds), who, submission(changes));

	it('saves an answer with its score and says why each part is right or wrong', async () => {
		const { created, answer } = asSaved(await submit());
		expect(created).toBe(true);
		expect(answer).toMatchObject({
			id: 'try-00000001',
			receivedAt: '2026-11-23T09:00:00.000Z',
			response: { choice: 'head' },
			score: { points: 1, maxPoints: 1 }
		});
		expect(answer.feedback?.map(({ explanation }) => explanation)).toContain('who-is-hart cook why');
		expect(await countStored(course.database, learner.id)).toEqual([1, 1]);
	});

	it.each(Object.keys(RIGHT))('gives full points for a right answer to %s', async (item) => {
		const saved = asSaved(await submit({ item, response: RIGHT[item] }));
		const [score] = await course.database.db
			.selectFrom('scores')
			.select(['points', 'max_points'])
			.where('learner_id', '=', learner.id)
			.execute();
		expect(score?.points).toBe(score?.max_points);
		expect(saved.answer.response).toEqual(RIGHT[item]);
	});

	it('stores the same id with the same content once and returns the same result', async () => {
		const first = asSaved(await submit());
		const again = asSaved(await submit({}, 30));
		expect(again).toEqual({ ...first, created: false });
		expect(await countStored(course.database, learner.id)).toEqual([1, 1]);
	});

	it('returns a stored answer again after a release that has dropped its item', async () => {
		const first = asSaved(await submit());
		const released = { ...course.at(30), course: { ...course.at(30).course, units: [] } };
		const again = await submitAnswer(released, learner, submission());
		expect(again).toEqual({ ...first, created: false, lesson: null });
		expect(await submitAnswer(released, learner, submission({ id: 'try-00000002' }))).toEqual({
			kind: 'no-such-item'
		});
	});

	it('stores nothing for a learner who was erased while the answer was under way', async () => {
		await eraseLearner(course.at(0), learner.id);
		expect(await submit()).toEqual({ kind: 'gone' });
		expect(await countStored(course.database, learner.id)).toEqual([0, 0]);
	});

	it.each<[string, Partial<Submission>]>([
		['response', { response: WRONG[ITEM] }],
		['certainty', { certainty: 90 }],
		['item', { item: 'where-lunch', response: RIGHT['where-lunch'] }]
	])('refuses the same id with another %s, and keeps the first', async (_, changes) => {
		await submit();
		expect(await submit(changes, 1)).toEqual({ kind: 'conflict' });
		const kept = await viewAnswer(course.at(2), learner, 'try-00000001');
		expect(kept?.answer).toMatchObject({ response: { choice: 'head' }, certainty: {} });
		expect(await countStored(course.database, learner.id)).toEqual([1, 1]);
	});

	it('stores one answer where fifty of one id arrive at once', async () => {
		const outcomes = (await Promise.all(Array.from({ length: 50 }, () => submit()))).map(asSaved);
		expect(outcomes.filter(({ created }) => created)).toHaveLength(1);
		expect(new Set(outcomes.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
		expect(await countStored(course.database, learner.id)).toEqual([1, 1]);
	});

	it('stores fifty answers of different learners that arrive at once under one id', async () => {
		const learners = await Promise.all(Array.from({ length: 50 }, () => course.newLearner()));
		const outcomes = await Promise.all(learners.map((who) => submit({}, 0, who)));
		expect(outcomes.map((outcome) => asSaved(outcome).created)).toEqual(Array(50).fill(true));
	});

	it('takes a form without an id that is sent twice for one try', async () => {
		const first = asSaved(await submit({ id: null }));
		const again = asSaved(await submit({ id: null }, 5));
		expect(again).toEqual({ ...first, created: false });
		expect(await countStored(course.database, learner.id)).toEqual([1, 1]);
	});

	it('takes ten copies of a form without an id that arrive at once for one try', async () => {
		const outcomes = (await Promise.all(Array.from({ length: 10 }, () => submit({ id: null })))).map(asSaved);
		expect(new Set(outcomes.map(({ answer }) => answer.id)).size).toBe(1);
		expect(await countStored(course.database, learner.id)).toEqual([1, 1]);
	});

	it('takes another answer, or the same one after ten minutes, for another try', async () => {
		await submit({ id: null });
		expect(asSaved(await submit({ id: null, response: WRONG[ITEM] }, 60)).created).toBe(true);
		expect(asSaved(await submit({ id: null, response: WRONG[ITEM] }, 60 + 600)).created).toBe(true);
		expect(await countStored(course.database, learner.id)).toEqual([3, 3]);
	});

	it('knows no item that the course does not have', async () => {
		expect(await submit({ item: 'no-such-item' })).toEqual({ kind: 'no-such-item' });
	});

	it.each<[string, Partial<Submission>, object]>([
		[
			'incomplete',
			{ item: 'kitchen-class', response: { labels: { c02: 'named' } } },
			{ kind: 'incomplete', missing: ['c03'] }
		],
		['of the wrong form', { response: { labels: {} } }, { kind: 'malformed' }],
		['of an option that is not there', { response: { choice: 'janitor' } }, { kind: 'malformed' }],
		['of a sureness that is not asked', { certainty: 55 }, { kind: 'malformed' }],
		['nothing at all', { response: undefined }, { kind: 'malformed' }]
	])('stores nothing of an answer that is %s, and tells no key', async (_, changes, refusal) => {
		const outcome = await submit(changes);
		expect(outcome).toMatchObject({ kind: 'refused', refusal });
		expect(JSON.stringify(outcome.kind === 'refused' && outcome.refusal)).not.toMatch(/why|right/);
		expect(await countStored(course.database, learner.id)).toEqual([0, 0]);
	});

	it('keeps how sure a learner is, by part', async () => {
		const item = 'kitchen-class';
		const { answer } = asSaved(await submit({ item, response: RIGHT[item], certainty: { c03: 90 } }));
		expect(answer.certainty).toEqual({ c03: 90 });
		const single = asSaved(await submit({ id: 'try-00000002', certainty: 33 }));
		expect(single.answer.certainty).toEqual({ choice: 33 });
	});

	it('stores that a learner does not know', async () => {
		const { answer } = asSaved(await submit({ response: { dontKnow: true } }));
		expect(answer).toMatchObject({ response: { dontKnow: true }, score: { points: 0, maxPoints: 1 } });
	});

	it('refuses the sixty-first try in a minute, says when to come back, and still knows the earlier ones', async () => {
		for (let i = 0; i < 60; i++) asSaved(await submit({ id: `try-${String(i).padStart(8, '0')}` }, i / 2));
		expect(await submit({ id: 'try-one-more' }, 30)).toEqual({ kind: 'too-many', retryAfterSeconds: 30 });
		expect(asSaved(await submit({ id: 'try-00000007' }, 30)).created).toBe(false);
		expect(await countStored(course.database, learner.id)).toEqual([60, 60]);
		expect(asSaved(await submit({ id: 'try-one-more' }, 61)).created).toBe(true);
	});
});
