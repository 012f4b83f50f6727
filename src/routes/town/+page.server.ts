import { error } from '@sveltejs/kit';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { viewTown } from '#lib/server/service/town.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const view = await viewTown(event.locals.context, await optionalLearner(event));
	return view ?? error(404, 'This course has no town.');
};
