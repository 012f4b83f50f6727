import { toAssignableUnits, type AssignableUnit } from '../../domain/classroom/assignment-view.ts';
import type { SettingsForm } from '../../domain/classroom/class-forms.ts';
import { isExpired, type Classroom } from '../../domain/classroom/classroom.ts';
import { readyRoutes, type ReadyRoute } from '../../domain/classroom/ready-routes.ts';
import { readAssigned, type AssignedWork } from './assigning-form.ts';
import type { ClassProgress } from './class-progress.ts';
import type { Context } from './context.ts';
import { sharedOrigin, type Reach } from './shared-origin.ts';

/** Everything that the page of a class shows its teacher. */
export interface ClassPage extends ClassProgress {
	readonly classroom: {
		readonly id: string;
		readonly name: string;
		readonly joinCode: string;
		/** The address that a student types or scans. */
		readonly joinLink: string;
		/** Who can open that address. */
		readonly reach: Reach;
		readonly timeZone: string;
		/** Empty where every name is welcome. */
		readonly roster: readonly string[];
		readonly createdAt: string;
		readonly expiresAt: string;
		readonly expired: boolean;
	};
	/** What the form for assigning did, by the address to which it led. */
	readonly assigned: AssignedWork;
	/** Names on the list by which nobody has joined. */
	readonly waiting: readonly string[];
	readonly units: readonly AssignableUnit[];
	readonly routes: readonly ReadyRoute[];
}

export function toClassPage(
	context: Pick<Context, 'course' | 'now' | 'settings'>,
	classroom: Classroom,
	{ table, assignments, talkAbout }: ClassProgress,
	{ origin, searchParams }: URL
): ClassPage {
	const { id, name, joinCode, timeZone, roster, createdAt, expiresAt } = classroom;
	return {
		classroom: {
			id,
			name,
			joinCode,
			joinLink: joinLink(context, classroom, origin),
			reach: sharedOrigin(context, origin).reach,
			timeZone,
			roster: roster ?? [],
			createdAt,
			expiresAt,
			expired: isExpired(classroom, context.now)
		},
		table,
		waiting: waitingOf(classroom, table),
		assignments,
		assigned: readAssigned(searchParams, assignments),
		talkAbout,
		units: toAssignableUnits(context.course),
		routes: readyRoutes(context.course)
	};
}

/** What a teacher's form about the class says, as it was typed. */
export function readSettingsForm(form: FormData): SettingsForm {
	const text = (name: string) => String(form.get(name) ?? '');
	return { name: text('name'), timeZone: text('timeZone'), roster: text('roster') };
}

function waitingOf({ roster }: Classroom, { rows }: ClassProgress['table']): string[] {
	const joined = new Set(rows.map(({ name }) => name));
	return (roster ?? []).filter((name) => !joined.has(name));
}

/** @param origin - the request's; the link has the one that others can open */
export function joinLink(
	context: Pick<Context, 'settings'>,
	{ joinCode }: Pick<Classroom, 'joinCode'>,
	origin: string
): string {
	return `${sharedOrigin(context, origin).origin}/join/${joinCode}`;
}
