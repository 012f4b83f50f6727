import { error, fail, redirect } from '@sveltejs/kit';
import { KEPT_DATA } from '#lib/domain/learner/kept-data.ts';
import { finishHere, goOnAs, optionalLearner, requireLearner } from '#lib/server/auth/learner.ts';
import { eraseLearner } from '#lib/server/service/learners.ts';
import { readForm } from '#lib/server/service/posted-form.ts';
import { countAnswers } from '#lib/server/service/answers.ts';
import { countCodings } from '#lib/server/service/codings.ts';
import { newRecoveryPhrase, recover, recoveryPhraseDate } from '#lib/server/service/recovery.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const learner = await optionalLearner(event);
	return {
		kept: KEPT_DATA,
		who: learner && {
			name: learner.name,
			since: learner.createdAt,
			answers: await countAnswers(event.locals.context, learner),
			codings: await countCodings(event.locals.context, learner),
			phraseSince: (await recoveryPhraseDate(event.locals.context, learner)) ?? null
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
		if (form.get('sure') !== 'yes') return fail(422, { action: 'erase' } as const);
		await eraseLearner(event.locals.context, learner.id);
		await finishHere(event);
		redirect(303, '/data?done=erased');
	},
	/** The phrase is told in this reply and never again. */
	phrase: async (event) => {
		const learner = await requireLearner(event);
		event.setHeaders({ 'cache-control': 'no-store' });
		return { action: 'phrase', words: await newRecoveryPhrase(event.locals.context, learner) } as const;
	},
	/** Fields: words; bring=yes where what was answered on this device comes along. */
	recover: async (event) => {
		const form = await readForm(event.request);
		if (!form) error(400, 'This form could not be read. Go back and send it again.');
		const typed = form.get('words');
		const bring = form.get('bring') === 'yes';
		const outcome = await recover(
			event.locals.context,
			await optionalLearner(event),
			typeof typed === 'string' ? typed.slice(0, 200) : '',
			bring
		);
		switch (outcome.kind) {
			case 'opened':
				await goOnAs(event, outcome.learner, outcome.token);
				redirect(303, `/data?done=${outcome.merged ? 'merged' : 'opened'}`);
			case 'too-many':
				event.setHeaders({ 'retry-after': String(outcome.retryAfterSeconds) });
				return fail(429, { action: 'recover', problem: outcome } as const);
			default:
				return fail(422, { action: 'recover', problem: outcome } as const);
		}
	}
};
