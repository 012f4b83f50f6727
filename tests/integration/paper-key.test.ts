// Decisions 0010 and 0015: who is shown the key on paper.
import { isHttpError } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Classroom } from '../../src/lib/domain/classroom/classroom.ts';
import { closeHere, openHere } from '../../src/lib/server/auth/classroom.ts';
import { goOnAs } from '../../src/lib/server/auth/learner.ts';
import { removeClassroom } from '../../src/lib/server/service/classrooms.ts';
import { startLearner } from '../../src/lib/server/service/learners.ts';
import { previewClassroom } from '../../src/lib/server/service/seats.ts';
import { load } from '../../src/routes/teach/units/[unit]/key/+page.server.ts';
import { TestBrowser } from '../support/browser-event.ts';
import { assign, join, makeClass } from '../support/classroom.ts';
import { fixtureCourse, openCourseDatabase, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';
import { findSecrets, secretsOf } from '../support/secrets.ts';

describe.each(databaseKinds)('the page of a key on $name', ({ create }) => {
	let course: CourseDatabase;
	let classroom: Classroom;
	const teacher = new TestBrowser();
	const secrets = secretsOf(fixtureCourse, 10);

	/** What the page is given, as text. */
	async function shown(browser: TestBrowser, unit = 'who-says', seconds = 0) {
		const event = { ...browser.request(course.at(seconds)), params: { unit } };
		return JSON.stringify(await load(event as unknown as Parameters<typeof load>[0]));
	}

	beforeAll(async () => {
		course = await openCourseDatabase(create);
		const made = await makeClass(course);
		classroom = made.classroom;
		openHere(teacher.request(course.at(0)), made.token);
	});
	afterAll(() => course.remove());

	it('shows the teacher of any class what is right in the unit, and why', async () => {
		const page = await shown(teacher);
		expect(findSecrets('key', page, secrets).length).toBeGreaterThan(5);
		expect(JSON.parse(page).key.lessons).toHaveLength(fixtureCourse.units[0]!.lessons.length);
	});

	it('shows it when the class takes no new students any more', async () => {
		const in90Days = 90 * 24 * 60 * 60;
		expect(JSON.parse(await shown(teacher, 'who-says', in90Days)).key).not.toBeNull();
	});

	it('shows a stranger, and a student of a class, nothing of it', async () => {
		const student = new TestBrowser();
		const { learner, token } = await join(course, classroom, 'Ada');
		await goOnAs(student.request(course.at(0)), learner, token ?? '');
		for (const browser of [new TestBrowser(), student]) {
			const page = await shown(browser);
			expect(JSON.parse(page)).toEqual({ title: 'Who says?', mayCreate: true, keeper: null, key: null });
			expect(findSecrets('key', page, secrets)).toEqual([]);
		}
	});

	describe('a student who makes a class of their own', () => {
		/** A browser whose learner sits in a class with such work, and teaches another class. */
		async function studentWhoTeaches(work: Parameters<typeof assign>[2]) {
			const browser = new TestBrowser();
			const { classroom: own, token: teaching } = await makeClass(course);
			const { learner, token } = await join(course, own, 'Ada');
			await goOnAs(browser.request(course.at(0)), learner, token ?? '');
			await assign(course, own, work);
			openHere(browser.request(course.at(0)), (await makeClass(course)).token);
			return { browser, teaching, learner };
		}
		const keeper = async (browser: TestBrowser, unit?: string, seconds?: number) => {
			const { key, keeper: name } = JSON.parse(await shown(browser, unit, seconds));
			return key === null ? name : 'shown';
		};
		const HOUR = 60 * 60;

		it('is refused the key of the unit their class works on, and told which class it is', async () => {
			const { browser } = await studentWhoTeaches({ targets: ['who-says/first-look'] });
			const page = await shown(browser);
			expect(JSON.parse(page)).toMatchObject({ keeper: 'My class', key: null });
			expect(findSecrets('key', page, secrets)).toEqual([]);
			expect(await keeper(browser, 'chains')).toBe('shown');
		});

		it('is shown it once the work is closed, or due where its feedback was held back', async () => {
			const closing = { closesAt: '2026-11-23T11:00' };
			const closed = (await studentWhoTeaches(closing)).browser;
			expect(await keeper(closed, 'who-says', HOUR - 1)).toBe('My class');
			expect(await keeper(closed, 'who-says', HOUR)).toBe('shown');
			const held = await studentWhoTeaches({
				...{ dueAt: '2026-11-23T12:00', closesAt: '2026-11-23T12:00', feedback: 'at-due' }
			});
			expect(await keeper(held.browser, 'who-says', 2 * HOUR - 1)).toBe('My class');
			expect(await keeper(held.browser, 'who-says', 2 * HOUR)).toBe('shown');
		});

		it('is shown it where they are the teacher of that class too, or only try it as a student', async () => {
			const { browser, teaching } = await studentWhoTeaches({});
			openHere(browser.request(course.at(0)), teaching);
			expect(await keeper(browser)).toBe('shown');

			const { classroom: tried } = await makeClass(course);
			const trying = new TestBrowser();
			const { learner, token } = await startLearner(course.at(0));
			await goOnAs(trying.request(course.at(0)), learner, token);
			await previewClassroom(course.at(0), tried, learner);
			await assign(course, tried);
			openHere(trying.request(course.at(0)), (await makeClass(course)).token);
			expect(await keeper(trying)).toBe('shown');
		});
	});

	it('shows nothing by a cookie that is made up, closed, or of a class that is gone', async () => {
		const made = await makeClass(course, 1);
		const [madeUp, closed, gone] = [new TestBrowser(), new TestBrowser(), new TestBrowser()];
		madeUp.cookies.set('teach', 'a'.repeat(43));
		openHere(closed.request(course.at(1)), made.token);
		const kept = closed.cookies.get('teach') ?? '';
		await closeHere(closed.request(course.at(1)));
		closed.cookies.set('teach', kept);
		const other = await makeClass(course, 2);
		openHere(gone.request(course.at(2)), other.token);
		expect(JSON.parse(await shown(gone)).key).not.toBeNull();
		await removeClassroom(course.at(3), other.classroom);
		for (const browser of [madeUp, closed, gone]) {
			expect(JSON.parse(await shown(browser)).key).toBeNull();
		}
	});

	it('is not there for a unit that is not there', async () => {
		const refused = await shown(teacher, 'no-such-unit').catch((error: unknown) => error);
		expect(isHttpError(refused, 404)).toBe(true);
	});
});
