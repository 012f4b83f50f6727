import { afterAll, beforeAll, expect, it, describe } from 'vitest';
import { rebuildScores } from '../../src/lib/server/service/rebuilding.ts';
import { viewResults } from '../../src/lib/server/service/results.ts';
import { answer } from '../support/classroom.ts';
import { openCourseDatabase, RIGHT, WRONG, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

describe.each(databaseKinds)('what is kept for speed on $name', ({ create }) => {
	let course: CourseDatabase;
	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	const scores = () => course.database.db.selectFrom('scores').selectAll().orderBy('answer_id').execute();

	it('comes out the same when it is worked out anew, for every interaction, right, wrong and not known', async () => {
		const learner = await course.newLearner();
		for (const item of Object.keys(RIGHT)) {
			await answer(course, learner, item, RIGHT[item], 1);
			if (WRONG[item]) await answer(course, learner, item, WRONG[item], 2);
		}
		await answer(course, learner, 'who-is-hart', { dontKnow: true }, 3);
		const before = { scores: await scores(), results: await viewResults(course.at(10), learner) };
		expect(await rebuildScores(course)).toEqual({ answers: before.scores.length, changed: 0 });

		// As if somebody had lost and spoiled some.
		const [first, second] = before.scores;
		await course.database.db.deleteFrom('scores').where('answer_id', '=', first!.answer_id).execute();
		const spoiled = { points: 99, parts: '[]' };
		await course.database.db
			.updateTable('scores')
			.set(spoiled)
			.where('answer_id', '=', second!.answer_id)
			.execute();
		expect(await rebuildScores(course)).toEqual({ answers: before.scores.length, changed: 2 });
		expect(await scores()).toEqual(before.scores);
		expect(await viewResults(course.at(10), learner)).toEqual(before.results);
	});

	it('is rebuilt of more answers than are read at once', async () => {
		const learners = await Promise.all(Array.from({ length: 60 }, () => course.newLearner()));
		for (const learner of learners) {
			await Promise.all(
				Array.from({ length: 10 }, () => answer(course, learner, 'who-is-hart', RIGHT['who-is-hart'], 20))
			);
		}
		await course.database.db.deleteFrom('scores').execute();
		const { answers, changed } = await rebuildScores(course);
		expect(answers).toBeGreaterThan(600);
		expect(changed).toBe(answers);
		expect(await scores()).toHaveLength(answers);
	});
});
