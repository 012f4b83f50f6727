import { error, type Cookies, type RequestEvent } from '@sveltejs/kit';
import type { Classroom } from '../../domain/classroom/classroom.ts';
import { may, type ClassAction, type ClassRole } from '../../domain/classroom/permissions.ts';
import { closeClassrooms, findClassroomOfCode, listOpenClassrooms } from '../service/classrooms.ts';
import { findSeat } from '../service/seats.ts';
import { DAYS_400, dropCookie, keepCookie, type OwnCookie } from './cookies.ts';
import { optionalLearner, type CurrentLearner } from './learner.ts';
import { forgetKey } from './teacher-key.ts';

/** Opens classes to their teacher, a token each; scripts cannot read it. */
const TEACH: OwnCookie = { name: 'teach', path: '/', httpOnly: true };
/** More classes than these are not open on one browser at once: the cookie has its limits. */
const MOST_OPEN = 20;

type ClassEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url' | 'setHeaders'>;
type Seat = NonNullable<Awaited<ReturnType<typeof findSeat>>>;

/** Guard: the classes whose teacher this browser is; often none. */
export function optionalTeacher({
	cookies,
	locals
}: Pick<ClassEvent, 'cookies' | 'locals'>): Promise<Classroom[]> {
	return listOpenClassrooms(locals.context, tokensOf(cookies));
}

/** Guard: a class whose teacher this browser is. To anybody else it is as if there were none. */
export async function requireTeacher(
	event: ClassEvent,
	classroomId: string,
	action: ClassAction
): Promise<Classroom> {
	const classroom = (await optionalTeacher(event)).find(({ id }) => id === classroomId);
	const role: ClassRole = classroom ? 'teacher' : 'anybody';
	if (!classroom || !may(role, action)) error(404, 'There is nothing here for this browser.');
	return classroom;
}

/** Somebody who has come to a class by its code. */
export interface ClassVisitor {
	readonly classroom: Classroom;
	readonly role: Exclude<ClassRole, 'teacher'>;
	readonly learner: CurrentLearner | undefined;
	/** The seat of this browser's learner, or undefined. */
	readonly seat: Seat | undefined;
}

/** Guard: whoever knows a class's code; with a seat in it they are its student. Wrong codes are counted. */
export async function requireVisitor(
	event: ClassEvent,
	code: string,
	action: ClassAction
): Promise<ClassVisitor> {
	const found = await findClassroomOfCode(event.locals.context, code);
	if (found.kind === 'too-many') {
		event.setHeaders({ 'retry-after': String(found.retryAfterSeconds) });
		error(429, 'Too many codes are being tried on this site. Wait a few seconds, then try again.');
	}
	if (found.kind === 'wrong')
		error(404, 'No class has this code. Look again at the board, or ask your teacher.');
	const classroom = found.value;
	const learner = await optionalLearner(event);
	const seat = learner && (await findSeat(event.locals.context, classroom, learner));
	const role = seat ? 'student' : 'anybody';
	if (!may(role, action)) error(404, 'There is nothing here for this browser.');
	return { classroom, role, learner, seat };
}

/** Keeps a class open on this browser. */
export function openHere(event: Pick<ClassEvent, 'cookies' | 'url'>, token: string): void {
	const tokens = [token, ...tokensOf(event.cookies)].slice(0, MOST_OPEN);
	keepCookie(event, TEACH, tokens.join('.'), DAYS_400);
}

/** Makes this browser forget all classes that are open on it, and the keys that it was to show. */
export async function closeHere(event: Pick<ClassEvent, 'cookies' | 'locals' | 'url'>): Promise<void> {
	for (const { id } of await optionalTeacher(event)) forgetKey(event, id);
	await closeClassrooms(event.locals.context, tokensOf(event.cookies));
	dropCookie(event, TEACH);
}

function tokensOf(cookies: Cookies): string[] {
	return (cookies.get(TEACH.name) ?? '')
		.split('.')
		.filter((token) => /^[\w-]{43}$/.test(token))
		.slice(0, MOST_OPEN);
}
