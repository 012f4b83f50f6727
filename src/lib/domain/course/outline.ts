import { lessonPath, unitPath, type PublicCourse, type PublicUnit } from './course.ts';
import { itemCount } from './test-form.ts';

export interface LessonOutline {
	readonly path: string;
	readonly title: string;
	readonly aim: string;
	/** Rounded up to whole minutes. */
	readonly minutes: number;
	readonly items: number;
	/** A deep dive that the unit does not need. */
	readonly optional: boolean;
}

export interface UnitOutline {
	readonly slug: string;
	readonly path: string;
	readonly title: string;
	readonly aims: readonly string[];
	readonly recap: string | null;
	readonly summary: string;
	/** Of the lessons that are not optional, rounded up to whole minutes. */
	readonly minutes: number;
	/** Questions of the same lessons. */
	readonly items: number;
	readonly lessons: readonly LessonOutline[];
}

/** What there is to learn in a unit, without the learning. */
export function toUnitOutline(unit: PublicUnit): UnitOutline {
	const needed = unit.lessons.filter(({ optional }) => !optional);
	return {
		slug: unit.slug,
		path: unitPath(unit),
		title: unit.title,
		aims: unit.aims,
		recap: unit.recap,
		summary: unit.summary,
		minutes: Math.ceil(needed.reduce((sum, { minutes }) => sum + minutes, 0)),
		items: needed.reduce((sum, { items }) => sum + items.length, 0),
		lessons: unit.lessons.map((lesson) => ({
			path: lessonPath(lesson),
			title: lesson.title,
			aim: lesson.aim,
			minutes: Math.ceil(lesson.minutes),
			items: itemCount(lesson),
			optional: lesson.optional
		}))
	};
}

/** The outlines of all units, in course order. */
export function toOutline(course: PublicCourse): UnitOutline[] {
	return course.units.map(toUnitOutline);
}
