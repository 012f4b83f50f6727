import { createHash } from 'node:crypto';
import { error, type Cookies, type RequestEvent } from '@sveltejs/kit';
import { finishSession, resolveLearner, startLearner } from '../service/learners.ts';

/** Opens the learner's answers; scripts cannot read it. */
const SESSION = 'session';
/** Tells the page's script who continues: `HANDLE.NAME`. Opens nothing. */
const WHO = 'who';
const DAYS_400 = 400 * 24 * 60 * 60;

export interface CurrentLearner {
	readonly id: string;
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
	const token = cookies.get(SESSION);
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
		setCookies(event, event.cookies.get(SESSION) ?? '', current);
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
	const before = event.cookies.get(SESSION);
	if (before !== undefined) await finishSession(event.locals.context, before);
	setCookies(event, token, { ...learner, handle: handleOf(learner.id) });
}

/** Makes this browser forget whoever answered on it. */
export async function finishHere({ cookies, locals }: LearnerEvent): Promise<void> {
	const token = cookies.get(SESSION);
	if (token !== undefined) await finishSession(locals.context, token);
	cookies.delete(SESSION, { path: '/' });
	cookies.delete(WHO, { path: '/' });
}

function handleOf(learnerId: string): string {
	return createHash('sha256').update(`handle of ${learnerId}`).digest('base64url').slice(0, 12);
}

function setCookies(
	{ cookies, url }: { cookies: Cookies; url: URL },
	token: string,
	learner: CurrentLearner
): void {
	// Over plain http, as on a school's own network, a Secure cookie would never come back.
	const common = { path: '/', maxAge: DAYS_400, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
	cookies.set(SESSION, token, { ...common, httpOnly: true });
	cookies.set(WHO, `${learner.handle}.${learner.name}`, { ...common, httpOnly: false });
}
