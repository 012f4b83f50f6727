import { lessonPath, lessonsOf, type Course, type Lesson } from './course.ts';

/** A lesson as a link to it says it. */
export interface LessonLink {
	readonly title: string;
	readonly path: string;
}

/**
 * The lesson with which somebody goes on: that of their last answer while something in it is open, then the next one
 * after it with something open, then the first such of all.
 * @param course - as it is dealt to them
 * @param lastReceived - when each answered item was last answered, ISO 8601 in UTC, by item id
 * @param isOpen - whether a lesson can be answered yet
 * @returns null before the first answer to the course as it is, and once everything in it is answered
 */
export function lessonToGoOnWith(
	course: Course,
	lastReceived: ReadonlyMap<string, string>,
	isOpen: (lesson: Lesson) => boolean = () => true
): LessonLink | null {
	const lessons = lessonsOf(course);
	const last = (lesson: Lesson) =>
		lesson.items
			.map(({ id }) => lastReceived.get(id) ?? '')
			.toSorted()
			.at(-1) ?? '';
	const begun = lessons.filter((lesson) => last(lesson) !== '');
	const [current] = begun.toSorted((a, b) => last(b).localeCompare(last(a)));
	if (!current) return null;
	const at = lessons.indexOf(current);
	const next = [...lessons.slice(at), ...lessons.slice(0, at)].find(
		(lesson) => isOpen(lesson) && lesson.items.some(({ id }) => !lastReceived.has(id))
	);
	return next ? { title: next.title, path: lessonPath(next) } : null;
}
