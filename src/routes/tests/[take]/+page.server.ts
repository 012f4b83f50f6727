import { error, redirect } from '@sveltejs/kit';
import { isFormTake, type FormTake } from '#lib/domain/course/test-form.ts';
import { testPath } from '#lib/domain/course/test-view.ts';
import { ensureLearner, optionalLearner } from '#lib/server/auth/learner.ts';
import { viewTest } from '#lib/server/service/test-forms.ts';
import type { Actions, PageServerLoad } from './$types';

function readTake(take: string): FormTake {
	if (!isFormTake(take)) error(404, 'There is no test at this address.');
	return take;
}

/** A test as a whole: how far, what to do next, and at its end how many were right. */
export const load: PageServerLoad = async (event) => {
	const learner = await optionalLearner(event);
	const test = await viewTest(event.locals.context, learner, readTake(event.params.take));
	if (!test) error(404, 'There is no test at this address.');
	return { test };
};

export const actions: Actions = {
	/** Begins the test or goes on with it. Which form it is depends on the learner, so one is made here if need be. */
	default: async (event) => {
		const take = readTake(event.params.take);
		const { context } = event.locals;
		if (!(await viewTest(context, undefined, take))) error(404, 'There is no test at this address.');
		const test = await viewTest(context, await ensureLearner(event), take);
		redirect(303, (test?.opening.kind === 'open' && test.goOn) || testPath(take));
	}
};
