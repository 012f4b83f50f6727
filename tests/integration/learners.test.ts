import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Course } from '../../src/lib/domain/course/course.ts';
import { submitAnswer } from '../../src/lib/server/service/answers.ts';
import { submitCodings } from '../../src/lib/server/service/codings.ts';
import {
	eraseLearner,
	finishSession,
	resolveLearner,
	startLearner
} from '../../src/lib/server/service/learners.ts';
import { newRecoveryPhrase } from '../../src/lib/server/service/recovery.ts';
import { LONGEST_REPORT, submitReport } from '../../src/lib/server/service/reports.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { join, newClass } from '../support/classroom.ts';
import { fixtureCourse, openCourseDatabase, RIGHT, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

describe.each(databaseKinds)('learners on $name', ({ create }) => {
	let course: CourseDatabase;
	let learner: Learner;
	let token: string;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		({ learner, token } = await startLearner(course.at(0)));
	});

	/** Every row of the whole database as text, by table. */
	async function everything(): Promise<[table: string, rows: string[]][]> {
		const tables = await course.database.db.introspection.getTables();
		return Promise.all(
			tables.map(async ({ name }): Promise<[string, string[]]> => {
				const { rows } = await sql`select * from ${sql.table(name)}`.execute(course.database.db);
				return [name, rows.map((row) => JSON.stringify(row))];
			})
		);
	}

	describe('a session', () => {
		it('is opened by its token alone', async () => {
			expect(await resolveLearner(course.at(0), token)).toEqual(learner);
			expect(await resolveLearner(course.at(0), `${token}x`)).toBeUndefined();
			expect(await resolveLearner(course.at(0), learner.id)).toBeUndefined();
		});

		it('is kept as a hash: the database holds no token', async () => {
			const rows = (await everything()).flatMap(([, rows]) => rows);
			expect(rows.filter((row) => row.includes(learner.id)).length).toBeGreaterThanOrEqual(2);
			expect(rows.filter((row) => row.includes(token))).toEqual([]);
		});

		it('opens nothing once it is finished, and the answers stay', async () => {
			await finishSession(course.at(0), token);
			expect(await resolveLearner(course.at(0), token)).toBeUndefined();
			const learners = course.database.db.selectFrom('learners').select('name').where('id', '=', learner.id);
			expect(await learners.execute()).toEqual([{ name: learner.name }]);
		});

		it('ends no other session when it is finished', async () => {
			const other = await startLearner(course.at(0));
			await finishSession(course.at(0), token);
			expect(await resolveLearner(course.at(0), other.token)).toEqual(other.learner);
		});

		it('has a token and an id that nobody can guess from others', async () => {
			const started = await Promise.all(Array.from({ length: 20 }, () => startLearner(course.at(0))));
			expect(new Set(started.map(({ token }) => token)).size).toBe(20);
			for (const { token, learner } of started) {
				expect(Buffer.from(token, 'base64url')).toHaveLength(32);
				expect(learner.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/);
			}
		});
	});

	describe('a report that something is wrong', () => {
		const report = (text: string, item = 'who-is-hart') =>
			submitReport(course.at(0), learner, { item, text });
		const stored = () =>
			course.database.db.selectFrom('reports').selectAll().where('learner_id', '=', learner.id).execute();

		it('is kept with the item’s version and whoever wrote it', async () => {
			expect(await report('  The head is a parent too. ')).toBe('saved');
			expect(await stored()).toMatchObject([
				{ item_id: 'who-is-hart', item_version: 1, text: 'The head is a parent too.' }
			]);
		});

		it('is taken from somebody who has answered nothing yet', async () => {
			const nobodys = { item: 'who-is-hart', text: 'From nobody' };
			expect(await submitReport(course.at(0), undefined, nobodys)).toBe('saved');
			const rows = course.database.db.selectFrom('reports').selectAll().where('text', '=', 'From nobody');
			expect((await rows.execute()).some(({ learner_id }) => learner_id === null)).toBe(true);
		});

		it('is kept with the version that its writer had before them, as long as there has been such a one', async () => {
			const newer: Course = JSON.parse(
				JSON.stringify(fixtureCourse).replaceAll('"version":1', '"version":3')
			);
			for (const version of [2, undefined, Number.NaN, 0, 1.5, 4]) {
				const told = { item: 'who-is-hart', text: `of ${version}`, version };
				expect(await submitReport(course.at(0, newer), learner, told)).toBe('saved');
			}
			const versions = (await stored()).map(({ text, item_version }) => [text, item_version]);
			expect(Object.fromEntries(versions)).toEqual({
				...{ 'of 2': 2, 'of undefined': 3, 'of NaN': 3, 'of 0': 3, 'of 1.5': 3, 'of 4': 3 }
			});
		});

		it('may have as many characters as its form counts, although a form sends each line end as two', async () => {
			const typed = `${'x'.repeat(LONGEST_REPORT - 10)}${'\n'.repeat(9)}y`;
			expect(await report(typed.replaceAll('\n', '\r\n'))).toBe('saved');
			expect(await stored()).toMatchObject([{ text: typed }]);
		});

		it('is kept without characters that a database cannot hold', async () => {
			expect(await report('The \0head')).toBe('saved');
			expect(await stored()).toMatchObject([{ text: 'The head' }]);
		});

		it.each([
			['empty', ' \n\0 ', 'who-is-hart'],
			['too-long', 'x'.repeat(LONGEST_REPORT + 1), 'who-is-hart'],
			['no-such-item', 'What?', 'no-such-item']
		])('is not kept where it is %s', async (outcome, text, item) => {
			expect(await report(text, item)).toBe(outcome);
			expect(await stored()).toEqual([]);
		});
	});

	describe('erasure', () => {
		async function fill(who: Learner, id: string) {
			for (const [item, response] of Object.entries(RIGHT)) {
				await submitAnswer(course.at(0), who, { id: `${id}-${item}`, item, response, certainty: undefined });
			}
			await submitReport(course.at(0), who, { item: 'who-is-hart', text: `report of ${id}` });
			const coding = { origin: 'on-record', footing: 'word' } as const;
			await submitCodings(course.at(0), who, 'river-bridge', new Map([['c01', coding]]));
			await newRecoveryPhrase(course.at(0), who);
			await join(course, await newClass(course), id, { learner: who, bring: 'all' });
		}
		const tablesThatName = async (who: Learner) =>
			(await everything())
				.filter(([, rows]) => rows.some((row) => row.includes(who.id)))
				.map(([table]) => table);

		it('takes every row of the learner from every table, and nobody else’s', async () => {
			const other = await course.newLearner();
			await fill(learner, 'gone');
			await fill(other, 'stays');
			const before = new Map(await everything());
			expect((await tablesThatName(learner)).toSorted()).toEqual(
				[
					'answers',
					'codings',
					'learner_sessions',
					'learners',
					'recovery_phrases',
					'reports',
					'scores',
					'seats'
				].toSorted()
			);

			await eraseLearner(course.at(0), learner.id);

			expect(await tablesThatName(learner)).toEqual([]);
			for (const [table, rows] of await everything()) {
				const others = before.get(table)?.filter((row) => !row.includes(learner.id));
				expect(rows.toSorted(), table).toEqual(others?.toSorted());
			}
			expect(await resolveLearner(course.at(0), token)).toBeUndefined();
		});

		it('is known to this test for every table that names a learner', async () => {
			const tables = await course.database.db.introspection.getTables();
			const naming = tables.filter(({ columns }) => columns.some(({ name }) => /learner/.test(name)));
			expect(naming.map(({ name }) => name).toSorted()).toEqual([
				...['answers', 'codings', 'learner_sessions', 'recovery_phrases', 'reports', 'scores', 'seats']
			]);
		});
	});
});
