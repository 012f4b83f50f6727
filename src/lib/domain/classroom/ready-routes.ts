import { lessonsOf, type Course, type Lesson, type Unit } from '../course/course.ts';

/** A way through the course that a teacher can assign as it stands. */
export interface ReadyRoute {
	readonly name: 'one-period' | 'three-periods' | 'whole-course';
	/** UNIT or UNIT/LESSON, as the form for assigning takes them. */
	readonly targets: readonly string[];
	readonly lessons: readonly string[];
	readonly minutes: number;
}

/** What is left of a period of 45 minutes for work on screens, after joining and before discussing. */
const SCREEN_MINUTES = 20;

/** The routes that the course is long enough for, the shortest first. None holds an optional lesson. */
export function readyRoutes(course: Course): ReadyRoute[] {
	const all = lessonsOf(course).filter(({ optional }) => !optional);
	const one = fitting(all, SCREEN_MINUTES);
	const three = fitting(all, 3 * SCREEN_MINUTES);
	return [
		...(one.length < all.length ? [toRoute('one-period', one)] : []),
		...(three.length > one.length && three.length < all.length ? [toRoute('three-periods', three)] : []),
		{ ...toRoute('whole-course', all), targets: course.units.flatMap(wholeUnit) }
	];
}

/** A unit by its name, or by its lessons where one of them is optional. */
function wholeUnit({ slug, lessons }: Unit): string[] {
	const needed = lessons.filter(({ optional }) => !optional);
	return needed.length === lessons.length ? [slug] : needed.map((lesson) => `${slug}/${lesson.slug}`);
}

/** As many lessons from the start as fit, one at least. */
function fitting(lessons: readonly Lesson[], minutes: number): Lesson[] {
	let used = 0;
	return lessons.filter((lesson, index) => {
		used += lesson.minutes;
		return index === 0 || used <= minutes;
	});
}

function toRoute(name: ReadyRoute['name'], lessons: readonly Lesson[]): ReadyRoute {
	return {
		name,
		targets: lessons.map(({ unit, slug }) => `${unit}/${slug}`),
		lessons: lessons.map(({ title }) => title),
		minutes: Math.ceil(lessons.reduce((sum, lesson) => sum + lesson.minutes, 0))
	};
}
