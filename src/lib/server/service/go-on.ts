import { lessonToGoOnWith, type LessonLink } from '../../domain/course/go-on.ts';
import { selectLastReceived } from '../store/class-answers.ts';
import type { Learner } from '../store/learners.ts';
import type { Context } from './context.ts';
import { courseFor } from './dealt-course.ts';
import { standingsFor } from './form-standings.ts';

/** The lesson with which a learner goes on by their answers, or null. */
export async function findLessonToGoOnWith(
	{ database: { db }, course, now }: Context,
	learner: Pick<Learner, 'id'>
): Promise<LessonLink | null> {
	const standings = await standingsFor(db, course, learner.id, now);
	return lessonToGoOnWith(
		courseFor(course, learner.id),
		await selectLastReceived(db, learner.id),
		({ form }) =>
			form === null || standings.some(({ take, opening }) => take === form.take && opening.kind === 'open')
	);
}
