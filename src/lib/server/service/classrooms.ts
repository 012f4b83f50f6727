import { randomBytes, randomUUID } from 'node:crypto';
import { isTimeZone } from '../../domain/classroom/class-time.ts';
import type { SettingsForm, SettingsProblem } from '../../domain/classroom/class-forms.ts';
import { expiryFrom, type Classroom } from '../../domain/classroom/classroom.ts';
import { toDisplayName } from '../../domain/classroom/display-name.ts';
import { JOIN_CODE_LENGTH, normalizeJoinCode, toJoinCode } from '../../domain/classroom/join-code.ts';
import { TEACHER_KEY_WORDS, toSecretWords } from '../../domain/classroom/secret-words.ts';
import { readTeacherKey } from '../../domain/classroom/teacher-key.ts';
import {
	deleteClassroom,
	deleteSessionsOfClassroom,
	deleteTeacherSessions,
	insertClassroom,
	insertTeacherSession,
	selectClassroomOfCode,
	selectClassroomOfKey,
	selectClassroomsOfSessions,
	updateClassroom,
	updateTeacherKey
} from '../store/classrooms.ts';
import type { Db } from '../database/schema.ts';
import type { Context } from './context.ts';
import { guess, type Guessed } from './guesses.ts';
import { hashSecret, newToken } from './secrets.ts';

const FIRST_NAME = 'My class';
/** Names on a teacher's list, and seats in a class: more than any class has, fewer than a script can make. */
export const MOST_STUDENTS = 400;

export type Created =
	| {
			readonly kind: 'created';
			readonly classroom: Classroom;
			/** Six words, told here and never again. */
			readonly key: string;
			/** Opens the class on this browser. */
			readonly token: string;
	  }
	| { readonly kind: 'not-allowed' };

/** Makes a class with a code, a teacher's key and a first session for its teacher. */
export async function createClassroom(
	{ database, settings, now }: Context,
	{ timeZone }: { readonly timeZone: string }
): Promise<Created> {
	if (settings.whoMayMakeClasses === 'nobody') return { kind: 'not-allowed' };
	return database.write(async (transaction) => {
		// Another class may have the code already: among a million classes, one new code in nine hundred is taken.
		for (let attempt = 0; attempt < 5; attempt++) {
			const classroom: Classroom = {
				id: randomUUID(),
				joinCode: toJoinCode(randomBytes(JOIN_CODE_LENGTH)),
				name: FIRST_NAME,
				timeZone: isTimeZone(timeZone) ? timeZone : serverTimeZone(),
				roster: null,
				createdAt: now.toISOString(),
				expiresAt: expiryFrom(now)
			};
			const key = newKey();
			if (!(await insertClassroom(transaction, classroom, hashSecret(key)))) continue;
			return { kind: 'created', classroom, key, token: await newSession(transaction, classroom, now) };
		}
		throw new Error('no free join code was found in five tries');
	});
}

const newKey = () => toSecretWords(randomBytes(2 * TEACHER_KEY_WORDS), TEACHER_KEY_WORDS);

/** Opens a class to one more browser within a transaction. @returns its token, told here and never again */
async function newSession(db: Db, { id }: Pick<Classroom, 'id'>, now: Date): Promise<string> {
	const token = newToken();
	const session = { tokenHash: hashSecret(token), classroomId: id, createdAt: now.toISOString() };
	await insertTeacherSession(db, session);
	return token;
}

/** The zone of the machine that serves a school is most likely the school's. */
const serverTimeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Opens a class on this browser by its teacher's key, as it was typed. */
export async function openClassroom(
	context: Context,
	typed: string
): Promise<Guessed<{ classroom: Classroom; token: string }>> {
	const { database, now } = context;
	const words = readTeacherKey(typed);
	if (words === null) return { kind: 'wrong' };
	const found = await guess(context, 'teacher-key', '', () =>
		selectClassroomOfKey(database.db, hashSecret(words))
	);
	if (found.kind !== 'right') return found;
	const classroom = found.value;
	const token = await database.write((transaction) => newSession(transaction, classroom, now));
	return { kind: 'right', value: { classroom, token } };
}

/**
 * Gives a class a new key. The old one opens nothing any more, and neither does any browser that has the class open:
 * whoever makes a new key may do so because somebody else has seen the old one.
 */
export function renewTeacherKey(
	{ database, now }: Context,
	classroom: Pick<Classroom, 'id'>
): Promise<Pick<Created & { kind: 'created' }, 'key' | 'token'>> {
	return database.write(async (transaction) => {
		const key = newKey();
		await updateTeacherKey(transaction, classroom.id, hashSecret(key));
		await deleteSessionsOfClassroom(transaction, classroom.id);
		return { key, token: await newSession(transaction, classroom, now) };
	});
}

/** The classes that a teacher's tokens open. */
export function listOpenClassrooms(
	{ database }: Pick<Context, 'database'>,
	tokens: readonly string[]
): Promise<Classroom[]> {
	return selectClassroomsOfSessions(database.db, tokens.map(hashSecret));
}

/** Makes tokens open nothing any more; the classes stay. */
export async function closeClassrooms(
	{ database }: Pick<Context, 'database'>,
	tokens: readonly string[]
): Promise<void> {
	await database.write((transaction) => deleteTeacherSessions(transaction, tokens.map(hashSecret)));
}

/** The class that a code names, as it was typed. What cannot be a code is wrong without being counted. */
export async function findClassroomOfCode(context: Context, typed: string): Promise<Guessed<Classroom>> {
	const code = normalizeJoinCode(typed);
	if (code === null) return { kind: 'wrong' };
	return guess(context, 'join-code', '', () => selectClassroomOfCode(context.database.db, code));
}

/** Lets a class take new students for sixty days from now. */
export async function extendClassroom({ database, now }: Context, { id }: Classroom): Promise<void> {
	await database.write((transaction) => updateClassroom(transaction, id, { expiresAt: expiryFrom(now) }));
}

/** Gives a class its name, the zone in which its times are meant, and its list. @returns what is wrong, or null */
export async function changeClassroom(
	{ database }: Context,
	{ id }: Pick<Classroom, 'id'>,
	typed: SettingsForm
): Promise<SettingsProblem | null> {
	const named = toDisplayName(typed.name, null);
	if ('problem' in named) return { field: 'name', kind: named.problem === 'empty' ? 'empty' : 'too-long' };
	if (!isTimeZone(typed.timeZone)) return { field: 'timeZone', kind: 'no-such-zone' };
	const listed = readRoster(typed.roster);
	if ('problem' in listed) return listed.problem;
	const changes = { name: named.name, timeZone: typed.timeZone, roster: listed.roster };
	await database.write((transaction) => updateClassroom(transaction, id, changes));
	return null;
}

/** The names that may join, one a line; an empty list lets every name in. Who has a seat keeps it. */
function readRoster(text: string): { roster: Classroom['roster'] } | { problem: SettingsProblem } {
	const names: string[] = [];
	for (const line of text.split(/\r?\n/)) {
		const named = toDisplayName(line, null);
		if ('name' in named) {
			if (!names.includes(named.name)) names.push(named.name);
			if (names.length > MOST_STUDENTS) return { problem: { field: 'roster', kind: 'too-many' } };
		} else if (named.problem === 'too-long')
			return { problem: { field: 'roster', kind: 'too-long', line: line.trim() } };
	}
	return { roster: names.length > 0 ? names : null };
}

/** Deletes a class with its seats and assignments. What its students answered stays theirs. */
export async function removeClassroom({ database }: Context, { id }: Classroom): Promise<void> {
	await database.write((transaction) => deleteClassroom(transaction, id));
}
