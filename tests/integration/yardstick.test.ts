import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Course } from '../../src/lib/domain/course/course.ts';
import {
	drawFirst,
	FORM_TAKES,
	formOfTake,
	itemsOfForm,
	type TestForm
} from '../../src/lib/domain/course/test-form.ts';
import { submitAnswer } from '../../src/lib/server/service/answers.ts';
import { keepItemVersions } from '../../src/lib/server/service/item-versions.ts';
import { viewYardstick } from '../../src/lib/server/service/yardstick.ts';
import { fixtureCourse, openCourseDatabase, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';
import { carelessTo, rightTo } from '../support/test-forms.ts';

const COPIES = 6;
const THREE_WEEKS = 22 * 24 * 60 * 60;

/** A form with each report and item six times, under other names: as many claims as a yardstick needs. */
function enlarge(form: TestForm): TestForm {
	const copy = (n: number): TestForm => {
		const names = [...form.articles, ...itemsOfForm(form)].map(({ id }) => id);
		const text = names.reduce((text, id) => text.replaceAll(`"${id}"`, `"${id}-${n}"`), JSON.stringify(form));
		return JSON.parse(text);
	};
	const copies = Array.from({ length: COPIES }, (_, n) => copy(n));
	return {
		...form,
		articles: copies.flatMap(({ articles }) => articles),
		parts: form.parts.map((_, part) => copies.flatMap(({ parts }) => parts[part] ?? []))
	};
}

const large: Course = {
	...fixtureCourse,
	forms: fixtureCourse.forms.map(enlarge),
	coders: fixtureCourse.coders.map((coder) => ({
		...coder,
		answers: Object.fromEntries(
			Object.entries(coder.answers).flatMap(([report, said]) =>
				Array.from({ length: COPIES }, (_, n) => [`${report}-${n}`, said])
			)
		)
	}))
};

describe.each(databaseKinds)('the yardstick on $name', ({ create }) => {
	let course: CourseDatabase;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
		await keepItemVersions(course.at(0, large));
	});
	afterAll(() => course.remove());

	it('is told once all three forms are complete, over the claims of all of them', async () => {
		const learner = await course.newLearner();
		let seconds = 0;
		for (const take of FORM_TAKES) {
			expect(await viewYardstick(course.at(seconds, large), learner)).toBeNull();
			if (take === 'later') seconds += THREE_WEEKS;
			const form = large.forms.find(({ id }) => id === formOfTake(take, drawFirst(learner.id)))!;
			for (const item of itemsOfForm(form)) {
				const response = take === 'later' ? carelessTo(item) : rightTo(item);
				const submission = { id: randomUUID(), item: item.id, response, certainty: undefined };
				// No more in a minute than a reader gives.
				const outcome = await submitAnswer(course.at((seconds += 2), large), learner, submission);
				expect(outcome.kind).toBe('saved');
			}
		}
		const yardstick = await viewYardstick(course.at(seconds, large), learner);
		expect(yardstick).toMatchObject({
			claims: { named: 30, notNamed: 30 },
			you: { named: 30, notNamed: 24 },
			coders: [{ who: 'First coder', named: 24, notNamed: 24 }],
			coins: { lower: 22, upper: 38 }
		});
		expect(yardstick?.lazy.find(({ who }) => who === 'a proper name in the sentence')).toMatchObject({
			named: 30,
			notNamed: 30
		});
	});

	it('is none for nobody', async () => {
		expect(await viewYardstick(course.at(0, large), undefined)).toBeNull();
	});
});
