import { error, fail } from '@sveltejs/kit';
import { publicCourse } from '#lib/server/content/course.ts';
import { LONGEST_LETTER, LONGEST_REPLY_ADDRESS, sendLetter } from '#lib/server/service/letters.ts';
import { readForm } from '#lib/server/service/posted-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
	corrections: publicCourse.corrections,
	contact: locals.context.settings.contact,
	longest: { text: LONGEST_LETTER, replyTo: LONGEST_REPLY_ADDRESS }
});

export const actions: Actions = {
	default: async ({ request, locals }) => {
		const form = await readForm(request);
		if (!form) error(400, 'This form could not be read. Go back and send it again.');
		const letter = { text: String(form.get('text') ?? ''), replyTo: String(form.get('replyTo') ?? '') };
		const outcome = await sendLetter(locals.context, letter);
		if (outcome === 'saved') return { outcome };
		return fail(outcome === 'too-many' ? 429 : 422, { outcome, ...letter });
	}
};
