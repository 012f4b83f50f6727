import { findItem, lessonPath } from '../../domain/course/course.ts';
import { isOfForm } from '../../domain/course/test-form.ts';
import { toProgress, type UnitProgress } from '../../domain/course/progress.ts';
import type { WithheldCount } from '../../domain/score/answered-item.ts';
import type { TestResult } from '../../domain/score/test-result.ts';
import { toResults, type Results, type ToReview } from '../../domain/score/results.ts';
import { selectAnswers, type StoredAnswer } from '../store/answers.ts';
import type { Learner } from '../store/learners.ts';
import { firstTries, type WithheldAnswer } from './answers.ts';
import type { Context } from './context.ts';
import { courseFor } from './dealt-course.ts';
import { policiesFor, withheldFor } from './release.ts';
import { viewTestResults } from './test-forms.ts';

export interface ResultsView {
	readonly progress: readonly UnitProgress[];
	readonly results: Omit<Results, 'toReview'>;
	readonly toReview: readonly ToReview[];
	/** How many first tries are not told yet, by what they wait for. */
	readonly withheld: readonly WithheldCount[];
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
	const withheldOf = await withheldFor(database.db, learner?.id ?? '', now);
	const { all, released, withheld } = firstTries(course, answers, withheldOf);
	const isPractice = ({ item }: StoredAnswer) => !isOfForm(course, item.id);
	const { toReview, ...results } = toResults(released.filter(isPractice).map(toFirstTry));
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
		withheld: countByWait(withheld.filter(({ answer }) => isPractice(answer))),
		tests: await viewTestResults(context, learner)
	};
}

/** What is told first comes first. */
function countByWait(withheld: readonly WithheldAnswer[]): WithheldCount[] {
	const groups = Map.groupBy(withheld, ({ until }) => JSON.stringify(until));
	return [...groups.values()]
		.flatMap((group) => (group[0] ? [{ answers: group.length, until: group[0].until }] : []))
		.toSorted((a, b) => (a.until.due?.at ?? '').localeCompare(b.until.due?.at ?? ''));
}

function toFirstTry({ id, item, scored, certainty, receivedAt }: StoredAnswer) {
	return { answerId: id, item, scored, certainty, receivedAt };
}
