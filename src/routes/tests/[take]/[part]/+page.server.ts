import { error, redirect } from '@sveltejs/kit';
import { isFormTake } from '#lib/domain/course/test-form.ts';
import { testPath } from '#lib/domain/course/test-view.ts';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { viewTestPart } from '#lib/server/service/test-forms.ts';
import type { PageServerLoad } from './$types';

/** A part of a test, for whoever has begun it and may answer it; everybody else is led to what they can do. */
export const load: PageServerLoad = async (event) => {
	const { take, part } = event.params;
	if (!isFormTake(take)) error(404, 'There is no test at this address.');
	const learner = await optionalLearner(event);
	if (!learner) redirect(303, testPath(take));
	const found = await viewTestPart(event.locals.context, learner, take, Number(part));
	if (!found) error(404, 'There is no test at this address.');
	if (found === 'closed') redirect(303, testPath(take));
	return found;
};
