import { toAssignableUnits, type AssignableUnit } from '../../domain/classroom/assignment-view.ts';
import { isExpired, type Classroom } from '../../domain/classroom/classroom.ts';
import { readyRoutes, type ReadyRoute } from '../../domain/classroom/ready-routes.ts';
import type { ClassProgress } from './class-progress.ts';
import type { Context } from './context.ts';

/** Everything that the page of a class shows its teacher. */
export interface ClassPage extends ClassProgress {
	readonly classroom: {
		readonly id: string;
		readonly name: string;
		readonly joinCode: string;
		/** The address that a student types or scans. */
		readonly joinLink: string;
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
	{ course, now }: Pick<Context, 'course' | 'now'>,
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
			joinLink: joinLink(classroom, origin),
			timeZone,
			roster: roster ?? [],
			createdAt,
			expiresAt,
			expired: isExpired(classroom, now)
		},
		table,
		assignments,
		talkAbout,
		units: toAssignableUnits(course),
		routes: readyRoutes(course)
	};
}

export function joinLink({ joinCode }: Pick<Classroom, 'joinCode'>, origin: string): string {
	return `${origin}/join/${joinCode}`;
}
