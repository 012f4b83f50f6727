import { fail } from '@sveltejs/kit';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { submitReport } from '#lib/server/service/reports.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const item = String(form.get('item') ?? '');
		const text = String(form.get('text') ?? '');
		const outcome = await submitReport(event.locals.context, await optionalLearner(event), { item, text });
		return outcome === 'saved' ? { outcome } : fail(422, { outcome, item, text });
	}
};
