import { json } from '@sveltejs/kit';
import { ensureLearner } from '#lib/server/auth/learner.ts';
import type { RequestHandler } from './$types';

/** Gives a script its learner before it sends a first answer, so that two sent at once are one learner's. */
export const POST: RequestHandler = async (event) => {
	const { name, handle } = await ensureLearner(event);
	return json({ name, handle });
};
