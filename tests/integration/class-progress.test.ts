import type { KyselyPlugin } from 'kysely';
import papaparse from 'papaparse';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Classroom } from '../../src/lib/domain/classroom/classroom.ts';
import type { GradeForm } from '../../src/lib/domain/classroom/grade-table.ts';
import type { Course } from '../../src/lib/domain/course/course.ts';
import { viewClass, viewStudent } from '../../src/lib/server/service/class-progress.ts';
import { exportGrades } from '../../src/lib/server/service/grades.ts';
import { keepItemVersions } from '../../src/lib/server/service/item-versions.ts';
import { previewClassroom, reissueSeats } from '../../src/lib/server/service/seats.ts';
import { answer, assign, join, newClass } from '../support/classroom.ts';
import {
	fixtureCourse,
	openCourseDatabase,
	RIGHT,
	WRONG,
	type CourseDatabase
} from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

const HOUR = 60 * 60;

describe.each(databaseKinds)('a class’s progress on $name', ({ create }) => {
	let course: CourseDatabase;
	let classroom: Classroom;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		classroom = await newClass(course);
	});
	const student = async (name: string) => (await join(course, classroom, name)).learner;

	describe('viewClass', () => {
		it('shows students by name and the lessons that are assigned or begun, in course order', async () => {
			const [zoe] = [await student('Zoe'), await student('Ada')];
			await assign(course, classroom, { targets: ['chains'] });
			await answer(course, zoe, 'who-is-hart', RIGHT['who-is-hart']);
			const { table } = await viewClass(course.at(10), classroom);
			expect(table.lessons.map(({ path }) => path)).toEqual([
				'/lessons/who-says/first-look',
				'/lessons/chains/who-told-whom'
			]);
			expect(table.rows.map(({ name, cells }) => [name, cells.map(({ state }) => state)])).toEqual([
				['Ada', ['not-started', 'not-started']],
				['Zoe', ['under-way', 'not-started']]
			]);
		});

		it('counts first tries: trying again lowers and raises nothing', async () => {
			const ada = await student('Ada');
			await answer(course, ada, 'where-lunch', WRONG['where-lunch'], 1);
			await answer(course, ada, 'where-lunch', RIGHT['where-lunch'], 2);
			await answer(course, ada, 'has-a-name', RIGHT['has-a-name'], 3);
			const { table } = await viewClass(course.at(10), classroom);
			expect(table.rows[0]?.cells[0]).toEqual({
				...{ state: 'done', answered: 2, items: 2 },
				...{ points: 1, maxPoints: 2, late: false }
			});
		});

		it('marks what came after it was due', async () => {
			const [ada, ben] = [await student('Ada'), await student('Ben')];
			await assign(course, classroom, { targets: ['who-says/first-look'], dueAt: '2026-11-23T11:00' });
			await answer(course, ada, 'who-is-hart', RIGHT['who-is-hart'], HOUR - 1);
			await answer(course, ben, 'who-is-hart', RIGHT['who-is-hart'], HOUR);
			const { table, assignments } = await viewClass(course.at(2 * HOUR), classroom);
			expect(table.rows.map(({ name, cells }) => [name, cells[0]?.late])).toEqual([
				['Ada', false],
				['Ben', true]
			]);
			expect(assignments).toMatchObject([{ title: 'A first look', state: 'late' }]);
		});

		it('names the mistake that most shared, with its share and its words, from five students on', async () => {
			const wrong = { labels: { c02: 'named', c03: 'named' } };
			const responses = [wrong, wrong, wrong, WRONG['kitchen-class'], RIGHT['kitchen-class']];
			const learners = await Promise.all(responses.map((_, n) => student(`Student ${n}`)));
			for (const [n, response] of responses.slice(0, 4).entries()) {
				await answer(course, learners[n]!, 'kitchen-class', response);
			}
			const few = await viewClass(course.at(10), classroom);
			expect(few.talkAbout).toMatchObject([{ id: 'kitchen-class', tried: 4, facility: null, wrong: null }]);
			await answer(course, learners[4]!, 'kitchen-class', responses[4]);
			const [item] = (await viewClass(course.at(10), classroom)).talkAbout;
			expect(item).toMatchObject({
				lesson: { path: '/lessons/who-says/first-look' },
				facility: 0.6,
				wrong: { given: 'named', n: 3, share: 0.6 }
			});
			const claims = fixtureCourse.articles.find(({ id }) => id === 'school-kitchen')!.ledger;
			expect(JSON.stringify(claims)).toContain(item?.wrong?.about);
			expect(item?.wrong?.sentence).toMatch(/\w+ \w+/);
		});

		it('takes no answer to an older version for a mistake in the current one', async () => {
			for (let n = 0; n < 5; n++) {
				await answer(course, await student(`Student ${n}`), 'who-is-hart', WRONG['who-is-hart']);
			}
			const changed: Course = JSON.parse(
				JSON.stringify(fixtureCourse, (_, value) =>
					value?.id === 'who-is-hart' ? { ...value, version: value.version + 1 } : value
				)
			);
			await keepItemVersions(course.at(1, changed));
			expect((await viewClass(course.at(2), classroom)).talkAbout).toMatchObject([{ tried: 5 }]);
			expect((await viewClass(course.at(2, changed), classroom)).talkAbout).toEqual([]);
		});

		it('asks three questions of the database for a class of two hundred', async () => {
			for (let n = 0; n < 200; n++) {
				await answer(course, await student(`Student ${n}`), 'who-is-hart', RIGHT['who-is-hart'], n);
			}
			await assign(course, classroom);
			let queries = 0;
			const counter: KyselyPlugin = {
				transformQuery: ({ node }) => (queries++, node),
				transformResult: async ({ result }) => result
			};
			const context = course.at(300);
			const counted = { ...context.database, db: context.database.db.withPlugin(counter) };
			const { table } = await viewClass({ ...context, database: counted }, classroom);
			expect(table.rows).toHaveLength(200);
			expect(table.rows.every(({ cells }) => cells[0]?.answered === 1)).toBe(true);
			expect(queries).toBe(3);
			const cards = await reissueSeats(context, classroom, null);
			expect(new Set(cards.map(({ words }) => words)).size).toBe(200);
		}, 60_000);
	});

	describe('viewStudent', () => {
		it('shows one student item by item, first tries with what came of them', async () => {
			const { learner, seat } = await join(course, classroom, 'Ada');
			await answer(course, learner, 'who-is-hart', WRONG['who-is-hart'], 1);
			await answer(course, learner, 'who-is-hart', RIGHT['who-is-hart'], 2);
			const student = await viewStudent(course.at(10), classroom, seat.id);
			expect(student).toMatchObject({ name: 'Ada', joinedAt: '2026-11-23T09:00:00.000Z' });
			const items = student?.lessons[0]?.items ?? [];
			expect(items.find(({ id }) => id === 'who-is-hart')).toMatchObject({
				tries: 2,
				first: { points: 0, maxPoints: 1, answer: { response: { choice: 'cook' } } }
			});
			expect(items.filter(({ first }) => first === null)).toHaveLength(items.length - 1);
		});

		it('does not tell how sure the student was', async () => {
			const { learner, seat } = await join(course, classroom, 'Ada');
			await answer(course, learner, 'kitchen-class', RIGHT['kitchen-class'], 1, { c02: 99 });
			const student = await viewStudent(course.at(10), classroom, seat.id);
			const [item] = student?.lessons[0]?.items ?? [];
			expect(item?.first).toMatchObject({ asked: { certaintySteps: null }, points: 2 });
			expect(item?.first?.answer.certainty).toEqual({});
		});

		it('shows neither a student of another class nor a preview nor earlier answers that do not count', async () => {
			const ada = await course.newLearner();
			await answer(course, ada, 'who-is-hart', RIGHT['who-is-hart']);
			const { seat } = await join(course, classroom, 'Ada', { learner: ada, bring: 'later', seconds: 5 });
			expect((await viewStudent(course.at(10), classroom, seat.id))?.lessons).toEqual([]);
			expect(await viewStudent(course.at(10), await newClass(course), seat.id)).toBeUndefined();
			await previewClassroom(course.at(0), classroom, await course.newLearner());
			const preview = course.database.db.selectFrom('seats').select('id').where('is_preview', '=', 1);
			for (const { id } of await preview.execute()) {
				expect(await viewStudent(course.at(10), classroom, id)).toBeUndefined();
			}
		});
	});

	describe('grades as a file', () => {
		const rows = async (form: GradeForm) => {
			const { text } = await exportGrades(course.at(100), classroom, form);
			return papaparse.parse<string[]>(text.replace(/^\uFEFF/, '').trimEnd()).data;
		};

		it('hold what the table shows, in each form', async () => {
			const ada = await student('Ada');
			await answer(course, ada, 'has-a-name', RIGHT['has-a-name']);
			await answer(course, ada, 'where-lunch', WRONG['where-lunch']);
			expect(await rows('moodle')).toEqual([
				['Display name', 'Feedback at the end'],
				['Ada', '50']
			]);
			expect((await rows('plain'))[1]).toEqual(['Ada', '2', '2', '1', '2', '']);
			expect((await rows('canvas'))[2]).toEqual(['Ada', '', '', '', '', '50']);
		});

		it('run nothing in a spreadsheet, whatever a student calls themselves', async () => {
			for (const name of ['=1+1', '+Ada', '-Ben', '@sum', 'Zoe, "Z"']) await student(name);
			for (const form of ['plain', 'canvas', 'moodle'] as const) {
				const names = (await rows(form)).map(([name]) => name);
				expect(names.filter((name) => /^[=+\-@\t\r]/.test(name ?? ''))).toEqual([]);
				expect(names).toContain("'=1+1");
				expect(names).toContain('Zoe, "Z"');
			}
		});

		it('are named for the class, the form and the day', async () => {
			const { fileName } = await exportGrades(course.at(0), classroom, 'canvas');
			expect(fileName).toBe(`who-says-${classroom.joinCode}-canvas-2026-11-23.csv`);
		});
	});
});
