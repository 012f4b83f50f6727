import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { submitAnswer } from '../../src/lib/server/service/answers.ts';
import { toReviewCalendar } from '../../src/lib/server/service/review-calendar.ts';
import { countReviews, reviewDays, viewReview } from '../../src/lib/server/service/review.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { openCourseDatabase, RIGHT, WRONG, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

describe.each(databaseKinds)('a learner’s review on $name', ({ create }) => {
	let course: CourseDatabase;
	let learner: Learner;
	let sent = 0;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		learner = await course.newLearner();
	});

	async function answer(item: string, response: unknown, seconds: number, certainty?: unknown) {
		sent += 1;
		const submission = { id: `review-${sent}`.padEnd(10, '-'), item, response, certainty };
		const outcome = await submitAnswer(course.at(seconds), learner, submission);
		if (outcome.kind !== 'saved') throw new Error(`expected it to be saved, but: ${outcome.kind}`);
	}
	const askedAt = async (seconds: number) =>
		(await viewReview(course.at(seconds), learner)).asked.map(({ asked }) => asked.item.id);

	it('holds nothing before the first answer, for a visitor either', async () => {
		const nothing = { asked: [], begun: false, held: 0, done: 0, nextAt: null, minutes: 0 };
		expect(await viewReview(course.at(0), learner)).toMatchObject(nothing);
		expect(await viewReview(course.at(0), undefined)).toMatchObject(nothing);
		expect(await reviewDays(course.at(0), learner)).toEqual([]);
	});

	it('brings back what was wrong and sure later in the session, and shows no key with it', async () => {
		await answer('who-is-hart', WRONG['who-is-hart'], 0, 99);
		expect(await askedAt(9 * MINUTE)).toEqual([]);
		const view = await viewReview(course.at(11 * MINUTE), learner);
		expect(view).toMatchObject({ begun: true, minutes: 1, asked: [{ confidentError: true }] });
		expect(JSON.stringify(view.asked)).not.toMatch(/"(right|why)":/);
		expect(await countReviews(course.at(11 * MINUTE), learner)).toBe(1);
	});

	it('is done with what was answered, wherever it was', async () => {
		await answer('who-is-hart', WRONG['who-is-hart'], 0);
		const [item] = await askedAt(30 * DAY);
		expect(item).toBeDefined();
		await answer(item!, RIGHT[item!], 30 * DAY);
		expect(await askedAt(30 * DAY + MINUTE)).toEqual([]);
		expect((await viewReview(course.at(30 * DAY + MINUTE), learner)).done).toBe(1);
	});

	it('tells nothing of a lesson whose feedback waits for its end', async () => {
		await answer('has-a-name', { choices: ['hart'] }, 0);
		expect(await viewReview(course.at(60 * DAY), learner)).toMatchObject({ asked: [], begun: false });
	});

	it('is somebody’s own', async () => {
		await answer('who-is-hart', WRONG['who-is-hart'], 0);
		expect(await countReviews(course.at(60 * DAY), await course.newLearner())).toBe(0);
	});

	it('goes into a calendar by whole days, without alarm or address, and with the same ids each time', async () => {
		await answer('who-is-hart', RIGHT['who-is-hart'], 0);
		const days = await reviewDays(course.at(0), learner);
		expect(days).toEqual([{ day: expect.stringMatching(/^2026-1[12]-\d\d$/), skills: 1 }]);
		const { now } = course.at(0);
		const text = toReviewCalendar(days, 'https://school.example/review', now);
		const compact = days[0]!.day.replaceAll('-', '');
		expect(text).toContain(`DTSTART;VALUE=DATE:${compact}\r\n`);
		expect(text).toContain('SUMMARY:Who Says? 1 question to review\r\n');
		expect(text).toContain(`UID:review-${days[0]!.day}@who-says\r\n`);
		expect(text).not.toMatch(/VALARM|ORGANIZER|ATTENDEE/);
		expect(toReviewCalendar(days, 'https://school.example/review', now)).toBe(text);
	});

	it('puts what is overdue into today', async () => {
		await answer('who-is-hart', WRONG['who-is-hart'], 0);
		const [first] = await reviewDays(course.at(90 * DAY), learner);
		expect(first?.day).toBe(
			course
				.at(90 * DAY)
				.now.toISOString()
				.slice(0, 10)
		);
	});
});
