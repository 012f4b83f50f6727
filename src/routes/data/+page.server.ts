import { error, fail, redirect } from '@sveltejs/kit';
import { KEPT_DATA } from '#lib/domain/learner/kept-data.ts';
import { finishHere, optionalLearner, requireLearner } from '#lib/server/auth/learner.ts';
import { eraseLearner } from '#lib/server/service/learners.ts';
import { readForm } from '#lib/server/service/posted-form.ts';
import { countAnswers } from '#lib/server/service/answers.ts';
import { countCodings } from '#lib/server/service/codings.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const learner = await optionalLearner(event);
	const done = event.url.searchParams.get('done');
	return {
		done: done === 'finished' || done === 'erased' ? done : null,
		kept: KEPT_DATA,
		who: learner && {
			name: learner.name,
			since: learner.createdAt,
			answers: await countAnswers(event.locals.context, learner),
			codings: await countCodings(event.locals.context, learner)
		}
	};
};

export const actions: Actions = {
	finish: async (event) => {
		await finishHere(event);
		redirect(303, '/data?done=finished');
	},
	erase: async (event) => {
		const learner = await requireLearner(event);
		const form = await readForm(event.request);
		if (!form) error(400, 'This form could not be read. Go back and send it again.');
		if (form.get('sure') !== 'yes') return fail(422, { unsure: true });
		await eraseLearner(event.locals.context, learner.id);
		await finishHere(event);
		redirect(303, '/data?done=erased');
	}
};
