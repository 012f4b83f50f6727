import { optionalLearner } from '#lib/server/auth/learner.ts';
import { viewYardstick } from '#lib/server/service/yardstick.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	yardstick: await viewYardstick(event.locals.context, await optionalLearner(event))
});
