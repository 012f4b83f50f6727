// A database of its own for a test file, made by the real migrations, with the fixture course taught in it.
import type { Course } from '../../src/lib/domain/course/course.ts';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';
import { openDatabase, type Database } from '../../src/lib/server/database/open-database.ts';
import type { Context } from '../../src/lib/server/service/context.ts';
import type { GuessKind } from '../../src/lib/server/service/guesses.ts';
import { keepItemVersions } from '../../src/lib/server/service/item-versions.ts';
import { startLearner } from '../../src/lib/server/service/learners.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import type { DatabaseKind } from './databases.ts';

export const fixtureCourse: Course = loadCourse('tests/fixtures/course');

/** A Monday morning. Tests count their seconds from here. */
const START = Date.parse('2026-11-23T09:00:00.000Z');

export interface CourseDatabase {
	readonly url: string;
	readonly database: Database;
	/** What a use case is given, so many seconds after the start. */
	at(seconds: number, course?: Course): Context;
	newLearner(): Promise<Learner>;
	/** Notes so many wrong guesses, so many seconds after the start. */
	guessWrong(kind: GuessKind, count: number, seconds?: number): Promise<void>;
	remove(): Promise<void>;
}

export async function openCourseDatabase(create: DatabaseKind['create']): Promise<CourseDatabase> {
	const empty = await create();
	const database = await openDatabase(empty.url);
	const at = (seconds: number, course = fixtureCourse) => ({
		database,
		course,
		settings: { whoMayMakeClasses: 'anyone', contact: null, network: { open: false, origin: null } } as const,
		now: new Date(START + seconds * 1000)
	});
	await keepItemVersions(at(0));
	return {
		url: empty.url,
		database,
		at,
		newLearner: async () => (await startLearner(at(0))).learner,
		async guessWrong(kind, count, seconds = 0) {
			const guess = { kind, subject: '', at: at(seconds).now.toISOString() };
			const guesses = Array.from({ length: count }, () => guess);
			await database.db.insertInto('guesses').values(guesses).execute();
		},
		async remove() {
			await database.close();
			await empty.remove();
		}
	};
}

/** How many rows a learner has in the answers and in their scores. */
export async function countStored(
	{ db }: Database,
	learnerId: string
): Promise<[answers: number, scores: number]> {
	const count = async (table: 'answers' | 'scores') =>
		(await db.selectFrom(table).selectAll().where('learner_id', '=', learnerId).execute()).length;
	return [await count('answers'), await count('scores')];
}

/** Answers to items of the fixture course that are right in every part, and wrong in at least one. */
export const RIGHT: Readonly<Record<string, unknown>> = {
	'kitchen-class': { labels: { c02: 'named', c03: 'not named' } },
	'kitchen-labels': {
		labels: {
			c01: 'sourced fact',
			c03: 'anonymous claim',
			c04: 'attributed claim',
			c05: 'unattributed claim'
		}
	},
	'who-is-hart': { choice: 'head' },
	'has-a-name': { choices: ['hart', 'reed'] },
	'where-lunch': { choice: 'the-head' },
	'who-has-which': { pairs: { cost: 'penn', cat: 'reed', frogs: null } },
	'from-paper-inward': { order: ['paper', 'agency', 'letter', 'witness'] },
	'bridge-class': { labels: { c01: 'named', c03: 'not named' } }
};

export const WRONG: Readonly<Record<string, unknown>> = {
	'kitchen-class': { labels: { c02: 'not named', c03: 'not named' } },
	'who-is-hart': { choice: 'cook' },
	'where-lunch': { choice: 'the-paper' }
};
