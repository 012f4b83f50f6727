import { optionalLearner } from '#lib/server/auth/learner.ts';
import { listTexts } from '#lib/server/service/codings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	texts: await listTexts(event.locals.context, await optionalLearner(event))
});
