import { randomBytes, randomUUID } from 'node:crypto';
import { learnerName } from '../../domain/learner/learner-name.ts';
import type { Db } from '../database/schema.ts';
import {
	deleteLearner,
	deleteLearnerSession,
	insertLearner,
	insertLearnerSession,
	selectLearnerOfSession,
	type Learner
} from '../store/learners.ts';
import type { Context } from './context.ts';
import { hashSecret, newToken } from './secrets.ts';

/** Makes a learner with a first session. The token is told here and never again. */
export function startLearner({ database, now }: Pick<Context, 'database' | 'now'>): Promise<{
	learner: Learner;
	token: string;
}> {
	return database.write(async (transaction) => {
		const learner = await newLearner(transaction, now);
		return { learner, token: await newSession(transaction, learner.id, now) };
	});
}

/** Makes a learner within a transaction. */
export async function newLearner(db: Db, now: Date): Promise<Learner> {
	const learner = { id: randomUUID(), name: learnerName(randomBytes(2)), createdAt: now.toISOString() };
	await insertLearner(db, learner);
	return learner;
}

/** Gives a learner one more session within a transaction. @returns its token, told here and never again */
export async function newSession(db: Db, learnerId: string, now: Date): Promise<string> {
	const token = newToken();
	const createdAt = now.toISOString();
	// The cookie holds the token; only its hash is kept.
	await insertLearnerSession(db, { tokenHash: hashSecret(token), learnerId, createdAt });
	return token;
}

/** Whose token this is, by the name they have in the class they joined last or by their own; or undefined. */
export async function resolveLearner(
	{ database }: Pick<Context, 'database'>,
	token: string
): Promise<Learner | undefined> {
	const found = await selectLearnerOfSession(database.db, hashSecret(token));
	if (!found) return undefined;
	const { id, name, createdAt, seatName } = found;
	return { id, name: seatName ?? name, createdAt };
}

/** Makes a token open nothing any more; the answers stay. */
export async function finishSession({ database }: Pick<Context, 'database'>, token: string): Promise<void> {
	await database.write((transaction) => deleteLearnerSession(transaction, hashSecret(token)));
}

/** Deletes a learner with everything that is kept of them. */
export async function eraseLearner(
	{ database }: Pick<Context, 'database'>,
	learnerId: string
): Promise<void> {
	await database.write((transaction) => deleteLearner(transaction, learnerId));
}
