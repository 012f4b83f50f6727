import { error, fail } from '@sveltejs/kit';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { readForm } from '#lib/server/service/posted-form.ts';
import { submitReport } from '#lib/server/service/reports.ts';
import type { Actions } from './$types';

export const actions: Actions = {
	default: async (event) => {
		const form = await readForm(event.request);
		if (!form) error(400, 'This form could not be read. Go back and send it again.');
		const item = String(form.get('item') ?? '');
		const version = Number(form.get('version'));
		const text = String(form.get('text') ?? '');
		const report = { item, version, text };
		const outcome = await submitReport(event.locals.context, await optionalLearner(event), report);
		return outcome === 'saved' ? { outcome } : fail(422, { outcome, ...report });
	}
};
