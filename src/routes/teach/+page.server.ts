import { fail, redirect } from '@sveltejs/kit';
import { isExpired } from '#lib/domain/classroom/classroom.ts';
import { readyRoutes, type ReadyRoute } from '#lib/domain/classroom/ready-routes.ts';
import { toOutline, type UnitOutline } from '#lib/domain/course/outline.ts';
import { closeHere, openHere, optionalTeacher } from '#lib/server/auth/classroom.ts';
import { forgetKey, keepKeyForNow } from '#lib/server/auth/teacher-key.ts';
import { publicCourse } from '#lib/server/content/course.ts';
import { createClassroom, openClassroom } from '#lib/server/service/classrooms.ts';
import type { Actions, PageServerLoad } from './$types';

interface TeachPage {
	/** What the operator has decided. */
	mayCreate: boolean;
	/** Classes that are open on this browser, the newest first. */
	classes: { id: string; name: string; joinCode: string; expiresAt: string; expired: boolean }[];
	/** What `?done=` says of the form before. */
	done: (typeof DONE)[number] | null;
	routes: ReadyRoute[];
	units: UnitOutline[];
}

const DONE = ['closed', 'deleted'] as const;

export const load: PageServerLoad = async (event): Promise<TeachPage> => {
	const { now, course, settings } = event.locals.context;
	const classes = await optionalTeacher(event);
	return {
		mayCreate: settings.whoMayMakeClasses === 'anyone',
		classes: classes.map((classroom) => ({
			id: classroom.id,
			name: classroom.name,
			joinCode: classroom.joinCode,
			expiresAt: classroom.expiresAt,
			expired: isExpired(classroom, now)
		})),
		done: DONE.find((done) => done === event.url.searchParams.get('done')) ?? null,
		routes: readyRoutes(course),
		units: toOutline(publicCourse)
	};
};

/** On failure `form` is `{ action: 'create' | 'open', problem }`; a wrong key is typed anew, never sent back. */
export const actions: Actions = {
	/** Field: timeZone (optional; a script may fill it in). */
	create: async (event) => {
		await optionalTeacher(event);
		const form = await event.request.formData();
		const timeZone = String(form.get('timeZone') ?? '');
		const outcome = await createClassroom(event.locals.context, { timeZone });
		if (outcome.kind === 'not-allowed')
			return fail(403, { action: 'create', problem: 'not-allowed' } as const);
		openHere(event, outcome.token);
		keepKeyForNow(event, outcome.classroom.id, outcome.key);
		redirect(303, `/teach/${outcome.classroom.id}?new`);
	},
	/** Field: key, six words. */
	open: async (event) => {
		await optionalTeacher(event);
		const form = await event.request.formData();
		const outcome = await openClassroom(event.locals.context, String(form.get('key') ?? ''));
		switch (outcome.kind) {
			case 'right':
				openHere(event, outcome.value.token);
				// A key that was made here, and of which another device has made a new one, would be shown as if it opened the class.
				forgetKey(event, outcome.value.classroom.id);
				redirect(303, `/teach/${outcome.value.classroom.id}`);
			case 'wrong':
				return fail(422, { action: 'open', problem: 'wrong-key' } as const);
			case 'too-many':
				event.setHeaders({ 'retry-after': String(outcome.retryAfterSeconds) });
				return fail(429, { action: 'open', problem: 'too-many' } as const);
		}
	},
	/** Closes every class on this browser. */
	close: async (event) => {
		await optionalTeacher(event);
		await closeHere(event);
		redirect(303, '/teach?done=closed#done');
	}
};
