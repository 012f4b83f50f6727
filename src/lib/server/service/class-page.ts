import { isExpired, type Classroom } from '../../domain/classroom/classroom.ts';
import { readyRoutes, type ReadyRoute } from '../../domain/classroom/ready-routes.ts';
import { lessonPath, type Course } from '../../domain/course/course.ts';
import type { ClassProgress } from './class-progress.ts';
import type { Context } from './context.ts';
import { sharedOrigin, type Reach } from './shared-origin.ts';

/** A unit as a teacher chooses from it. */
export interface AssignableUnit {
	/** What the form for assigning sends. */
	readonly target: string;
	readonly title: string;
	/** Rounded up to whole minutes. */
	readonly minutes: number;
	readonly items: number;
	readonly lessons: readonly {
		readonly target: string;
		readonly title: string;
		readonly path: string;
		readonly minutes: number;
		readonly items: number;
		/** Names of the skills that its items measure. */
		readonly skills: readonly string[];
	}[];
}

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

function toAssignableUnits(course: Course): AssignableUnit[] {
	const skillName = new Map(course.skills.map(({ id, name }) => [id, name]));
	return course.units.map((unit) => ({
		target: unit.slug,
		title: unit.title,
		minutes: Math.ceil(unit.lessons.reduce((sum, { minutes }) => sum + minutes, 0)),
		items: unit.lessons.reduce((sum, { items }) => sum + items.length, 0),
		lessons: unit.lessons.map((lesson) => ({
			target: `${lesson.unit}/${lesson.slug}`,
			title: lesson.title,
			path: lessonPath(lesson),
			minutes: Math.ceil(lesson.minutes),
			items: lesson.items.length,
			skills: [...new Set(lesson.items.map(({ skill }) => skillName.get(skill) ?? skill))]
		}))
	}));
}
