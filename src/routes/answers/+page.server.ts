import { error, fail, redirect } from '@sveltejs/kit';
import { findItem } from '#lib/domain/course/course.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { ensureLearner } from '#lib/server/auth/learner.ts';
import { toFormFields, toSubmission } from '#lib/server/service/answer-form.ts';
import { submitAnswer } from '#lib/server/service/answers.ts';
import type { Actions, PageServerLoad } from './$types';

/** There is nothing to look at here: the address takes forms. */
export const load: PageServerLoad = ({ request }) => {
	if (request.method !== 'POST') redirect(307, '/results');
};

export const actions: Actions = {
	/** A form sent without scripts. */
	default: async (event) => {
		const { context } = event.locals;
		const fields = toFormFields(await event.request.formData());
		const submission = toSubmission(context.course, fields);
		if (!findItem(context.course, submission.item)) error(404, 'There is no such question.');
		const outcome = await submitAnswer(context, await ensureLearner(event), submission);
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
			case 'conflict':
				error(409, 'Another answer was already saved under this number. Go back and send yours again.');
			case 'too-many':
				event.setHeaders({ 'retry-after': String(outcome.retryAfterSeconds) });
				error(
					429,
					`That was too many answers in a minute. Wait ${outcome.retryAfterSeconds} seconds, then send it again.`
				);
		}
	}
};
