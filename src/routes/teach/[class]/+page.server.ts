import { fail, redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import type { ClassReports } from '#lib/domain/classroom/student-report.ts';
import { teacherKeyLink } from '#lib/domain/classroom/teacher-key.ts';
import { openHere, requireTeacher } from '#lib/server/auth/classroom.ts';
import { forgetKey, keepKeyForNow, keyJustMade } from '#lib/server/auth/teacher-key.ts';
import { assignedQuery, readAssigningForm } from '#lib/server/service/assigning-form.ts';
import { assignWork, unassignWork } from '#lib/server/service/assignments.ts';
import { viewClass } from '#lib/server/service/class-progress.ts';
import { readSettingsForm, toClassPage, type ClassPage } from '#lib/server/service/class-page.ts';
import {
	changeClassroom,
	extendClassroom,
	removeClassroom,
	renewTeacherKey
} from '#lib/server/service/classrooms.ts';
import { listClassReports, markReportSeen } from '#lib/server/service/reports.ts';
import { reissueSeats } from '#lib/server/service/seats.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

interface TeacherPage extends ClassPage {
	reports: ClassReports;
	/** There for ten minutes after it was made. */
	teacherKey: { words: string; link: string; qr: string } | null;
}

export const load: PageServerLoad = async (event): Promise<TeacherPage> => {
	const classroom = await requireTeacher(event, event.params.class, 'see-class');
	const progress = await viewClass(event.locals.context, classroom);
	return {
		...toClassPage(event.locals.context, classroom, progress, event.url),
		reports: await listClassReports(event.locals.context, classroom),
		teacherKey: toKeyCard(keyJustMade(event), event.url.origin)
	};
};

/** The QR stands in the page itself: fetched from an address, it would be one more reply that holds the key. */
function toKeyCard(words: string | null, origin: string): TeacherPage['teacherKey'] {
	if (words === null) return null;
	const link = teacherKeyLink(words, origin);
	const qr = `data:image/svg+xml,${encodeURIComponent(renderSVG(link, { ecc: 'M', border: 4 }))}`;
	return { words, link, qr };
}

/** Back to the page, where a line says what was done. */
const back = (event: RequestEvent, done: string, place: string) =>
	redirect(303, `/teach/${event.params.class}?done=${done}#${place}`);

/** On failure `form` is `{ action, problem, … }` with what was typed. */
export const actions: Actions = {
	/** Fields: target (UNIT or UNIT/LESSON, any number), opensAt, dueAt, closesAt (datetime-local), feedback. */
	assign: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'assign');
		const values = readAssigningForm(await event.request.formData());
		const outcome = await assignWork(event.locals.context, classroom, values);
		if (outcome.kind === 'refused')
			return fail(422, { action: 'assign', problem: outcome.problem, values } as const);
		redirect(303, `/teach/${classroom.id}?${assignedQuery(outcome)}#assignments`);
	},
	/** Field: assignment. */
	unassign: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'assign');
		const form = await event.request.formData();
		await unassignWork(event.locals.context, classroom, String(form.get('assignment') ?? ''));
		back(event, 'taken-back', 'assignments');
	},
	extend: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'change-class');
		await extendClassroom(event.locals.context, classroom);
		back(event, 'extended', 'extend');
	},
	/** Fields: name, timeZone, roster (a name a line; empty for no list). */
	settings: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'change-class');
		const values = readSettingsForm(await event.request.formData());
		const problem = await changeClassroom(event.locals.context, classroom, values);
		if (problem) return fail(422, { action: 'settings', problem, values } as const);
		back(event, 'saved', 'settings');
	},
	/** Field: seat, or sure=yes for all. The cards are in `form.cards`, this once. */
	reissue: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'reissue-seats');
		const form = await event.request.formData();
		const seat = form.get('seat');
		if (seat === null && form.get('sure') !== 'yes')
			return fail(422, { action: 'reissue-all', problem: 'unsure' } as const);
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
	/** Field: sure=yes. The new key is shown once, like the first. */
	newKey: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'renew-key');
		const form = await event.request.formData();
		if (form.get('sure') !== 'yes') return fail(422, { action: 'new-key', problem: 'unsure' } as const);
		const { key, token } = await renewTeacherKey(event.locals.context, classroom);
		openHere(event, token);
		keepKeyForNow(event, classroom.id, key);
		redirect(303, `/teach/${classroom.id}?new-key#key`);
	},
	/** Field: sure=yes. */
	delete: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'delete-class');
		const form = await event.request.formData();
		if (form.get('sure') !== 'yes') return fail(422, { action: 'delete', problem: 'unsure' } as const);
		await removeClassroom(event.locals.context, classroom);
		forgetKey(event, classroom.id);
		redirect(303, '/teach?done=deleted#done');
	}
};
