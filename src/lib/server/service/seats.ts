import { randomBytes, randomUUID } from 'node:crypto';
import type { JoiningProblem, StudentNameProblem } from '../../domain/classroom/class-forms.ts';
import { isExpired, type Classroom } from '../../domain/classroom/classroom.ts';
import { toDisplayName } from '../../domain/classroom/display-name.ts';
import { normalizeSecretWords, SEAT_WORDS, toSecretWords } from '../../domain/classroom/secret-words.ts';
import type { Db } from '../database/schema.ts';
import { lockClassroom, updateClassroom } from '../store/classrooms.ts';
import { selectLearner, type Learner } from '../store/learners.ts';
import {
	deleteSeat,
	insertSeat,
	selectSeatOfLearner,
	selectSeatOfWords,
	selectSeats,
	updateSeatName,
	updateSeatWords,
	type Seat
} from '../store/seats.ts';
import { MOST_STUDENTS } from './classrooms.ts';
import type { Context } from './context.ts';
import { guess, type Guessed } from './guesses.ts';
import { newLearner, newSession } from './learners.ts';
import { hashSecret } from './secrets.ts';

/** A form that is sent twice within this time is one try. */
const SAME_TRY_MS = 10 * 60_000;

export interface Joining {
	readonly name: string;
	/**
	 * Whose seat it becomes. "no": a new learner's, so that nobody is given the answers of whoever used the browser
	 * before. "later": this browser's learner's, from now on. "all": theirs, earlier answers included.
	 */
	readonly bring: 'no' | 'later' | 'all';
	/** The form's own secret, by which the same try sent twice is recognised. */
	readonly attempt: string;
}

export type Joined =
	| {
			readonly kind: 'joined';
			readonly seat: Seat;
			/** Three words, told here and never again. */
			readonly words: string;
			readonly learner: Learner;
			/** A session for the seat's learner; null where this browser has one already. */
			readonly token: string | null;
	  }
	| { readonly kind: 'already'; readonly seat: Seat }
	| { readonly kind: 'refused'; readonly problem: JoiningProblem };

const refused = (problem: JoiningProblem) => ({ kind: 'refused', problem }) as const;

/** Gives somebody a seat in a class. */
export async function joinClassroom(
	{ database, now }: Context,
	classroom: Classroom,
	current: Learner | undefined,
	joining: Joining
): Promise<Joined> {
	if (isExpired(classroom, now)) return refused('expired');
	const named = toDisplayName(joining.name, classroom.roster);
	if ('problem' in named) return refused(named.problem);
	// The hash, because a seat's id stands in addresses and the form's secret may not.
	const id = hashSecret(`seat ${classroom.id} ${joining.attempt}`).slice(0, 22);

	return database.write(async (transaction) => {
		// One after the other, or two could take one name.
		if (!(await lockClassroom(transaction, classroom.id))) return refused('expired');
		const seats = await selectSeats(transaction, classroom.id);
		const same = seats.find((seat) => seat.id === id);
		if (same && same.displayName === named.name && isRecent(same, now)) {
			return seatAgain(transaction, same, now);
		}
		const students = seats.filter((seat) => !seat.isPreview);
		const own = students.find((seat) => seat.learnerId === current?.id);
		if (own && (joining.bring !== 'no' || own.displayName === named.name))
			return { kind: 'already', seat: own };
		if (isTaken(named.name, students, classroom.roster !== null)) return refused('taken');
		if (students.length >= MOST_STUDENTS) return refused('full');

		const learner = current && joining.bring !== 'no' ? current : await newLearner(transaction, now);
		const seat: Seat = {
			id: same ? randomUUID() : id,
			classroomId: classroom.id,
			learnerId: learner.id,
			displayName: named.name,
			isPreview: false,
			countsFrom: joining.bring === 'all' ? learner.createdAt : now.toISOString(),
			createdAt: now.toISOString()
		};
		const words = await insertWithWords(transaction, seat);
		const token = learner === current ? null : await newSession(transaction, learner.id, now);
		return { kind: 'joined', seat, words, learner, token };
	});
}

/** A teacher's list may hold both Chloe and Chloé; without one, two names that look alike would be mixed up. */
function isTaken(name: string, students: readonly Seat[], listed: boolean): boolean {
	const names = students.map(({ displayName }) => displayName);
	return listed ? names.includes(name) : 'name' in toDisplayName(name, names);
}

const isRecent = ({ createdAt }: Seat, now: Date) => now.getTime() - Date.parse(createdAt) < SAME_TRY_MS;

/** The browser may never have seen the first reply, so this one has to open the seat just as well. */
async function seatAgain(db: Db, seat: Seat, now: Date): Promise<Joined> {
	const learner = await selectLearner(db, seat.learnerId);
	if (!learner) throw new Error('a seat without a learner');
	const words = newWords();
	await updateSeatWords(db, [{ seat, wordsHash: hashWords(seat.classroomId, words) }]);
	return { kind: 'joined', seat, words, learner, token: await newSession(db, learner.id, now) };
}

