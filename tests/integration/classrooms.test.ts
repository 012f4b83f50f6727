import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from 'kysely';
import { normalizeJoinCode } from '../../src/lib/domain/classroom/join-code.ts';
import { normalizeSecretWords } from '../../src/lib/domain/classroom/secret-words.ts';
import { teacherKeyLink } from '../../src/lib/domain/classroom/teacher-key.ts';
import {
	changeClassroom,
	closeClassrooms,
	createClassroom,
	extendClassroom,
	findClassroomOfCode,
	listOpenClassrooms,
	openClassroom,
	removeClassroom,
	renewTeacherKey
} from '../../src/lib/server/service/classrooms.ts';
import { GUESS_LIMITS } from '../../src/lib/server/service/guesses.ts';
import { answer, assign, join, makeClass, newClass } from '../support/classroom.ts';
import { openCourseDatabase, RIGHT, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

const DAY = 24 * 60 * 60;

describe.each(databaseKinds)('classrooms on $name', ({ create }) => {
	let course: CourseDatabase;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	const again = async (id: string, seconds = 0) => {
		const row = course.database.db.selectFrom('classrooms').selectAll().where('id', '=', id);
		const { join_code } = await row.executeTakeFirstOrThrow();
		const found = await findClassroomOfCode(course.at(seconds), join_code);
		return found.kind === 'right' ? found.value : undefined;
	};

	describe('a new class', () => {
		it('has a code, a key of six words, sixty days, and is open where it was made', async () => {
			const { classroom, key, token } = await makeClass(course);
			expect(normalizeJoinCode(classroom.joinCode)).toBe(classroom.joinCode);
			expect(normalizeSecretWords(key, 6)).toBe(key);
			expect(classroom).toMatchObject({
				timeZone: 'Europe/Berlin',
				roster: null,
				expiresAt: '2027-01-22T09:00:00.000Z'
			});
			expect(await listOpenClassrooms(course.at(0), [token])).toEqual([classroom]);
			expect(await listOpenClassrooms(course.at(0), [classroom.id, `${token}x`])).toEqual([]);
		});

		it('is not made where the operator says nobody may', async () => {
			const { settings, ...rest } = course.at(0);
			const context = { ...rest, settings: { ...settings, whoMayMakeClasses: 'nobody' } as const };
			expect(await createClassroom(context, { timeZone: 'UTC' })).toEqual({ kind: 'not-allowed' });
		});

		it('takes the zone of the server where the browser names none that exists', async () => {
			const made = await createClassroom(course.at(0), { timeZone: 'Mars/Olympus' });
			const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
			expect(made).toMatchObject({ classroom: { timeZone: zone } });
		});

		it('leaves neither key nor token in the database', async () => {
			const { key, token } = await makeClass(course);
			for (const { name } of await course.database.db.introspection.getTables()) {
				const { rows } = await sql`select * from ${sql.table(name)}`.execute(course.database.db);
				expect(JSON.stringify(rows)).not.toContain(key);
				expect(JSON.stringify(rows)).not.toContain(token);
			}
		});
	});

	describe('a teacher’s key', () => {
		it('opens its class on another browser, however it is typed', async () => {
			const { classroom, key } = await makeClass(course);
			const opened = await openClassroom(course.at(0), `  ${key.toUpperCase().replaceAll(' ', '-')}. `);
			expect(opened).toMatchObject({ kind: 'right', value: { classroom } });
			const token = opened.kind === 'right' ? opened.value.token : '';
			expect(await listOpenClassrooms(course.at(0), [token])).toEqual([classroom]);
		});

		it('opens it by its whole link', async () => {
			const { classroom, key } = await makeClass(course);
			const link = teacherKeyLink(key, 'https://school.example');
			expect(await openClassroom(course.at(0), link)).toMatchObject({ kind: 'right', value: { classroom } });
		});

		it('ends with a new one, on every browser but that which made it', async () => {
			const { classroom, key, token } = await makeClass(course);
			const other = await makeClass(course);
			const renewed = await renewTeacherKey(course.at(1), classroom);
			expect(normalizeSecretWords(renewed.key, 6)).toBe(renewed.key);
			expect(await openClassroom(course.at(2), key)).toEqual({ kind: 'wrong' });
			expect(await openClassroom(course.at(2), renewed.key)).toMatchObject({ value: { classroom } });
			expect(await listOpenClassrooms(course.at(2), [token])).toEqual([]);
			expect(await listOpenClassrooms(course.at(2), [renewed.token])).toEqual([classroom]);
			expect(await openClassroom(course.at(2), other.key)).toMatchObject({ kind: 'right' });
			expect(await listOpenClassrooms(course.at(2), [other.token])).toEqual([other.classroom]);
		});

		it('opens an expired class too, so that it can be extended', async () => {
			const { classroom, key } = await makeClass(course);
			expect(await openClassroom(course.at(61 * DAY), key)).toMatchObject({ value: { classroom } });
		});

		it('is wrong with another word, or one too few', async () => {
			const { key } = await makeClass(course);
			const { key: other } = await makeClass(course);
			const mixed = [...key.split(' ').slice(0, 5), other.split(' ')[0]].join(' ');
			expect(await openClassroom(course.at(0), mixed)).toEqual({ kind: 'wrong' });
			expect(await openClassroom(course.at(0), key.split(' ').slice(0, 5).join(' '))).toEqual({
				kind: 'wrong'
			});
		});
	});

	it('are closed on a browser without being deleted', async () => {
		const { classroom, token } = await makeClass(course);
		const other = await makeClass(course);
		await closeClassrooms(course.at(0), [token]);
		expect(await listOpenClassrooms(course.at(0), [token, other.token])).toEqual([other.classroom]);
		expect(await again(classroom.id)).toEqual(classroom);
	});

	it('are extended by sixty days from the day on which they are', async () => {
		const classroom = await newClass(course);
		await extendClassroom(course.at(70 * DAY), classroom);
		expect((await again(classroom.id))?.expiresAt).toBe('2027-04-02T09:00:00.000Z');
	});

	describe('change their name, time zone and list', () => {
		const OLD = { name: '9b', timeZone: 'UTC', roster: 'Ada\nZoë K.' };
		const changed = async (typed: Partial<typeof OLD>) => {
			const classroom = await newClass(course);
			await changeClassroom(course.at(0), classroom, OLD);
			const problem = await changeClassroom(course.at(0), classroom, { ...OLD, ...typed });
			const { name, timeZone, roster } = (await again(classroom.id))!;
			return { problem, now: { name, timeZone, roster } };
		};

		it('all at once', async () => {
			const typed = {
				name: '  9c,  Tuesdays ',
				timeZone: 'Asia/Tokyo',
				roster: ' Ada \r\n\n Zoë  K.\nAda\nZoe K.'
			};
			expect(await changed(typed)).toEqual({
				problem: null,
				now: { name: '9c, Tuesdays', timeZone: 'Asia/Tokyo', roster: ['Ada', 'Zoë K.', 'Zoe K.'] }
			});
			expect((await changed({ roster: '\n' })).now.roster).toBeNull();
		});

		it.each([
			[{ name: ' ' }, { field: 'name', kind: 'empty' }],
			[{ name: 'x'.repeat(41) }, { field: 'name', kind: 'too-long' }],
			[{ timeZone: 'Mars/Olympus' }, { field: 'timeZone', kind: 'no-such-zone' }],
			[{ roster: `Ben\n${'x'.repeat(41)}` }, { field: 'roster', kind: 'too-long', line: 'x'.repeat(41) }],
			[
				{ roster: Array.from({ length: 401 }, (_, n) => `Student ${n}`).join('\n') },
				{ field: 'roster', kind: 'too-many' }
			]
		])('or not at all, where a field cannot be taken', async (typed, problem) => {
			const before = { name: '9b', timeZone: 'UTC', roster: ['Ada', 'Zoë K.'] };
			expect(await changed({ name: '9c', ...typed })).toEqual({ problem, now: before });
		});
	});

	it('take seats, assignments and sessions with them when they are deleted, but no learner and no answer', async () => {
		const { classroom, token } = await makeClass(course);
		const { learner } = await join(course, classroom, 'Ada');
		await assign(course, classroom);
		await answer(course, learner, 'who-is-hart', RIGHT['who-is-hart']);
		await removeClassroom(course.at(0), classroom);
		const { db } = course.database;
		for (const table of ['seats', 'assignments', 'teacher_sessions'] as const) {
			const rows = await db.selectFrom(table).selectAll().where('classroom_id', '=', classroom.id).execute();
			expect(rows, table).toEqual([]);
		}
		expect(await listOpenClassrooms(course.at(0), [token])).toEqual([]);
		const answers = db.selectFrom('answers').selectAll().where('learner_id', '=', learner.id);
		expect(await answers.execute()).toHaveLength(1);
	});

	describe('a class code', () => {
		it('is found however it is typed, and counts no guess', async () => {
			const classroom = await newClass(course);
			const typed = classroom.joinCode.toLowerCase().replace(/^(...)/, ' $1-');
			expect(await findClassroomOfCode(course.at(0), typed)).toEqual({ kind: 'right', value: classroom });
		});

		it('is looked up slowly after too many wrong ones, until the first is ten minutes old', async () => {
			const own = await openCourseDatabase(create);
			const classroom = await newClass(own);
			const wrong = classroom.joinCode === 'AAAAAA' ? 'BBBBBB' : 'AAAAAA';
			const timed = async (code: string, seconds: number) => {
				const start = performance.now();
				const { kind } = await findClassroomOfCode(own.at(seconds), code);
				return [kind, performance.now() - start > 1900 ? 'slowly' : 'at once'];
			};
			// What cannot be a code costs nothing, and neither does a right one.
			for (let n = 0; n < 5; n++) await findClassroomOfCode(own.at(0), 'no code');
			for (let n = 0; n < 5; n++) await findClassroomOfCode(own.at(0), classroom.joinCode);
			await own.guessWrong('join-code', GUESS_LIMITS['join-code'].all - 1, 1);
			const counted = () => own.database.db.selectFrom('guesses').selectAll().execute();
			expect(await timed(wrong, 2)).toEqual(['wrong', 'at once']);
			const before = (await counted()).length;
			expect(await timed(wrong, 61)).toEqual(['wrong', 'slowly']);
			expect(await timed(classroom.joinCode, 61)).toEqual(['right', 'slowly']);
			expect(await counted(), 'slowed guesses keep nobody slowed').toHaveLength(before);
			expect(await timed(classroom.joinCode, 601)).toEqual(['right', 'at once']);
			// Guesses that are too old to count are forgotten with the next one.
			await findClassroomOfCode(own.at(700), wrong);
			expect(await counted()).toHaveLength(1);
			await own.remove();
		});
	});
});
