import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LearnerCoding } from '../../src/lib/domain/claim/learner-coding.ts';
import type { Course } from '../../src/lib/domain/course/course.ts';
import {
	countCodings,
	ledgerFor,
	listTexts,
	readCodings,
	submitCodings,
	viewArticle,
	viewLedger,
	viewStep
} from '../../src/lib/server/service/codings.ts';
import { eraseLearner } from '../../src/lib/server/service/learners.ts';
import { viewResults } from '../../src/lib/server/service/results.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { answer, assign, join, newClass } from '../support/classroom.ts';
import { fixtureCourse, openCourseDatabase, RIGHT, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

type Codings = Readonly<Record<string, LearnerCoding>>;
const quick = (origin: LearnerCoding['origin'], footing: LearnerCoding['footing']) => ({ origin, footing });
/** As the ledger of the fixture's bridge has it: two steps further down, c03 denies c02. */
const BRIDGE: Codings = {
	c01: quick('on-record', 'public'),
	c02: quick('on-record', 'word'),
	c03: quick('anonymous', 'denied'),
	c04: quick('unattributed', 'word'),
	c05: quick('document', 'word'),
	c06: quick('on-record', 'word')
};

describe.each(databaseKinds)('codings on $name', ({ create }) => {
	let course: CourseDatabase;
	let learner: Learner;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		learner = await course.newLearner();
	});

	const submit = (article: string, codings: Codings, { who = learner, seconds = 0 } = {}) =>
		submitCodings(course.at(seconds), who, article, new Map(Object.entries(codings)));
	const only = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, BRIDGE[id]!]));
	const step = async (number: number, article = 'river-bridge', seconds = 0) =>
		(await viewStep(course.at(seconds), learner, article, number))!;
	const rows = () =>
		course.database.db.selectFrom('codings').selectAll().where('learner_id', '=', learner.id).execute();

	describe('storing', () => {
		it('keeps a coding for each claim, and shows it beside the ledger’s at once', async () => {
			expect(await submit('river-bridge', only('c01', 'c02'))).toBe('saved');
			const { claims, agreement, howFar } = await step(1);
			expect(claims.map(({ id, coding }) => [id, coding])).toEqual(Object.entries(only('c01', 'c02')));
			expect(claims.map(({ comparison }) => comparison?.outcome)).toEqual(['same', 'same']);
			expect(agreement.step).toMatchObject({ same: 2, counted: 2 });
			expect(howFar).toEqual({ coded: 2, total: 6, missing: 1, next: 2 });
		});

		it('changes nothing where the same form comes twice, one after the other or at once', async () => {
			await submit('river-bridge', only('c01'));
			const before = await rows();
			await submit('river-bridge', only('c01'), { seconds: 5 });
			await Promise.all([5, 6].map((seconds) => submit('river-bridge', only('c01'), { seconds })));
			expect(await rows()).toEqual(before);
		});

		it('stores once what comes twice at once', async () => {
			const sent = Array.from({ length: 4 }, () => submit('river-bridge', only('c01', 'c02')));
			expect(await Promise.all(sent)).toEqual(['saved', 'saved', 'saved', 'saved']);
			expect(await rows()).toHaveLength(2);
		});

		it('lets a learner change their mind, and compares what they said first', async () => {
			await submit('river-bridge', { ...only('c02'), c01: quick('anonymous', 'word') });
			await submit('river-bridge', only('c01'), { seconds: 60 });
			const [claim] = (await step(1)).claims;
			expect(claim).toMatchObject({
				coding: { origin: 'on-record' },
				comparison: {
					outcome: 'different',
					given: { label: 'anonymous claim' },
					changedTo: { label: 'sourced fact' }
				}
			});
			expect((await rows()).find((row) => row.claim_id === 'c01')).toMatchObject({
				first_at: '2026-11-23T09:00:00.000Z',
				changed_at: '2026-11-23T09:01:00.000Z'
			});
		});

		it('keeps what was added by going deeper without touching the first coding', async () => {
			await submit('river-bridge', only('c01', 'c02'));
			const deeper = {
				...BRIDGE['c01']!,
				chain: 'this article › the council',
				soWhat: { asked: 'no' }
			} as const;
			await submit('river-bridge', { c01: deeper });
			const [claim] = (await step(1)).claims;
			expect(claim?.coding).toEqual(deeper);
			expect(claim?.comparison).toMatchObject({ outcome: 'same', changedTo: null });
		});

		it('says so where the learner was erased in the meantime', async () => {
			await submit('river-bridge', only('c01'));
			await eraseLearner(course.at(0), learner.id);
			expect(await submit('river-bridge', only('c02'))).toBe('gone');
			expect(await rows()).toEqual([]);
		});

		it('shows nobody else’s codings', async () => {
			await submit('river-bridge', BRIDGE, { who: await course.newLearner() });
			const { claims, howFar } = await step(1);
			expect(claims.map(({ coding, comparison }) => [coding, comparison])).toEqual([
				[null, null],
				[null, null]
			]);
			expect(howFar.coded).toBe(0);
			expect(await countCodings(course.at(0), learner)).toBe(0);
		});

		it('enters no result and no progress', async () => {
			await answer(course, learner, 'kitchen-class', RIGHT['kitchen-class']);
			const before = await viewResults(course.at(0), learner);
			await submit('river-bridge', BRIDGE);
			await submit('school-kitchen', { c01: quick('document', 'public') });
			expect(await viewResults(course.at(0), learner)).toEqual(before);
		});
	});

	describe('reading a form', () => {
		const fields = new Map([
			['origin.c03', ['anonymous']],
			['footing.c03', ['denied']]
		]);

		it('knows the claims of its step, and those before it as contesting ones', () => {
			const named = (id: string) => new Map([...fields, ['contestedBy.c03', [id]]]);
			const read = (id: string) => readCodings(fixtureCourse, 'river-bridge', 2, named(id));
			expect(read('c02')?.codings.get('c03')?.contestedBy).toBe('c02');
			expect(read('c04')?.malformed).toEqual(['c03']);
			expect(readCodings(fixtureCourse, 'river-bridge', 1, fields)?.codings.size).toBe(0);
		});

		it.each([
			['river-bridge', 9],
			['river-bridge', Number.NaN],
			['rain-hook', 1],
			['no-such-text', 1]
		])('finds no step %s %d', async (name, number) => {
			expect(readCodings(fixtureCourse, name, number, fields)).toBeUndefined();
			expect(await viewStep(course.at(0), learner, name, number)).toBeUndefined();
		});
	});

	describe('how far', () => {
		const farOf = async () =>
			Object.fromEntries(
				(await listTexts(course.at(0), learner)).map(({ id, howFar }) => [id, [howFar.coded, howFar.next]])
			);

		it('is told of the article and of every report, and of no other text', async () => {
			expect(Object.keys(await farOf()).toSorted()).toEqual(['river-bridge', 'school-kitchen']);
			expect(await viewArticle(course.at(0), learner, 'rain-hook')).toBeUndefined();
			expect(await viewArticle(course.at(0), undefined, 'river-bridge')).toMatchObject({
				howFar: { coded: 0, next: 1 }
			});
		});

		it('leads back to the paragraph worked on last', async () => {
			await submit('river-bridge', only('c01', 'c02'));
			await submit('river-bridge', only('c04'), { seconds: 10 });
			expect((await farOf())['river-bridge']).toEqual([3, 3]);
			expect((await viewArticle(course.at(0), learner, 'river-bridge'))?.steps).toMatchObject([
				{ claims: 2, coded: 2 },
				{ claims: 1, coded: 0 },
				{ claims: 3, coded: 1 }
			]);
		});
	});

	describe('the ledger of a text', () => {
		const kindOf = async (who: Learner | undefined = learner, seconds = 0) =>
			(await ledgerFor(course.at(seconds), who, 'river-bridge')).kind;

		it('opens once half of the claims are coded, and says before how many are missing', async () => {
			await submit('river-bridge', only('c01', 'c02'));
			const before = await ledgerFor(course.at(0), learner, 'river-bridge');
			expect(before).toEqual({ kind: 'too-few', howFar: { coded: 2, total: 6, missing: 1, next: 2 } });
			expect(await viewLedger(course.at(0), learner, 'river-bridge')).toEqual({ kind: 'too-few' });

			await submit('river-bridge', only('c03'));
			expect(await ledgerFor(course.at(0), learner, 'river-bridge')).toMatchObject({
				kind: 'open',
				ledger: fixtureCourse.articles.find(({ id }) => id === 'river-bridge')!.ledger
			});
			expect(await viewLedger(course.at(0), learner, 'river-bridge')).toMatchObject({
				kind: 'open',
				claims: [{ number: 1, why: 'bridge c01 why' }, {}, {}, {}, {}, { number: 6 }]
			});
		});

		it('stays shut for everybody else, and for codings of another text', async () => {
			await submit('river-bridge', BRIDGE);
			expect(await kindOf(await course.newLearner())).toBe('too-few');
			expect((await ledgerFor(course.at(0), undefined, 'river-bridge')).kind).toBe('too-few');
			expect((await ledgerFor(course.at(0), learner, 'school-kitchen')).kind).toBe('too-few');
			expect((await ledgerFor(course.at(0), learner, 'rain-hook')).kind).toBe('no-such-text');
		});

		it('is not opened by codings of claims that the text does not have', async () => {
			const strange = Object.fromEntries(['c91', 'c92', 'c93'].map((id) => [id, BRIDGE['c01']!]));
			await submit('river-bridge', { ...only('c01'), ...strange });
			expect(await kindOf()).toBe('too-few');
		});
	});

	describe('a text that has changed since', () => {
		const without = (...ids: string[]): Course => ({
			...fixtureCourse,
			articles: fixtureCourse.articles.map((article) => ({
				...article,
				parts: article.parts.map(({ heading, paragraphs }) => ({
					heading,
					paragraphs: paragraphs.map(({ runs }) => ({
						runs: runs.map((run) => (ids.includes(run.claim ?? '') ? { text: run.text } : run))
					}))
				})),
				ledger: {
					...article.ledger,
					claims: article.ledger.claims.filter(({ id }) => !ids.includes(id))
				}
			}))
		});

		it('is shown without the claims that are gone, and loses no coding of them', async () => {
			await submit('river-bridge', BRIDGE);
			const view = await viewStep(course.at(0, without('c02', 'c04')), learner, 'river-bridge', 1);
			expect(view?.claims.map(({ id }) => id)).toEqual(['c01']);
			expect(view?.howFar).toMatchObject({ coded: 4, total: 4 });
			expect((await step(1)).howFar.coded).toBe(6);
		});

		it('is listed without a word where it is gone altogether', async () => {
			await submit('river-bridge', BRIDGE);
			const gone = { ...fixtureCourse, articles: [] };
			expect(await listTexts(course.at(0, gone), learner)).toEqual([]);
			expect(await ledgerFor(course.at(0, gone), learner, 'river-bridge')).toEqual({ kind: 'no-such-text' });
		});
	});

	describe('what a class holds back until it is due', () => {
		const NOON = 2 * 60 * 60;

		it('is not told by comparing either, nor by the ledger', async () => {
			const classroom = await newClass(course);
			learner = (await join(course, classroom, 'Ada')).learner;
			const atNoon = { dueAt: '2026-11-23T12:00', feedback: 'at-due' } as const;
			await assign(course, classroom, { ...atNoon, targets: ['chains'] });
			await submit('river-bridge', BRIDGE);

			// An item of the lesson asks about c01 and c03.
			const [first, second] = [await step(1), await step(2)];
			expect(first.claims.map(({ comparison }) => comparison?.id)).toEqual([undefined, 'c02']);
			expect(second.claims).toMatchObject([{ comparison: null }]);
			expect(JSON.stringify([first, second])).not.toMatch(/bridge c0[13] why/);
			expect(await ledgerFor(course.at(0), learner, 'river-bridge')).toMatchObject({ kind: 'held-back' });

			expect((await step(1, 'river-bridge', NOON)).claims[0]?.comparison?.outcome).toBe('same');
			expect((await ledgerFor(course.at(NOON), learner, 'river-bridge')).kind).toBe('open');
		});

		it('holds for a lesson that tells at its end, until it is finished', async () => {
			await submit('school-kitchen', { c01: quick('document', 'public'), c02: quick('on-record', 'word') });
			const second = async () => (await step(1, 'school-kitchen')).claims[1];
			expect(await second()).toMatchObject({ coding: { origin: 'on-record' }, comparison: null });
			await answer(course, learner, 'has-a-name', RIGHT['has-a-name']);
			await answer(course, learner, 'where-lunch', RIGHT['where-lunch']);
			expect(await second()).toMatchObject({ comparison: { outcome: 'same' } });
		});
	});
});
