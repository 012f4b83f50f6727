import { optionalLearner } from '#lib/server/auth/learner.ts';
import { viewResults } from '#lib/server/service/results.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { context } = event.locals;
	const learner = await optionalLearner(event);
	return viewResults(context, learner);
};
