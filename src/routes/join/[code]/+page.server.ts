import { fail, redirect } from '@sveltejs/kit';
import type { AssignmentView, DueWork } from '#lib/domain/classroom/assignment-view.ts';
import { isExpired } from '#lib/domain/classroom/classroom.ts';
import { requireVisitor } from '#lib/server/auth/classroom.ts';
import { ensureLearner, goOnAs } from '#lib/server/auth/learner.ts';
import { countAnswers } from '#lib/server/service/answers.ts';
import { listClassWork, listDue, whereTo } from '#lib/server/service/assignments.ts';
import { viewCompletion } from '#lib/server/service/class-progress.ts';
import { newAttempt, readJoiningForm } from '#lib/server/service/joining-form.ts';
import { joinClassroom, returnToSeat } from '#lib/server/service/seats.ts';
import type { Actions, PageServerLoad } from './$types';

interface JoinClassPage {
	classroom: { name: string; joinCode: string; timeZone: string; expired: boolean; hasList: boolean };
	/** Where "go on" leads: what `?to=` names, else the first open work, else the outline. */
	to: string;
	/** What `?to=` says, for the forms' field `to`. */
	asked: string | null;
	/** Goes into the form's field `attempt`. */
	attempt: string;
	/** Whoever this browser answers as. With answers, the form asks whether to bring them. */
	who: { name: string; answers: number } | null;
	/** This browser's seat in the class, with what students see of it. */
	seat: {
		name: string;
		isPreview: boolean;
		/** What is open and not done yet, in all of the learner's classes. */
		due: DueWork[];
		work: AssignmentView[];
		completionLine: string;
		/** The class as its teacher sees it, for the preview alone. */
		teach: string | null;
	} | null;
}

export const load: PageServerLoad = async (event): Promise<JoinClassPage> => {
	const { context } = event.locals;
	const { classroom, learner, seat } = await requireVisitor(event, event.params.code, 'join');
	const asked = event.url.searchParams.get('to');
	const { name, joinCode, timeZone, roster } = classroom;
	return {
		classroom: {
			name,
			joinCode,
			timeZone,
			expired: isExpired(classroom, context.now),
			hasList: roster !== null
		},
		to: await whereTo(context, classroom, asked),
		asked,
		attempt: newAttempt(),
		who: learner ? { name: learner.name, answers: await countAnswers(context, learner) } : null,
		seat: seat
			? {
					name: seat.displayName,
					isPreview: seat.isPreview,
					due: await listDue(context, { id: seat.learnerId }),
					work: await listClassWork(context, classroom),
					completionLine: await viewCompletion(context, classroom, seat),
					teach: seat.isPreview ? `/teach/${classroom.id}` : null
				}
			: null
	};
};

export const actions: Actions = {
	/**
	 * Fields: name, bring (all, later; left out: a new learner), attempt, to. On success `form` is
	 * `{ action: 'join', name, words, to }`, this once; on failure `{ action: 'join', problem, values: { name, bring } }`.
	 */
	join: async (event) => {
		const { context } = event.locals;
		const { classroom, learner } = await requireVisitor(event, event.params.code, 'join');
		const form = await event.request.formData();
		const joining = readJoiningForm(form);
		const to = await whereTo(context, classroom, String(form.get('to') ?? '') || null);
		const outcome = await joinClassroom(context, classroom, learner, joining);
		if (outcome.kind === 'already') redirect(303, to);
		if (outcome.kind === 'refused') {
			const { name, bring } = joining;
			return fail(422, { action: 'join', problem: outcome.problem, values: { name, bring } } as const);
		}
		const named = { ...outcome.learner, name: outcome.seat.displayName };
		if (outcome.token !== null) await goOnAs(event, named, outcome.token);
		// Who stays the same has another name from now on.
		else await ensureLearner(event);
		return { action: 'join', name: outcome.seat.displayName, words: outcome.words, to } as const;
	},
	/** Fields: words, to. On failure `form` is `{ action: 'return', problem: 'wrong-words' | 'too-many' }`. */
	return: async (event) => {
		const { context } = event.locals;
		const { classroom } = await requireVisitor(event, event.params.code, 'return-to-seat');
		const form = await event.request.formData();
		const outcome = await returnToSeat(context, classroom, String(form.get('words') ?? ''));
		if (outcome.kind === 'right') {
			const { seat, learner, token } = outcome.value;
			await goOnAs(event, { ...learner, name: seat.displayName }, token);
			const to = String(form.get('to') ?? '');
			const query = new URLSearchParams({ back: '', ...(to && { to }) });
			// Without a place of its own the address would keep that of the form.
			redirect(303, `/join/${classroom.joinCode}?${query}#top`);
		}
		if (outcome.kind === 'wrong') return fail(422, { action: 'return', problem: 'wrong-words' } as const);
		event.setHeaders({ 'retry-after': String(outcome.retryAfterSeconds) });
		return fail(429, { action: 'return', problem: 'too-many' } as const);
	}
};
