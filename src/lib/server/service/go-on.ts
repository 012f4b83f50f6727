import { lessonToGoOnWith, type LessonLink } from '../../domain/course/go-on.ts';
import { selectLastReceived } from '../store/class-answers.ts';
import type { Learner } from '../store/learners.ts';
import type { Context } from './context.ts';

/** The lesson with which a learner goes on by their answers, or null. */
export async function findLessonToGoOnWith(
	{ database, course }: Context,
	learner: Pick<Learner, 'id'>
): Promise<LessonLink | null> {
	return lessonToGoOnWith(course, await selectLastReceived(database.db, learner.id));
}
