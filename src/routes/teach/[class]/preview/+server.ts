import { redirect } from '@sveltejs/kit';
import { requireTeacher } from '#lib/server/auth/classroom.ts';
import { ensureLearner } from '#lib/server/auth/learner.ts';
import { previewClassroom } from '#lib/server/service/seats.ts';
import type { RequestHandler } from './$types';

/** Lets the teacher meet the class as a student does, on the page that students come to. */
export const POST: RequestHandler = async (event) => {
	const classroom = await requireTeacher(event, event.params.class, 'preview');
	await previewClassroom(event.locals.context, classroom, await ensureLearner(event));
	redirect(303, `/join/${classroom.joinCode}`);
};
