import { error, redirect } from '@sveltejs/kit';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { viewLedger } from '#lib/server/service/codings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { name } = event.params;
	const view = await viewLedger(event.locals.context, await optionalLearner(event), name);
	switch (view.kind) {
		case 'open':
			return view;
		case 'no-such-text':
			return error(404, 'There is no text at this address.');
		case 'too-few':
			// The page of the text says how many claims are missing.
			return redirect(303, `/articles/${name}`);
		case 'held-back':
			return error(
				403,
				'A lesson about this text keeps its answers back for now. Our coding is shown once they are told there.'
			);
	}
};
