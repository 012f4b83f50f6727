import { optionalLearner } from '#lib/server/auth/learner.ts';
import { viewTestResults } from '#lib/server/service/test-forms.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => ({
	tests: await viewTestResults(event.locals.context, await optionalLearner(event))
});
