import { fail, redirect } from '@sveltejs/kit';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { findClassroomOfCode } from '#lib/server/service/classrooms.ts';
import type { Actions, PageServerLoad } from './$types';

interface JoinPage {
	/** The lesson or unit that an address asked for, to be carried on by the form's field `to`. */
	to: string | null;
}

export const load: PageServerLoad = ({ url }): JoinPage => ({ to: url.searchParams.get('to') });

export const actions: Actions = {
	/** Fields: code, to (optional). On failure `form` is `{ problem: 'wrong-code' | 'too-many', values: { code } }`. */
	default: async (event) => {
		await optionalLearner(event);
		const form = await event.request.formData();
		const code = String(form.get('code') ?? '');
		const to = String(form.get('to') ?? '');
		const found = await findClassroomOfCode(event.locals.context, code);
		switch (found.kind) {
			case 'right':
				redirect(303, `/join/${found.value.joinCode}${to && `?to=${encodeURIComponent(to)}`}`);
			case 'wrong':
				return fail(422, { problem: 'wrong-code', values: { code } } as const);
			case 'too-many':
				event.setHeaders({ 'retry-after': String(found.retryAfterSeconds) });
				return fail(429, { problem: 'too-many', values: { code } } as const);
		}
	}
};
