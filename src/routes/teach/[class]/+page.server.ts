import { fail, redirect } from '@sveltejs/kit';
import { renderSVG } from 'uqr';
import type { AssignmentView } from '#lib/domain/classroom/assignment-view.ts';
import type { ClassReports } from '#lib/domain/classroom/student-report.ts';
import { teacherKeyLink } from '#lib/domain/classroom/teacher-key.ts';
import { openHere, requireTeacher } from '#lib/server/auth/classroom.ts';
import { forgetKey, keepKeyForNow, keyJustMade } from '#lib/server/auth/teacher-key.ts';
import { readAssigningForm } from '#lib/server/service/assigning-form.ts';
import { assignWork, unassignWork } from '#lib/server/service/assignments.ts';
import { viewClass } from '#lib/server/service/class-progress.ts';
import { toClassPage, type ClassPage } from '#lib/server/service/class-page.ts';
import {
	extendClassroom,
	removeClassroom,
	renameClassroom,
	renewTeacherKey,
	setRoster
} from '#lib/server/service/classrooms.ts';
import { listClassReports, markReportSeen } from '#lib/server/service/reports.ts';
import { reissueSeats } from '#lib/server/service/seats.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

interface TeacherPage extends ClassPage {
	reports: ClassReports;
	/** What `?assigned=` and `?already=` name of the assignments, by their ids. */
	assigned: { added: AssignmentView[]; already: AssignmentView[] };
	/** There for ten minutes after it was made. */
	teacherKey: { words: string; link: string; qr: string } | null;
}

export const load: PageServerLoad = async (event): Promise<TeacherPage> => {
	const classroom = await requireTeacher(event, event.params.class, 'see-class');
	const progress = await viewClass(event.locals.context, classroom);
	return {
		...toClassPage(event.locals.context, classroom, progress, event.url.origin),
		reports: await listClassReports(event.locals.context, classroom),
		assigned: {
			added: namedBy(event.url, 'assigned', progress.assignments),
			already: namedBy(event.url, 'already', progress.assignments)
		},
		teacherKey: toKeyCard(keyJustMade(event), event.url.origin)
	};
};

function namedBy(url: URL, name: string, assignments: readonly AssignmentView[]): AssignmentView[] {
	const ids = url.searchParams.get(name)?.split('.') ?? [];
	return assignments.filter(({ id }) => ids.includes(id.slice(0, SHORT_ID)));
}

/** Enough of an assignment's id to tell it from the others of its class. */
const SHORT_ID = 8;
const shortIds = (ids: readonly string[]) => ids.map((id) => id.slice(0, SHORT_ID)).join('.');

/** The QR stands in the page itself: fetched from an address, it would be one more reply that holds the key. */
function toKeyCard(words: string | null, origin: string): TeacherPage['teacherKey'] {
	if (words === null) return null;
	const link = teacherKeyLink(words, origin);
	const qr = `data:image/svg+xml,${encodeURIComponent(renderSVG(link, { ecc: 'M', border: 4 }))}`;
	return { words, link, qr };
}

const back = (event: RequestEvent) => redirect(303, `/teach/${event.params.class}`);

/** On failure `form` is `{ action, problem, … }` with what was typed. */
export const actions: Actions = {
	/** Fields: target (UNIT or UNIT/LESSON, any number), opensAt, dueAt, closesAt (datetime-local), feedback. */
	assign: async (event) => {
		const classroom = await requireTeacher(event, event.params.class, 'assign');
		const values = readAssigningForm(await event.request.formData());
		const outcome = await assignWork(event.locals.context, classroom, values);
		if (outcome.kind === 'refused')
			return fail(422, { action: 'assign', problem: outcome.problem, values } as const);
		const done = new URLSearchParams({
			assigned: shortIds(outcome.added),
			already: shortIds(outcome.already)
		});
		redirect(303, `/teach/${classroom.id}?${done}#assignments`);
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
		redirect(303, '/teach');
	}
};
