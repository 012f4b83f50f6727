import { error, fail, redirect } from '@sveltejs/kit';
import { ensureLearner, finishHere, optionalLearner } from '#lib/server/auth/learner.ts';
import { toFormFields } from '#lib/server/service/answer-form.ts';
import { readCodings, submitCodings, viewStep } from '#lib/server/service/codings.ts';
import { readForm } from '#lib/server/service/posted-form.ts';
import type { Actions, PageServerLoad } from './$types';

const NOT_THERE = 'There is no such paragraph. The text may have been changed since.';

export const load: PageServerLoad = async (event) => {
	const { name, number } = event.params;
	const learner = await optionalLearner(event);
	const view = await viewStep(event.locals.context, learner, name, toNumber(number));
	if (!view) error(404, NOT_THERE);
	return { view, changing: event.url.searchParams.has('change') };
};

export const actions: Actions = {
	default: async (event) => {
		const { context } = event.locals;
		const { name, number } = event.params;
		const form = await readForm(event.request);
		if (!form) error(400, 'This form could not be read. Go back and send it again.');
		const fields = toFormFields(form);
		const posted = readCodings(context.course, name, toNumber(number), fields);
		if (!posted) error(404, NOT_THERE);
		const values = Object.fromEntries(fields);
		const { codings, incomplete, malformed } = posted;
		if (malformed.length > 0) {
			return fail(422, { unsaved: { problem: 'malformed' as const, claims: malformed, values } });
		}
		const current = await optionalLearner(event);
		// A script says for whom it sends; somebody else may have taken over this browser meanwhile.
		const handle = fields.get('learner')?.at(-1);
		if (handle !== undefined && handle !== current?.handle) {
			return fail(403, {
				unsaved: { problem: 'other-learner' as const, claims: [...codings.keys()], values }
			});
		}
		// Nobody is made where there is nothing to store.
		if (codings.size > 0) {
			const outcome = await submitCodings(context, await ensureLearner(event), name, codings);
			if (outcome === 'gone') {
				await finishHere(event);
				error(409, 'Whoever answered here was erased. Go back and send it again.');
			}
		}
		if (incomplete.length > 0) {
			return fail(422, { unsaved: { problem: 'incomplete' as const, claims: incomplete, values } });
		}
		if (codings.size === 0) {
			return fail(422, { unsaved: { problem: 'nothing' as const, claims: [], values } });
		}
		redirect(303, `/articles/${name}/paragraphs/${number}#compared`);
	}
};

/** Only the plain way to write a number names a paragraph. */
function toNumber(text: string): number {
	return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : Number.NaN;
}
