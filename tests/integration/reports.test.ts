import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Classroom } from '../../src/lib/domain/classroom/classroom.ts';
import { removeClassroom } from '../../src/lib/server/service/classrooms.ts';
import { eraseLearner } from '../../src/lib/server/service/learners.ts';
import {
	listClassReports,
	markReportSeen,
	MOST_REPORTS_SHOWN,
	submitReport
} from '../../src/lib/server/service/reports.ts';
import { previewClassroom, removeSeat } from '../../src/lib/server/service/seats.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { join, newClass } from '../support/classroom.ts';
import { openCourseDatabase, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

describe.each(databaseKinds)('reports by a class’s students on $name', ({ create }) => {
	let course: CourseDatabase;
	let classroom: Classroom;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		classroom = await newClass(course);
	});
	const student = async (name: string, to = classroom) => (await join(course, to, name)).learner;
	const report = (learner: Learner | undefined, text: string, seconds = 0) =>
		submitReport(course.at(seconds), learner, { item: 'who-is-hart', text });
	const open = async (of = classroom) => (await listClassReports(course.at(0), of)).open;
	const texts = async (of = classroom) => (await open(of)).shown.map(({ text }) => text);

	it('reach its teacher with the question and the time, the newest first, and without a name', async () => {
		const ada = await student('Ada');
		await report(ada, 'She is the cook.', 1);
		await report(await student('Ben'), 'Nobody says that.', 2);
		const { shown, total } = await open();
		expect(total).toBe(2);
		expect(shown[1]).toEqual({
			id: expect.any(String),
			question: { prompt: expect.any(String), path: '/lessons/who-says/first-look#who-is-hart' },
			outdated: false,
			text: 'She is the cook.',
			receivedAt: '2026-11-23T09:00:01.000Z'
		});
		expect(shown[0]?.text).toBe('Nobody says that.');
		expect(JSON.stringify(shown)).not.toMatch(new RegExp(`Ada|Ben|${ada.name}|${ada.id}`));
	});

	it('reach no other class, and nobody’s and strangers’ reports reach none', async () => {
		const other = await newClass(course);
		await report(await student('Ada', other), 'From the other class');
		await report(await course.newLearner(), 'From a stranger');
		await report(undefined, 'From nobody');
		expect(await texts()).toEqual([]);
		expect(await texts(other)).toEqual(['From the other class']);
	});

	it('count from the time on from which the student’s answers count', async () => {
		const [before, brought] = [await course.newLearner(), await course.newLearner()];
		await report(before, 'Mine alone', 1);
		await report(brought, 'Brought along', 2);
		await join(course, classroom, 'Ada', { learner: before, bring: 'later', seconds: 5 });
		await join(course, classroom, 'Ben', { learner: brought, bring: 'all', seconds: 5 });
		await report(before, 'Since then', 6);
		expect(await texts()).toEqual(['Since then', 'Brought along']);
	});

	it('are not those of the teacher who looks at the class as a student', async () => {
		const teacher = await course.newLearner();
		await previewClassroom(course.at(0), classroom, teacher);
		await report(teacher, 'A try', 1);
		expect(await open()).toEqual({ shown: [], total: 0 });
	});

	it('are put away as seen in one class and stand open in another of the same student', async () => {
		const other = await newClass(course);
		const ada = await student('Ada');
		await join(course, other, 'A. L.', { learner: ada, bring: 'all' });
		await report(ada, 'The first', 1);
		await report(ada, 'The second', 2);
		const first = (await open()).shown[1]!;
		await markReportSeen(course.at(3), classroom, first.id);
		await markReportSeen(course.at(4), classroom, first.id);
		expect(await texts()).toEqual(['The second']);
		expect((await listClassReports(course.at(5), classroom)).seen).toEqual({ shown: [first], total: 1 });
		expect(await texts(other)).toEqual(['The second', 'The first']);
	});

	it('are not put away by the teacher of a class in which they do not count', async () => {
		const other = await newClass(course);
		await report(await student('Ada'), 'Here', 1);
		const [{ id } = { id: '' }] = (await open()).shown;
		await markReportSeen(course.at(2), other, id);
		await markReportSeen(course.at(2), classroom, 'no-such-report');
		expect(await course.database.db.selectFrom('seen_reports').selectAll().execute()).not.toContainEqual(
			expect.objectContaining({ report_id: id })
		);
		expect(await texts()).toEqual(['Here']);
	});

	it('are shown twenty at once, with the number of all', async () => {
		const ada = await student('Ada');
		for (let n = 1; n <= MOST_REPORTS_SHOWN + 3; n++) await report(ada, `Note ${n}`, n);
		const { shown, total } = await open();
		expect([shown.length, total]).toEqual([MOST_REPORTS_SHOWN, MOST_REPORTS_SHOWN + 3]);
		expect(shown[0]?.text).toBe(`Note ${MOST_REPORTS_SHOWN + 3}`);
	});

	it('go from the page with the seat, the class and the learner, and so do the marks', async () => {
		const marks = async () =>
			(
				await course.database.db
					.selectFrom('seen_reports')
					.selectAll()
					.where('classroom_id', '=', classroom.id)
					.execute()
			).length;
		const { learner, seat } = await join(course, classroom, 'Ada');
		const ben = await student('Ben');
		await report(learner, 'From Ada', 1);
		await report(ben, 'From Ben', 2);
		for (const { id } of (await open()).shown) await markReportSeen(course.at(3), classroom, id);
		expect(await marks()).toBe(2);
		await eraseLearner(course.at(4), ben.id);
		expect(await marks()).toBe(1);
		await removeSeat(course.at(5), classroom, seat.id);
		expect((await listClassReports(course.at(6), classroom)).seen.total).toBe(0);
		await removeClassroom(course.at(7), classroom);
		expect(await marks()).toBe(0);
	});
});