async function insertWithWords(db: Db, seat: Seat): Promise<string> {
	for (let attempt = 0; attempt < 5; attempt++) {
		const words = newWords();
		if (await insertSeat(db, seat, hashWords(seat.classroomId, words))) return words;
	}
	throw new Error('no free words for a seat were found in five tries');
}

const newWords = () => toSecretWords(randomBytes(2 * SEAT_WORDS), SEAT_WORDS);
const hashWords = (classroomId: string, words: string) => hashSecret(`${classroomId} ${words}`);

/** Gives this browser the learner of the seat that the words open. Words on no list are wrong without being counted. */
export async function returnToSeat(
	context: Context,
	classroom: Classroom,
	typed: string
): Promise<Guessed<{ seat: Seat; learner: Learner; token: string }>> {
	const { database, now } = context;
	const words = normalizeSecretWords(typed, SEAT_WORDS);
	if (words === null) return { kind: 'wrong' };
	const found = await guess(context, 'seat-words', classroom.id, () =>
		selectSeatOfWords(database.db, classroom.id, hashWords(classroom.id, words))
	);
	if (found.kind !== 'right') return found;
	const seat = found.value;
	return database.write(async (transaction) => {
		const learner = await selectLearner(transaction, seat.learnerId);
		if (!learner) return { kind: 'wrong' };
		return {
			kind: 'right',
			value: { seat, learner, token: await newSession(transaction, learner.id, now) }
		};
	});
}

/** The seat that a learner has in a class, or undefined. */
export function findSeat(
	{ database }: Pick<Context, 'database'>,
	classroom: Pick<Classroom, 'id'>,
	learner: Pick<Learner, 'id'>
): Promise<Seat | undefined> {
	return selectSeatOfLearner(database.db, classroom.id, learner.id);
}

/** A seat with its new words, to be printed and cut out. */
export interface SeatCard {
	readonly seat: string;
	readonly name: string;
	readonly words: string;
}

/** Gives all students of a class, or one, new words; the old ones open nothing any more. */
export async function reissueSeats(
	{ database }: Context,
	classroom: Classroom,
	only: string | null
): Promise<SeatCard[]> {
	return database.write(async (transaction) => {
		const seats = (await selectSeats(transaction, classroom.id)).filter(
			({ id, isPreview }) => !isPreview && (only === null || id === only)
		);
		const used = new Set<string>();
		const issued = seats.map((seat) => {
			let words = newWords();
			while (used.has(words)) words = newWords();
			used.add(words);
			return { seat, words, wordsHash: hashWords(classroom.id, words) };
		});
		await updateSeatWords(transaction, issued);
		return issued
			.map(({ seat, words }) => ({ seat: seat.id, name: seat.displayName, words }))
			.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
	});
}

/** Lets a teacher meet the class as a student does, as whoever this browser answers as. Counts nowhere. */
export async function previewClassroom(
	{ database, now }: Context,
	classroom: Classroom,
	learner: Pick<Learner, 'id'>
): Promise<void> {
	await database.write(async (transaction) => {
		if (await selectSeatOfLearner(transaction, classroom.id, learner.id)) return;
		await insertWithWords(transaction, {
			id: randomUUID(),
			classroomId: classroom.id,
			learnerId: learner.id,
			displayName: 'Preview',
			isPreview: true,
			countsFrom: now.toISOString(),
			createdAt: now.toISOString()
		});
	});
}

/**
 * Gives a student another name, on the teacher's list as well. What they come back with stays theirs.
 * @returns what is wrong with the name, or null
 */
export async function renameSeat(
	{ database }: Context,
	classroom: Classroom,
	seatId: string,
	typed: string
): Promise<StudentNameProblem | null> {
	const named = toDisplayName(typed, null);
	if ('problem' in named) return named.problem === 'too-long' ? 'too-long' : 'empty';
	return database.write(async (transaction) => {
		await lockClassroom(transaction, classroom.id);
		const students = (await selectSeats(transaction, classroom.id)).filter(({ isPreview }) => !isPreview);
		const seat = students.find(({ id }) => id === seatId);
		if (!seat) return null;
		const others = students.filter(({ id }) => id !== seatId);
		if (isTaken(named.name, others, classroom.roster !== null)) return 'taken';
		await updateSeatName(transaction, seatId, named.name);
		const roster = classroom.roster?.filter((name) => name !== named.name);
		const renamed = roster?.map((name) => (name === seat.displayName ? named.name : name));
		if (renamed) await updateClassroom(transaction, classroom.id, { roster: renamed });
		return null;
	});
}

/** Takes a student out of a class. The learner and their answers stay. */
export async function removeSeat({ database }: Context, classroom: Classroom, seatId: string): Promise<void> {
	await database.write((transaction) => deleteSeat(transaction, classroom.id, seatId));
}
