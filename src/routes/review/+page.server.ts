import { optionalLearner } from '#lib/server/auth/learner.ts';
import { viewReview } from '#lib/server/service/review.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	viewReview(event.locals.context, await optionalLearner(event));
