import { error, fail, redirect } from '@sveltejs/kit';
import type { StudentProgress } from '#lib/domain/classroom/student-progress.ts';
import { requireTeacher } from '#lib/server/auth/classroom.ts';
import { viewStudent } from '#lib/server/service/class-progress.ts';
import { removeSeat, renameSeat } from '#lib/server/service/seats.ts';
import type { Actions, PageServerLoad } from './$types';

interface StudentPage {
	classroom: { id: string; name: string; timeZone: string };
	student: StudentProgress;
}

export const load: PageServerLoad = async (event): Promise<StudentPage> => {
	const { id, name, timeZone } = await requireTeacher(event, event.params.class, 'see-student');
	const student = await viewStudent(event.locals.context, { id }, event.params.seat);
	if (!student) error(404, 'There is nothing here for this browser.');
	return { classroom: { id, name, timeZone }, student };
};

/** On failure `form` is `{ action, problem, … }` with what was typed. */
export const actions: Actions = {
	/** Field: name. */
	rename: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'change-class');
		const name = String((await event.request.formData()).get('name') ?? '');
		const problem = await renameSeat(event.locals.context, classroom, event.params.seat, name);
		if (problem) return fail(422, { action: 'rename', problem, values: { name } } as const);
		redirect(303, `/teach/${classroom.id}/students/${event.params.seat}?done=renamed#name`);
	},
	/** Takes the student out of the class. Field: sure=yes. */
	remove: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'change-class');
		const form = await event.request.formData();
		if (form.get('sure') !== 'yes') return fail(422, { action: 'remove', problem: 'unsure' } as const);
		await removeSeat(event.locals.context, classroom, event.params.seat);
		redirect(303, `/teach/${classroom.id}`);
	}
};
