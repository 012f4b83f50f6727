import { isReleased, type AppliedPolicy } from './feedback-policy.ts';
import { lessonPath, type Course, type Lesson } from './course.ts';
import { itemCount } from './test-form.ts';

/** How far a learner is with a lesson. */
export interface LessonProgress {
	readonly path: string;
	readonly title: string;
	/** A deep dive that the unit does not need. */
	readonly optional: boolean;
	readonly items: number;
	readonly answered: number;
	/**
	 * Points of first tries among those answered; null while they are withheld, where nothing has points yet, and for
	 * test forms.
	 */
	readonly score: { readonly points: number; readonly maxPoints: number } | null;
}

export interface UnitProgress {
	readonly title: string;
	readonly lessons: readonly LessonProgress[];
}

/**
 * How far a learner is with the course, as it is dealt to them.
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
			// What a form counts stands with the tests, apart from practice.
			const shown =
				lesson.form === null &&
				known.some(({ maxPoints }) => maxPoints > 0) &&
				isReleased(policyOf(lesson), ids, answered);
			return {
				path: lessonPath(lesson),
				title: lesson.title,
				optional: lesson.optional,
				items: itemCount(lesson),
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
