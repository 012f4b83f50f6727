import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDue } from '../../src/lib/server/service/assignments.ts';
import { viewClass, viewCompletion, viewStudent } from '../../src/lib/server/service/class-progress.ts';
import { exportGrades } from '../../src/lib/server/service/grades.ts';
import { findSeat } from '../../src/lib/server/service/seats.ts';
import { viewTest, viewTestResults } from '../../src/lib/server/service/test-forms.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { answer, assign, join, newClass } from '../support/classroom.ts';
import { openCourseDatabase, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';
import { carelessTo, itemsOfTake, rightTo, takeForm } from '../support/test-forms.ts';

const DAY = 24 * 60 * 60;

describe.each(databaseKinds)('a test form in a class on $name', ({ create }) => {
	let course: CourseDatabase;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());

	it('shows each student by the form that was drawn for them, with points once all of it is answered', async () => {
		const classroom = await newClass(course);
		await assign(course, classroom, { targets: ['before-and-after/before-one'] });
		const students: Learner[] = [];
		const drawn = new Set<string>();
		// As many as it takes for both forms to be among them.
		while (students.length < 8 || drawn.size < 2) {
			const name = `Student ${String(students.length).padStart(2, '0')}`;
			const { learner: student } = await join(course, classroom, name);
			students.push(student);
			drawn.add(itemsOfTake(student, 'first')[0]!.id);
		}
		for (const student of students.slice(0, 6)) {
			const [one] = itemsOfTake(student, 'first');
			await answer(course, student, one!.id, rightTo(one!), 1);
		}
		for (const student of students.slice(0, 3)) {
			for (const item of itemsOfTake(student, 'first').slice(1)) {
				await answer(course, student, item.id, carelessTo(item), 2);
			}
		}
		const { table, talkAbout } = await viewClass(course.at(9), classroom);
		expect(table.lessons.map(({ title, items }) => [title, items])).toEqual([
			['Before: one', 2],
			['Before: two', 2]
		]);
		expect(
			table.rows.map(({ cells }) => cells.map(({ state, points, maxPoints }) => [state, points, maxPoints]))
		).toEqual([
			...[0, 1, 2].map(() => [
				['done', 2, 3],
				['done', 1, 3]
			]),
			...[3, 4, 5].map(() => [
				['under-way', 0, 0],
				['not-started', 0, 0]
			]),
			...students.slice(6).map(() => [
				['not-started', 0, 0],
				['not-started', 0, 0]
			])
		]);
		expect(talkAbout, 'which claims are hard is not told of a test').toEqual([]);
	});

	it('tells the teacher how many, and neither the answers nor the reasons', async () => {
		const classroom = await newClass(course);
		const { learner: ada, seat } = await join(course, classroom, 'Ada');
		await takeForm(course, ada, 'first', 10, carelessTo);
		const student = await viewStudent(course.at(20), classroom, seat.id);
		expect(student?.lessons).toMatchObject([
			{ title: 'Before: one', items: [], test: { state: 'done', points: 1, maxPoints: 3 } },
			{ title: 'Before: two', items: [], test: { state: 'done', points: 1, maxPoints: 3 } }
		]);
		expect(JSON.stringify(student)).not.toMatch(/ why|explanation|"right"/);
		for (const form of ['plain', 'canvas', 'moodle'] as const) {
			const { text } = await exportGrades(course.at(20), classroom, form);
			expect(text).toContain('Before: one');
			expect(text).not.toMatch(/ why/);
		}
		expect(
			await viewCompletion(course.at(20), classroom, (await findSeat(course.at(20), classroom, ada))!)
		).toMatch(/2 of 2 lessons done · /);
	});

	it('waits for its due work as every lesson does', async () => {
		const classroom = await newClass(course);
		const { learner: ada } = await join(course, classroom, 'Ada');
		const due = { dueAt: '2026-11-24T10:00', feedback: 'at-due' } as const;
		await assign(course, classroom, { targets: ['before-and-after/before-two'], ...due });
		expect(await listDue(course.at(1), ada)).toMatchObject([{ answered: 0, items: 2 }]);
		await takeForm(course, ada, 'first', 10);
		expect(await listDue(course.at(20), ada)).toEqual([]);
		expect((await viewTest(course.at(20), ada, 'first'))?.told).toEqual({ kind: 'withheld' });
		expect(await viewTestResults(course.at(20), ada)).toEqual([]);
		expect((await viewTest(course.at(2 * DAY), ada, 'first'))?.told).toMatchObject({ kind: 'counts' });
	});
});
