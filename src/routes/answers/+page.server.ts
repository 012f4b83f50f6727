import { error, fail, redirect } from '@sveltejs/kit';
import { TEST_REFUSALS } from '#lib/domain/course/form-standing.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { ensureLearner, finishHere, optionalLearner } from '#lib/server/auth/learner.ts';
import { toFormFields, toSubmission } from '#lib/server/service/answer-form.ts';
import { refuseSubmission, submitAnswer } from '#lib/server/service/answers.ts';
import { readForm } from '#lib/server/service/posted-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** There is nothing to look at here: the address takes forms. */
export const load: PageServerLoad = ({ request }) => {
	if (request.method !== 'POST') redirect(307, '/results');
};

export const actions: Actions = {
	/** A form sent without scripts. */
	default: async (event) => {
		const { context } = event.locals;
		const form = await readForm(event.request);
		if (!form) error(400, 'This form could not be read. Go back and send it again.');
		const fields = toFormFields(form);
		const submission = toSubmission(context.course, fields);
		const current = await optionalLearner(event);
		// Nobody is made for an answer that cannot be stored.
		const outcome =
			(current ? null : refuseSubmission(context.course, submission)) ??
			(await submitAnswer(context, await ensureLearner(event), submission));
		switch (outcome.kind) {
			case 'saved':
				redirect(303, `/answers/${outcome.answer.id}`);
			case 'refused':
				return fail(422, {
					asked: toAskedItem(outcome.item),
					unscored: { refusal: outcome.refusal, values: Object.fromEntries(fields) }
				});
			case 'no-such-item':
				error(404, 'There is no such question.');
			case 'gone':
				await finishHere(event);
				error(409, 'Whoever answered here was erased. Go back and send your answer again.');
			case 'conflict':
				error(409, 'Another answer was already saved under this number. Go back and send yours again.');
			case 'taken-once':
				error(409, TEST_REFUSALS['taken-once']);
			case 'not-open':
				error(409, TEST_REFUSALS['not-open']);
			case 'too-many':
				event.setHeaders({ 'retry-after': String(outcome.retryAfterSeconds) });
				error(
					429,
					`That was too many answers in a minute. Wait ${outcome.retryAfterSeconds} seconds, then send it again.`
				);
		}
	}
};
