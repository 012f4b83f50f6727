import { lessonPath, type PublicCourse } from './course.ts';

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
	readonly title: string;
	readonly aims: readonly string[];
	readonly lessons: readonly LessonOutline[];
}

/** What there is to learn, without the learning. */
export function toOutline(course: PublicCourse): UnitOutline[] {
	return course.units.map(({ slug, title, aims, lessons }) => ({
		slug,
		title,
		aims,
		lessons: lessons.map((lesson) => ({
			path: lessonPath(lesson),
			title: lesson.title,
			aim: lesson.aim,
			minutes: Math.ceil(lesson.minutes),
			items: lesson.items.length,
			optional: lesson.optional
		}))
	}));
}
