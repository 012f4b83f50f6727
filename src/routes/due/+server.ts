import { json } from '@sveltejs/kit';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { listDue } from '#lib/server/service/assignments.ts';
import type { RequestHandler } from './$types';

/** What this browser's learner has still to do for their classes: `{ due: DueWork[] }`, for the script on the home page. */
export const GET: RequestHandler = async (event) => {
	const learner = await optionalLearner(event);
	return json({ due: learner ? await listDue(event.locals.context, learner) : [] });
};
