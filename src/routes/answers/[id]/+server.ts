import { error, json } from '@sveltejs/kit';
import { requireLearner } from '#lib/server/auth/learner.ts';
import { viewAnswer } from '#lib/server/service/answers.ts';
import type { RequestHandler } from './$types';

/** A stored answer with its score and feedback, for its learner alone. */
export const GET: RequestHandler = async (event) => {
	const found = await viewAnswer(event.locals.context, await requireLearner(event), event.params.id);
	if (!found) error(404, 'There is nothing here for this browser.');
	const { id, receivedAt, score, feedback } = found.answer;
	return json({ id, saved: true, receivedAt, score, feedback });
};
