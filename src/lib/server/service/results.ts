import { findItem, lessonPath } from '../../domain/course/course.ts';
import { isOfForm } from '../../domain/course/test-form.ts';
import { toProgress, type UnitProgress } from '../../domain/course/progress.ts';
import type { TestResult } from '../../domain/score/test-result.ts';
import { toResults, type Results, type ToReview } from '../../domain/score/results.ts';
import { selectAnswers, type StoredAnswer } from '../store/answers.ts';
import type { Learner } from '../store/learners.ts';
import { firstTries } from './answers.ts';
import type { Context } from './context.ts';
import { courseFor } from './dealt-course.ts';
import { policiesFor } from './release.ts';
import { viewTestResults } from './test-forms.ts';

export interface ResultsView {
	readonly progress: readonly UnitProgress[];
	readonly results: Omit<Results, 'toReview'>;
	readonly toReview: readonly ToReview[];
	/** First tries whose score waits for the end of their lesson, or for a class's work to be due. */
	readonly withheld: number;
	/** Complete test forms, apart from practice. */
	readonly tests: readonly TestResult[];
}

/** What a learner's stored answers show; before the first answer, that there is nothing yet. */
export async function viewResults(
	context: Context,
	learner: Pick<Learner, 'id'> | undefined
): Promise<ResultsView> {
	const { database, now } = context;
	const course = courseFor(context.course, learner?.id ?? '');
	const answers = learner ? await selectAnswers(database.db, learner.id) : [];
	const policyOf = await policiesFor(database.db, learner?.id ?? '', now);
	const { all, released } = firstTries(course, answers, policyOf);
	const isPractice = ({ item }: StoredAnswer) => !isOfForm(course, item.id);
	const counted = released.filter(isPractice);
	const { toReview, ...results } = toResults(counted.map(toFirstTry));
	return {
		progress: toProgress(course, new Map(all.map(({ item, scored }) => [item.id, scored])), policyOf),
		results,
		toReview: toReview.map(({ answerId, item, receivedAt }) => {
			const found = findItem(course, item.id);
			return {
				answerId,
				prompt: item.prompt,
				lesson: found ? { title: found.lesson.title, path: `${lessonPath(found.lesson)}#${item.id}` } : null,
				receivedAt
			};
		}),
		withheld: all.filter(isPractice).length - counted.length,
		tests: await viewTestResults(context, learner)
	};
}

function toFirstTry({ id, item, scored, certainty, receivedAt }: StoredAnswer) {
	return { answerId: id, item, scored, certainty, receivedAt };
}
