import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Classroom } from '../../src/lib/domain/classroom/classroom.ts';
import { normalizeSecretWords } from '../../src/lib/domain/classroom/secret-words.ts';
import { viewClass } from '../../src/lib/server/service/class-progress.ts';
import { changeClassroom, findClassroomOfCode } from '../../src/lib/server/service/classrooms.ts';
import { GUESS_LIMITS } from '../../src/lib/server/service/guesses.ts';
import { eraseLearner, resolveLearner, startLearner } from '../../src/lib/server/service/learners.ts';
import {
	findSeat,
	previewClassroom,
	reissueSeats,
	removeSeat,
	renameSeat,
	returnToSeat
} from '../../src/lib/server/service/seats.ts';
import { answer, join, newClass, tryToJoin } from '../support/classroom.ts';
import { openCourseDatabase, RIGHT, type CourseDatabase } from '../support/course-database.ts';
import { databaseKinds } from '../support/databases.ts';

const DAY = 24 * 60 * 60;
const MINUTE = 60;

describe.each(databaseKinds)('seats on $name', ({ create }) => {
	let course: CourseDatabase;
	let classroom: Classroom;

	beforeAll(async () => {
		course = await openCourseDatabase(create);
	});
	afterAll(() => course.remove());
	beforeEach(async () => {
		classroom = await newClass(course);
	});
	const comeBack = (words: string, seconds = 0, to = classroom) =>
		returnToSeat(course.at(seconds), to, words);
	const names = async () => (await viewClass(course.at(0), classroom)).table.rows.map(({ name }) => name);
	const answeredInClass = async () => {
		const { rows } = (await viewClass(course.at(0), classroom)).table;
		return rows.map(({ name, cells }) => [name, cells.reduce((sum, cell) => sum + cell.answered, 0)]);
	};

	describe('joining', () => {
		it('gives a seat, three words and a learner of its own', async () => {
			const { seat, words, learner, token } = await join(course, classroom, '  Ada  L. ');
			expect(seat).toMatchObject({ displayName: 'Ada L.', learnerId: learner.id, isPreview: false });
			expect(normalizeSecretWords(words, 3)).toBe(words);
			expect(await resolveLearner(course.at(0), token ?? '')).toMatchObject({ id: learner.id });
			expect(await names()).toEqual(['Ada L.']);
		});

		it('leaves no words in the database', async () => {
			const { words } = await join(course, classroom, 'Ada');
			const { rows } = await sql`select * from seats`.execute(course.database.db);
			expect(JSON.stringify(rows)).not.toContain(words);
		});

		it.each([
			['empty', ' \u200b '],
			['too-long', 'x'.repeat(41)],
			['taken', 'ADÁ']
		])('is refused with a name that is %s', async (problem, name) => {
			await join(course, classroom, 'Ada');
			expect(await tryToJoin(course, classroom, name)).toEqual({ kind: 'refused', problem });
		});

		it('gives its name to whoever continues, until the seat is gone', async () => {
			const { learner, token } = await startLearner(course.at(0));
			const name = async () => (await resolveLearner(course.at(0), token))?.name;
			expect(await name()).toBe(learner.name);
			await previewClassroom(course.at(0), await newClass(course), learner);
			expect(await name(), 'nobody is called Preview').toBe(learner.name);
			await join(course, await newClass(course), 'Maya', { learner, bring: 'all' });
			const { seat } = await join(course, classroom, 'Maya K.', { learner, bring: 'all', seconds: 5 });
			expect(await name(), 'the class joined last').toBe('Maya K.');
			await removeSeat(course.at(9), classroom, seat.id);
			expect(await name()).toBe('Maya');
		});

		it('is given another name by the teacher, on the list as well, and the words stay', async () => {
			const listed = { ...classroom, roster: ['Maja', 'Ben'] };
			await changeClassroom(course.at(0), classroom, { ...classroom, roster: 'Maja\nBen' });
			const { seat, words } = await join(course, listed, 'Maja');
			const ben = await join(course, listed, 'Ben');
			const rename = (name: string, id = seat.id) => renameSeat(course.at(1), listed, id, name);
			expect(await rename(' ')).toBe('empty');
			expect(await rename('x'.repeat(41))).toBe('too-long');
			expect(await rename('Ben')).toBe('taken');
			expect(await rename(' Maya ')).toBeNull();
			expect(await rename('Zoë', (await join(course, await newClass(course), 'Ada')).seat.id)).toBeNull();
			expect(await names()).toEqual(['Ben', 'Maya']);
			const found = await findClassroomOfCode(course.at(2), classroom.joinCode);
			expect(found).toMatchObject({ value: { roster: ['Maya', 'Ben'] } });
			expect(await comeBack(words)).toMatchObject({ value: { seat: { displayName: 'Maya' } } });
			expect(ben.seat.displayName).toBe('Ben');
		});

		it('takes the names of the teacher’s list alone, in its spelling, each once', async () => {
			await changeClassroom(course.at(0), classroom, { ...classroom, roster: 'Chloe\nChloé' });
			const listed = { ...classroom, roster: ['Chloe', 'Chloé'] };
			expect(await tryToJoin(course, listed, 'Ben')).toMatchObject({ problem: 'not-on-list' });
			expect((await join(course, listed, 'CHLOE')).seat.displayName).toBe('Chloe');
			expect((await join(course, listed, 'Chloé')).seat.displayName).toBe('Chloé');
			expect(await tryToJoin(course, listed, 'Chloe')).toMatchObject({ problem: 'taken' });
		});

		it('lets one of two take a name that arrives twice at once', async () => {
			const joined = await Promise.all([
				tryToJoin(course, classroom, 'Ada'),
				tryToJoin(course, classroom, 'Ada')
			]);
			expect(joined.map(({ kind }) => kind).toSorted()).toEqual(['joined', 'refused']);
		});

		it('is refused by a class that has expired', async () => {
			const late = { seconds: 60 * DAY };
			expect(await tryToJoin(course, classroom, 'Ada', late)).toMatchObject({ problem: 'expired' });
			await join(course, classroom, 'Ada', { seconds: 60 * DAY - 1 });
		});

		it('makes one seat of a form that is sent twice, and the second reply opens it too', async () => {
			const attempt = randomUUID();
			const first = await join(course, classroom, 'Ada', { attempt });
			const second = await join(course, classroom, 'Ada', { attempt, seconds: 5 });
			expect(second.seat).toEqual(first.seat);
			expect(await resolveLearner(course.at(0), second.token ?? '')).toMatchObject({ id: first.learner.id });
			expect(await comeBack(first.words)).toEqual({ kind: 'wrong' });
			expect(await comeBack(second.words)).toMatchObject({ kind: 'right' });
			expect(await names()).toEqual(['Ada']);
		});

		it('takes a form that somebody else fills in, or that is sent late, as another try', async () => {
			const attempt = randomUUID();
			const first = await join(course, classroom, 'Ada', { attempt });
			const other = await join(course, classroom, 'Ben', { attempt });
			expect(other.learner.id).not.toBe(first.learner.id);
			const late = await tryToJoin(course, classroom, 'Ada', { attempt, seconds: 10 * MINUTE });
			expect(late).toMatchObject({ problem: 'taken' });
		});
	});

	describe('answers given before joining', () => {
		beforeEach(() => expect.hasAssertions());
		async function answered() {
			const learner = await course.newLearner();
			await answer(course, learner, 'who-is-hart', RIGHT['who-is-hart']);
			return learner;
		}

		it('stay with whoever used the browser before, unless the student says otherwise', async () => {
			const before = await answered();
			const { learner } = await join(course, classroom, 'Ada', { learner: before, seconds: 10 });
			expect(learner.id).not.toBe(before.id);
			expect(await answeredInClass()).toEqual([['Ada', 0]]);
		});

		it('come along where the student says so', async () => {
			const before = await answered();
			const options = { learner: before, seconds: 10, bring: 'all' } as const;
			const { learner, token } = await join(course, classroom, 'Ada', options);
			expect([learner, token]).toEqual([before, null]);
			expect(await answeredInClass()).toEqual([['Ada', 1]]);
		});

		it('do not count where the student goes on as the same learner from now on', async () => {
			const before = await answered();
			const options = { learner: before, seconds: 10, bring: 'later' } as const;
			await join(course, classroom, 'Ada', options);
			expect(await answeredInClass()).toEqual([['Ada', 0]]);
			await answer(course, before, 'where-lunch', RIGHT['where-lunch'], 20);
			expect(await answeredInClass()).toEqual([['Ada', 1]]);
		});

		it('count in each of the classes that a learner joins', async () => {
			const before = await answered();
			const other = await newClass(course);
			await join(course, classroom, 'Ada', { learner: before, bring: 'all' });
			await join(course, other, 'A. L.', { learner: before, bring: 'all' });
			for (const { id } of [classroom, other]) {
				const { rows } = (await viewClass(course.at(20), { id })).table;
				expect(rows.flatMap(({ cells }) => cells.map((cell) => cell.answered))).toEqual([1]);
			}
		});

		it('make no second seat for a learner who has one', async () => {
			const { learner, seat } = await join(course, classroom, 'Ada');
			expect(await tryToJoin(course, classroom, 'Ada', { learner })).toEqual({ kind: 'already', seat });
			const again = await tryToJoin(course, classroom, 'Ada two', { learner, bring: 'all' });
			expect(again).toEqual({ kind: 'already', seat });
			// A classmate on the same machine is somebody else.
			expect((await join(course, classroom, 'Ben', { learner })).learner.id).not.toBe(learner.id);
		});
	});

	describe('three words', () => {
		it('bring a student back to the same learner on another browser, also once the class has expired', async () => {
			const { words, learner, seat } = await join(course, classroom, 'Ada');
			const back = await comeBack(` ${words.toUpperCase()} `, 61 * DAY);
			expect(back).toMatchObject({ kind: 'right', value: { learner, seat } });
			const token = back.kind === 'right' ? back.value.token : '';
			expect(await resolveLearner(course.at(0), token)).toMatchObject({ id: learner.id });
		});

		it('open nothing in another class', async () => {
			const { words } = await join(course, classroom, 'Ada');
			expect(await comeBack(words, 0, await newClass(course))).toEqual({ kind: 'wrong' });
		});

		it('are looked up no more after too many wrong ones in a class, and go on being in others', async () => {
			const { words } = await join(course, classroom, 'Ada');
			const other = await newClass(course);
			const { words: otherWords } = await join(course, other, 'Ben');
			for (let n = 0; n < GUESS_LIMITS['seat-words'].each; n++) {
				expect(await comeBack('no such words')).toEqual({ kind: 'wrong' });
				expect(await comeBack(words, 1)).toMatchObject({ kind: 'right' });
			}
			for (let n = 0; n < GUESS_LIMITS['seat-words'].each; n++) {
				expect(await comeBack(otherWords, 2)).toEqual({ kind: 'wrong' });
			}
			expect(await comeBack(words, 62)).toEqual({ kind: 'too-many', retryAfterSeconds: 540 });
			expect(await comeBack(otherWords, 62, other)).toMatchObject({ kind: 'right' });
			expect(await comeBack(words, 602)).toMatchObject({ kind: 'right' });
		});
	});

	describe('reissuing', () => {
		it('gives all students new words, and the old ones open nothing', async () => {
			const [ben, ada] = [await join(course, classroom, 'Ben'), await join(course, classroom, 'Ada')];
			const cards = await reissueSeats(course.at(0), classroom, null);
			expect(cards.map(({ name }) => name)).toEqual(['Ada', 'Ben']);
			expect(await comeBack(ada.words)).toEqual({ kind: 'wrong' });
			expect(await comeBack(cards[0]!.words)).toMatchObject({ value: { learner: ada.learner } });
			expect(await comeBack(cards[1]!.words)).toMatchObject({ value: { learner: ben.learner } });
		});

		it('gives one student new words and leaves the others theirs', async () => {
			const [ben, ada] = [await join(course, classroom, 'Ben'), await join(course, classroom, 'Ada')];
			const cards = await reissueSeats(course.at(0), classroom, ada.seat.id);
			expect(cards.map(({ name }) => name)).toEqual(['Ada']);
			expect(await comeBack(ben.words)).toMatchObject({ kind: 'right' });
		});

		it('reaches no seat of another class', async () => {
			const { seat, words } = await join(course, classroom, 'Ada');
			expect(await reissueSeats(course.at(0), await newClass(course), seat.id)).toEqual([]);
			expect(await comeBack(words)).toMatchObject({ kind: 'right' });
		});
	});

	it('are taken away by the teacher of their class alone, and the answers stay', async () => {
		const { seat, learner } = await join(course, classroom, 'Ada');
		await removeSeat(course.at(0), await newClass(course), seat.id);
		expect(await names()).toEqual(['Ada']);
		await removeSeat(course.at(0), classroom, seat.id);
		expect(await names()).toEqual([]);
		expect(await findSeat(course.at(0), classroom, learner)).toBeUndefined();
	});

	it('go with their learner when that is erased', async () => {
		const { learner } = await join(course, classroom, 'Ada');
		await eraseLearner(course.at(0), learner.id);
		expect(await names()).toEqual([]);
	});

	it('count nowhere and get no card where they are a preview', async () => {
		const teacher = await course.newLearner();
		await previewClassroom(course.at(0), classroom, teacher);
		await previewClassroom(course.at(1), classroom, teacher);
		await answer(course, teacher, 'who-is-hart', RIGHT['who-is-hart'], 2);
		expect(await findSeat(course.at(2), classroom, teacher)).toMatchObject({ isPreview: true });
		expect(await viewClass(course.at(3), classroom)).toMatchObject({ table: { rows: [] }, talkAbout: [] });
		expect(await reissueSeats(course.at(3), classroom, null)).toEqual([]);
		// A student may have the name that it has.
		await join(course, classroom, 'Preview');
	});
});
