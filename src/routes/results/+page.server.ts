import { optionalLearner } from '#lib/server/auth/learner.ts';
import { listDue } from '#lib/server/service/assignments.ts';
import { viewResults } from '#lib/server/service/results.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { context } = event.locals;
	const learner = await optionalLearner(event);
	const due = learner ? await listDue(context, learner) : [];
	return { ...(await viewResults(context, learner)), due };
};
