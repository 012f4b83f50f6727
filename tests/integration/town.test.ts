import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stepsOf } from '../../src/lib/domain/claim/steps.ts';
import { submitCodings } from '../../src/lib/server/service/codings.ts';
import { viewTown } from '../../src/lib/server/service/town.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { answer } from '../support/classroom.ts';
import { fixtureCourse, openCourseDatabase, RIGHT, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

describe.each(databaseKinds)('the page of the town on $name', ({ create }) => {
	let course: CourseDatabase;
	let learner: Learner;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		learner = await course.newLearner();
	});

	const kitchen = fixtureCourse.articles.find(({ id }) => id === 'school-kitchen')!;
	const claims = stepsOf(kitchen.parts).flatMap((step) => step.claims.map(({ id }) => id));
	const code = (ids: readonly string[]) => {
		const coding = { origin: 'on-record', footing: 'word' } as const;
		return submitCodings(course.at(0), learner, kitchen.id, new Map(ids.map((id) => [id, coding])));
	};

	it('tells a stranger nothing of what came of it', async () => {
		const view = await viewTown(course.at(0), undefined);
		expect(view?.told).toBeNull();
		expect(view?.reports.flatMap(({ outcomes }) => outcomes)).toEqual([]);
	});

	it('opens at half of the claims of the last report, and not one earlier', async () => {
		const half = Math.ceil(claims.length / 2);
		await code(claims.slice(0, half - 1));
		expect(await viewTown(course.at(1), learner)).toMatchObject({ told: null, last: { missing: 1 } });
		await code(claims.slice(half - 1, half));
		expect(await viewTown(course.at(1), learner), 'a lesson keeps its answers back').toMatchObject({
			told: null,
			last: { state: 'held-back', outcomes: [] }
		});
		for (const item of ['has-a-name', 'where-lunch']) await answer(course, learner, item, RIGHT[item]);
		const view = await viewTown(course.at(2), learner);
		expect(view?.told).toMatchObject({ end: ['They lived on.'], record: { all: { claims: claims.length } } });
		expect(view?.last.outcomes).toHaveLength(claims.length);
	});

	it('is not there in a course without a story', async () => {
		expect(await viewTown(course.at(0, { ...fixtureCourse, town: null }), learner)).toBeUndefined();
	});
});
