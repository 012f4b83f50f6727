import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { submitAnswer } from '../../src/lib/server/service/answers.ts';
import { answersAsCsv, gatherDownload } from '../../src/lib/server/service/download.ts';
import { eraseLearner, resolveLearner, startLearner } from '../../src/lib/server/service/learners.ts';
import { newRecoveryPhrase, recover, recoveryPhraseDate } from '../../src/lib/server/service/recovery.ts';
import { submitCodings } from '../../src/lib/server/service/codings.ts';
import { submitReport } from '../../src/lib/server/service/reports.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { join, newClass } from '../support/classroom.ts';
import {
	countStored,
	openCourseDatabase,
	RIGHT,
	WRONG,
	type CourseDatabase
} from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

describe.each(databaseKinds)('taking answers along on $name', ({ create }) => {
	let course: CourseDatabase;
	let phone: { learner: Learner; token: string };
	let laptop: { learner: Learner; token: string };

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		phone = await startLearner(course.at(0));
		laptop = await startLearner(course.at(60));
	});

	async function answer(learner: Learner, id: string, item: string, response: unknown, seconds: number) {
		const outcome = await submitAnswer(course.at(seconds), learner, {
			id,
			item,
			response,
			certainty: undefined
		});
		expect(outcome.kind).toBe('saved');
	}
	const code = (learner: Learner, claim: string, origin: 'on-record' | 'anonymous', seconds: number) =>
		submitCodings(
			course.at(seconds),
			learner,
			'river-bridge',
			new Map([[claim, { origin, footing: 'word' }]])
		);
	const downloadOf = (learner: Learner) => gatherDownload(course.at(1000), learner);

	describe('a recovery phrase', () => {
		it('is six words, kept as a hash, and opens the answers on another device', async () => {
			const words = await newRecoveryPhrase(course.at(5), phone.learner);
			expect(words).toMatch(/^([a-z]+ ){5}[a-z]+$/);
			const rows = await course.database.db.selectFrom('recovery_phrases').selectAll().execute();
			expect(JSON.stringify(rows)).not.toContain(words);

			const outcome = await recover(course.at(10), undefined, ` ${words.toUpperCase()}. `, false);
			if (outcome.kind !== 'opened') throw new Error(outcome.kind);
			expect(outcome).toMatchObject({ learner: phone.learner, merged: false });
			expect(await resolveLearner(course.at(11), outcome.token)).toEqual(phone.learner);
			expect(await resolveLearner(course.at(11), phone.token)).toEqual(phone.learner);
		});

		it('ends the one before, and goes with the learner', async () => {
			const first = await newRecoveryPhrase(course.at(5), phone.learner);
			const second = await newRecoveryPhrase(course.at(6), phone.learner);
			expect((await recover(course.at(7), undefined, first, false)).kind).toBe('wrong');
			expect(await recoveryPhraseDate(course.at(7), phone.learner)).toBe(course.at(6).now.toISOString());
			await eraseLearner(course.at(8), phone.learner.id);
			expect((await recover(course.at(9), undefined, second, false)).kind).toBe('wrong');
		});

		it.each(['', 'six words that nobody here has', 'otter '.repeat(6)])(
			'that is none opens nothing',
			async (typed) => {
				expect((await recover(course.at(7), undefined, typed, true)).kind).toBe('wrong');
			}
		);
	});

	describe('two devices of one learner', () => {
		it('become one, and nothing of either is lost or doubled', async () => {
			await answer(phone.learner, 'phone-0001', 'who-is-hart', RIGHT['who-is-hart'], 100);
			await answer(laptop.learner, 'laptop-0001', 'who-is-hart', WRONG['who-is-hart'], 110);
			await answer(laptop.learner, 'laptop-0002', 'from-paper-inward', RIGHT['from-paper-inward'], 120);
			await code(phone.learner, 'c01', 'on-record', 130);
			await code(laptop.learner, 'c01', 'anonymous', 140);
			await code(laptop.learner, 'c02', 'on-record', 150);
			await submitReport(course.at(160), laptop.learner, { item: 'who-is-hart', text: 'Not clear to me.' });
			const classroom = await newClass(course);
			await join(course, classroom, 'Ada', { learner: laptop.learner, bring: 'all' });
			const before = [await downloadOf(phone.learner), await downloadOf(laptop.learner)];

			const words = await newRecoveryPhrase(course.at(200), phone.learner);
			const outcome = await recover(course.at(210), laptop.learner, words, true);
			expect(outcome).toMatchObject({ kind: 'opened', merged: true, learner: { id: phone.learner.id } });

			const after = await downloadOf(phone.learner);
			expect(after.answers).toEqual(
				before.flatMap(({ answers }) => answers).toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt))
			);
			expect(after.reports).toEqual(before[1]!.reports);
			expect(after.classes).toEqual(before[1]!.classes);
			expect(
				after.codings.map(({ claimId, first, now }) => [claimId, first.origin, now.origin]).toSorted()
			).toEqual([
				['c01', 'on-record', 'anonymous'],
				['c02', 'on-record', 'on-record']
			]);
			expect(await countStored(course.database, laptop.learner.id)).toEqual([0, 0]);
			// The old device goes on as the same learner.
			expect((await resolveLearner(course.at(220), laptop.token))?.id).toBe(phone.learner.id);
		});

		it('keep both answers that have the same id by chance, and one of an answer that was sent from both', async () => {
			await answer(phone.learner, 'same-id-01', 'who-is-hart', RIGHT['who-is-hart'], 100);
			await answer(laptop.learner, 'same-id-01', 'who-is-hart', WRONG['who-is-hart'], 110);
			await answer(phone.learner, 'same-id-02', 'from-paper-inward', RIGHT['from-paper-inward'], 120);
			await answer(laptop.learner, 'same-id-02', 'from-paper-inward', RIGHT['from-paper-inward'], 130);
			const words = await newRecoveryPhrase(course.at(200), phone.learner);
			await recover(course.at(210), laptop.learner, words, true);
			expect(await countStored(course.database, phone.learner.id)).toEqual([3, 3]);
			const { answers } = await downloadOf(phone.learner);
			expect(answers.map(({ item, points }) => [item.id, points])).toEqual([
				['who-is-hart', 1],
				['who-is-hart', 0],
				['from-paper-inward', 3]
			]);
		});

		it('stay two where the learner wants it so, and where both sit in one class', async () => {
			await answer(laptop.learner, 'laptop-0003', 'who-is-hart', RIGHT['who-is-hart'], 100);
			const words = await newRecoveryPhrase(course.at(200), phone.learner);
			expect(await recover(course.at(205), laptop.learner, words, false)).toMatchObject({ merged: false });
			expect(await countStored(course.database, laptop.learner.id)).toEqual([1, 1]);

			const classroom = await newClass(course);
			await join(course, classroom, 'Ada', { learner: phone.learner, bring: 'all' });
			await join(course, classroom, 'Ada on the laptop', { learner: laptop.learner, bring: 'all' });
			expect(await recover(course.at(210), laptop.learner, words, true)).toEqual({
				kind: 'both-in-class',
				classes: [classroom.name]
			});
			expect(await countStored(course.database, laptop.learner.id)).toEqual([1, 1]);
		});

		it('recover each other at the same time without waiting for ever', async () => {
			const [a, b] = [
				await newRecoveryPhrase(course.at(200), phone.learner),
				await newRecoveryPhrase(course.at(200), laptop.learner)
			];
			const outcomes = await Promise.all([
				recover(course.at(210), laptop.learner, a, true),
				recover(course.at(210), phone.learner, b, true)
			]);
			expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['opened', 'wrong']);
		});

		it('change nothing where the phrase is the learner’s own', async () => {
			await answer(phone.learner, 'phone-0009', 'who-is-hart', RIGHT['who-is-hart'], 100);
			const words = await newRecoveryPhrase(course.at(200), phone.learner);
			expect(await recover(course.at(210), phone.learner, words, true)).toMatchObject({
				kind: 'opened',
				merged: false
			});
			expect(await countStored(course.database, phone.learner.id)).toEqual([1, 1]);
		});
	});

	describe('the download', () => {
		it('has every answer with its score and reasons, and none of what is held back', async () => {
			await answer(phone.learner, 'phone-0001', 'who-is-hart', WRONG['who-is-hart'], 100);
			await answer(phone.learner, 'phone-0002', 'has-a-name', { choices: ['hart'] }, 110);
			const [told, held] = (await downloadOf(phone.learner)).answers;
			expect(told).toMatchObject({ points: 0, maxPoints: 1, lesson: '/lessons/who-says/first-look' });
			expect(told?.parts?.every(({ why }) => why.length > 0)).toBe(true);
			expect(held).toMatchObject({
				points: null,
				maxPoints: null,
				parts: null,
				response: { choices: ['hart'] }
			});
			expect(JSON.stringify(held)).not.toMatch(/"(right|why)"/);
		});

		it('makes of a formula a text in its tables', async () => {
			await answer(
				phone.learner,
				'=1+1-formula'.replaceAll(/[=+]/g, '-'),
				'who-is-hart',
				RIGHT['who-is-hart'],
				100
			);
			const csv = answersAsCsv(await downloadOf(phone.learner));
			expect(csv.split('\r\n')[0]).toMatch(/^\uFEFFreceived,lesson,question/);
			expect(csv.split('\r\n')).toHaveLength(3);
			expect(csv).not.toMatch(/(^|,)"?[=+@-]/m);
		});
	});
});
