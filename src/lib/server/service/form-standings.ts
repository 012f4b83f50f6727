import type { Course } from '../../domain/course/course.ts';
import { formStandings, type FormStanding } from '../../domain/course/form-standing.ts';
import { drawFirst } from '../../domain/course/test-form.ts';
import type { Db } from '../database/schema.ts';
import { selectFirstReceived } from '../store/answers.ts';

/** Where a learner stands with each form, by their stored answers. */
export async function standingsFor(
	db: Db,
	{ forms }: Pick<Course, 'forms'>,
	learnerId: string,
	now: Date
): Promise<FormStanding[]> {
	if (forms.length === 0) return [];
	return formStandings(forms, drawFirst(learnerId), await selectFirstReceived(db, learnerId), now);
}
