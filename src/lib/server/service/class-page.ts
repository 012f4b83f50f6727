import { toAssignableUnits, type AssignableUnit } from '../../domain/classroom/assignment-view.ts';
import { isExpired, type Classroom } from '../../domain/classroom/classroom.ts';
import { readyRoutes, type ReadyRoute } from '../../domain/classroom/ready-routes.ts';
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
	readonly units: readonly AssignableUnit[];
	readonly routes: readonly ReadyRoute[];
}

export function toClassPage(
	context: Pick<Context, 'course' | 'now' | 'settings'>,
	classroom: Classroom,
	{ table, assignments, talkAbout }: ClassProgress,
	origin: string
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
		assignments,
		talkAbout,
		units: toAssignableUnits(context.course),
		routes: readyRoutes(context.course)
	};
}

/** @param origin - the request's; the link has the one that others can open */
export function joinLink(
	context: Pick<Context, 'settings'>,
	{ joinCode }: Pick<Classroom, 'joinCode'>,
	origin: string
): string {
	return `${sharedOrigin(context, origin).origin}/join/${joinCode}`;
}
