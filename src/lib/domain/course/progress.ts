import { isReleased, type AppliedPolicy } from './feedback-policy.ts';
import { lessonPath, type Course, type Lesson } from './course.ts';

/** How far a learner is with a lesson. */
export interface LessonProgress {
	readonly path: string;
	readonly title: string;
	/** A deep dive that the unit does not need. */
	readonly optional: boolean;
	readonly items: number;
	readonly answered: number;
	/** Points of first tries among those answered; null while they are withheld, and where nothing has points yet. */
	readonly score: { readonly points: number; readonly maxPoints: number } | null;
}

export interface UnitProgress {
	readonly title: string;
	readonly lessons: readonly LessonProgress[];
}

/**
 * How far a learner is with the course.
 * @param scores - points of the first try by item id
 * @param policyOf - when the learner is told of a lesson
 */
export function toProgress(
	course: Course,
	scores: ReadonlyMap<string, { readonly points: number; readonly maxPoints: number }>,
	policyOf: (lesson: Lesson) => AppliedPolicy = ({ feedback }) => feedback
): UnitProgress[] {
	const answered = new Set(scores.keys());
	return course.units.map((unit) => ({
		title: unit.title,
		lessons: unit.lessons.map((lesson) => {
			const ids = lesson.items.map(({ id }) => id);
			const known = ids.flatMap((id) => scores.get(id) ?? []);
			const shown =
				known.some(({ maxPoints }) => maxPoints > 0) && isReleased(policyOf(lesson), ids, answered);
			return {
				path: lessonPath(lesson),
				title: lesson.title,
				optional: lesson.optional,
				items: ids.length,
				answered: known.length,
				score: shown
					? {
							points: known.reduce((sum, { points }) => sum + points, 0),
							maxPoints: known.reduce((sum, { maxPoints }) => sum + maxPoints, 0)
						}
					: null
			};
		})
	}));
}
