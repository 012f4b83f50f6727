import { createHash } from 'node:crypto';
import { error, type RequestEvent } from '@sveltejs/kit';
import { finishSession, resolveLearner, startLearner } from '../service/learners.ts';
import { DAYS_400, dropCookie, keepCookie, type OwnCookie } from './cookies.ts';

/** Opens the learner's answers; scripts cannot read it. */
const SESSION: OwnCookie = { name: 'session', path: '/', httpOnly: true };
/** Tells the page's script who continues: `HANDLE.NAME`. Opens nothing. */
const WHO: OwnCookie = { name: 'who', path: '/', httpOnly: false };

export interface CurrentLearner {
	readonly id: string;
	/** The one of the class joined last; without a class, a color and an animal. */
	readonly name: string;
	readonly createdAt: string;
	/** Stands for the learner where a script has to know whose a queued answer is. */
	readonly handle: string;
}

type LearnerEvent = Pick<RequestEvent, 'cookies' | 'locals' | 'url'>;

/** Guard: whoever this browser answers as, or nobody yet. */
export async function optionalLearner({
	cookies,
	locals
}: LearnerEvent): Promise<CurrentLearner | undefined> {
	const token = cookies.get(SESSION.name);
	if (token === undefined) return undefined;
	const learner = await resolveLearner(locals.context, token);
	return learner && { ...learner, handle: handleOf(learner.id) };
}

/** Guard: whoever this browser answers as; without one, the same "not found" as for what is not theirs. */
export async function requireLearner(event: LearnerEvent): Promise<CurrentLearner> {
	const learner = await optionalLearner(event);
	if (!learner) error(404, 'There is nothing here for this browser.');
	return learner;
}

/** Guard: whoever this browser answers as, made now if need be. For the moment before a first answer. */
export async function ensureLearner(event: LearnerEvent): Promise<CurrentLearner> {
	const current = await optionalLearner(event);
	if (current) {
		setCookies(event, event.cookies.get(SESSION.name) ?? '', current);
		return current;
	}
	const { learner, token } = await startLearner(event.locals.context);
	const started = { ...learner, handle: handleOf(learner.id) };
	setCookies(event, token, started);
	return started;
}

/** Lets this browser go on as somebody who has shown who they are; whoever answered on it before is forgotten. */
export async function goOnAs(
	event: LearnerEvent,
	learner: Omit<CurrentLearner, 'handle'>,
	token: string
): Promise<void> {
	const before = event.cookies.get(SESSION.name);
	if (before !== undefined) await finishSession(event.locals.context, before);
	setCookies(event, token, { ...learner, handle: handleOf(learner.id) });
}

/** Makes this browser forget whoever answered on it. */
export async function finishHere(event: LearnerEvent): Promise<void> {
	const token = event.cookies.get(SESSION.name);
	if (token !== undefined) await finishSession(event.locals.context, token);
	dropCookie(event, SESSION);
	dropCookie(event, WHO);
}

function handleOf(learnerId: string): string {
	return createHash('sha256').update(`handle of ${learnerId}`).digest('base64url').slice(0, 12);
}

function setCookies(event: LearnerEvent, token: string, learner: CurrentLearner): void {
	keepCookie(event, SESSION, token, DAYS_400);
	keepCookie(event, WHO, `${learner.handle}.${learner.name}`, DAYS_400);
}
