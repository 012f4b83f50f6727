import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Course } from '../../src/lib/domain/course/course.ts';
import { itemsOfForm } from '../../src/lib/domain/course/test-form.ts';
import { submitAnswer, viewAnswer } from '../../src/lib/server/service/answers.ts';
import { keepItemVersions } from '../../src/lib/server/service/item-versions.ts';
import { fixtureCourse, openCourseDatabase, RIGHT, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

/** The fixture course with one thing written differently. */
function rewritten(from: string, to: string): Course {
	const text = JSON.stringify(fixtureCourse);
	if (!text.includes(from)) throw new Error(`the fixture course has no ${from}`);
	return JSON.parse(text.replaceAll(from, to));
}

describe.each(databaseKinds)('keepItemVersions on $name', ({ create }) => {
	let course: CourseDatabase;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	const versions = () => course.database.db.selectFrom('item_versions').selectAll().orderBy('id').execute();
	const versionsOf = async (item: string) => (await versions()).filter(({ item_id }) => item_id === item);

	it('keeps each item of the course once, however often the program starts', async () => {
		const first = await versions();
		const inForms = fixtureCourse.forms.flatMap(itemsOfForm);
		expect(inForms.length).toBeGreaterThan(0);
		expect(first).toHaveLength(Object.keys(RIGHT).length + inForms.length);
		await keepItemVersions(course.at(1000));
		// Loaded anew, as by another start: the same content has the same id.
		await Promise.all(
			[1, 2, 3].map(() => keepItemVersions(course.at(2000, rewritten('Ivo Hart', 'Ivo Hart'))))
		);
		expect(await versions()).toEqual(first);
	});

	it('keeps a changed text or key as another row beside the first', async () => {
		await keepItemVersions(course.at(10, rewritten('who-is-hart cook why', 'a better reason')));
		await keepItemVersions(course.at(20, rewritten('Who is Ivo Hart?', 'Who is he?')));
		const kept = await versionsOf('who-is-hart');
		expect(kept).toHaveLength(3);
		expect(kept.map(({ body }) => JSON.parse(body).prompt).toSorted()).toEqual([
			...['Who is Ivo Hart?', 'Who is Ivo Hart?', 'Who is he?']
		]);
		expect(await versionsOf('has-a-name')).toHaveLength(1);
	});

	it('leaves a stored answer with the text and the key that it was given to', async () => {
		const learner = await course.newLearner();
		const submission = {
			id: 'then-0001',
			item: 'who-is-hart',
			response: { choice: 'head' },
			certainty: undefined
		};
		await submitAnswer(course.at(0), learner, submission);
		const then = await viewAnswer(course.at(1), learner, 'then-0001');

		const moved: Course = JSON.parse(JSON.stringify(fixtureCourse), (_, value) =>
			value?.id === 'head' || value?.id === 'cook'
				? {
						id: value.id,
						text: value.text,
						why: `now ${value.id}`,
						...(value.id === 'cook' && { right: true })
					}
				: value
		);
		await keepItemVersions(course.at(30, moved));
		const now = await viewAnswer(course.at(31, moved), learner, 'then-0001');

		expect(now?.item).toEqual(then?.item);
		expect(now?.answer).toEqual(then?.answer);
		const next = await submitAnswer(course.at(32, moved), learner, { ...submission, id: 'then-0002' });
		expect(next).toMatchObject({ kind: 'saved', answer: { score: { points: 0 } } });
	});
});
