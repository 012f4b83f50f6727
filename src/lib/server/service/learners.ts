import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { learnerName } from '../../domain/learner/learner-name.ts';
import {
	deleteLearner,
	deleteLearnerSession,
	insertLearner,
	insertLearnerSession,
	selectLearnerOfSession,
	type Learner
} from '../store/learners.ts';
import type { Context } from './context.ts';

/** The cookie holds the token; only its hash is kept, so that the database opens nobody's answers. */
const hashToken = (token: string) => createHash('sha256').update(token).digest('base64url');

/** Makes a learner with a first session. The token is told here and never again. */
export async function startLearner({ database, now }: Pick<Context, 'database' | 'now'>): Promise<{
	learner: Learner;
	token: string;
}> {
	const learner = { id: randomUUID(), name: learnerName(randomBytes(2)), createdAt: now.toISOString() };
	const token = randomBytes(32).toString('base64url');
	await database.write(async (transaction) => {
		await insertLearner(transaction, learner);
		await insertLearnerSession(transaction, {
			tokenHash: hashToken(token),
			learnerId: learner.id,
			createdAt: learner.createdAt
		});
	});
	return { learner, token };
}

/** Whose token this is, or undefined. */
export function resolveLearner(
	{ database }: Pick<Context, 'database'>,
	token: string
): Promise<Learner | undefined> {
	return selectLearnerOfSession(database.db, hashToken(token));
}

/** Makes a token open nothing any more; the answers stay. */
export async function finishSession({ database }: Pick<Context, 'database'>, token: string): Promise<void> {
	await database.write((transaction) => deleteLearnerSession(transaction, hashToken(token)));
}

/** Deletes a learner with everything that is kept of them. */
export async function eraseLearner(
	{ database }: Pick<Context, 'database'>,
	learnerId: string
): Promise<void> {
	await database.write((transaction) => deleteLearner(transaction, learnerId));
}
