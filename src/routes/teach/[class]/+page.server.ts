import { fail, redirect } from '@sveltejs/kit';
import type { ClassReports } from '#lib/domain/classroom/student-report.ts';
import { requireTeacher } from '#lib/server/auth/classroom.ts';
import { keyJustMade } from '#lib/server/auth/teacher-key.ts';
import { readAssigningForm } from '#lib/server/service/assigning-form.ts';
import { assignWork, unassignWork } from '#lib/server/service/assignments.ts';
import { viewClass } from '#lib/server/service/class-progress.ts';
import { toClassPage, type ClassPage } from '#lib/server/service/class-page.ts';
import {
	extendClassroom,
	removeClassroom,
	renameClassroom,
	setRoster
} from '#lib/server/service/classrooms.ts';
import { listClassReports, markReportSeen } from '#lib/server/service/reports.ts';
import { reissueSeats } from '#lib/server/service/seats.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** The shape is listed in `ClassPage`. `key` is there for ten minutes after `?new` only. */
export const load: PageServerLoad = async (
	event
): Promise<ClassPage & { key: string | null; reports: ClassReports }> => {
	const classroom = await requireTeacher(event, event.params.class, 'see-class');
	const progress = await viewClass(event.locals.context, classroom);
	return {
		...toClassPage(event.locals.context, classroom, progress, event.url.origin),
		reports: await listClassReports(event.locals.context, classroom),
		key: keyJustMade(event)
	};
};

const back = (event: RequestEvent) => redirect(303, `/teach/${event.params.class}`);

/** On failure `form` is `{ action, problem, … }` with what was typed. */
export const actions: Actions = {
	/** Fields: target (UNIT or UNIT/LESSON, any number), opensAt, dueAt, closesAt (datetime-local), feedback. */
	assign: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'assign');
		const values = readAssigningForm(await event.request.formData());
		const problem = await assignWork(event.locals.context, classroom, values);
		if (problem) return fail(422, { action: 'assign', problem, values } as const);
		back(event);
	},
	/** Field: assignment. */
	unassign: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'assign');
		const form = await event.request.formData();
		await unassignWork(event.locals.context, classroom, String(form.get('assignment') ?? ''));
		back(event);
	},
	extend: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'change-class');
		await extendClassroom(event.locals.context, classroom);
		back(event);
	},
	/** Fields: name, timeZone. */
	rename: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'change-class');
		const form = await event.request.formData();
		const values = { name: String(form.get('name') ?? ''), timeZone: String(form.get('timeZone') ?? '') };
		const problem = await renameClassroom(event.locals.context, classroom, values);
		if (problem) return fail(422, { action: 'rename', problem, values } as const);
		back(event);
	},
	/** Field: roster, a name a line; empty for no list. */
	roster: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'change-class');
		const roster = String((await event.request.formData()).get('roster') ?? '');
		const problem = await setRoster(event.locals.context, classroom, roster);
		if (problem) return fail(422, { action: 'roster', problem, values: { roster } } as const);
		back(event);
	},
	/** Field: seat (left out for all). The cards are in `form.cards`, this once. */
	reissue: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'reissue-seats');
		const seat = (await event.request.formData()).get('seat');
		const cards = await reissueSeats(event.locals.context, classroom, seat === null ? null : String(seat));
		return { action: 'reissue', cards } as const;
	},
	/** Field: report. */
	seen: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'mark-report-seen');
		const form = await event.request.formData();
		await markReportSeen(event.locals.context, classroom, String(form.get('report') ?? ''));
		redirect(303, `/teach/${event.params.class}#reports`);
	},
	/** Field: sure=yes. */
	delete: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'delete-class');
		const form = await event.request.formData();
		if (form.get('sure') !== 'yes') return fail(422, { action: 'delete', problem: 'unsure' } as const);
		await removeClassroom(event.locals.context, classroom);
		redirect(303, '/teach');
	}
};
