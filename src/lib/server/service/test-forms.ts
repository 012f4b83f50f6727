import type { Course, Lesson } from '../../domain/course/course.ts';
import { isReleased } from '../../domain/course/feedback-policy.ts';
import { formStandings, type FormStanding } from '../../domain/course/form-standing.ts';
import { drawFirst, itemsOfForm, type FormTake } from '../../domain/course/test-form.ts';
import {
	lessonsOfTake,
	toTestPart,
	toTestView,
	type TestPart,
	type TestView,
	type Told
} from '../../domain/course/test-view.ts';
import type { AnswerView } from '../../domain/score/answered-item.ts';
import { countForm, detectionOf } from '../../domain/score/form-counts.ts';
import type { TestResult } from '../../domain/score/test-result.ts';
import { selectAnswers, type StoredAnswer } from '../store/answers.ts';
import type { Learner } from '../store/learners.ts';
import { viewLessonAnswers } from './answers.ts';
import type { Context } from './context.ts';
import { courseFor } from './dealt-course.ts';
import { policiesFor, type PolicyOf } from './release.ts';

type Who = Pick<Learner, 'id'>;

/** One learner's course and first answers, as far as their tests need them. */
interface Taken {
	readonly course: Course;
	readonly first: ReadonlyMap<string, StoredAnswer>;
	readonly standings: readonly FormStanding[];
	readonly policyOf: PolicyOf;
}

async function selectTaken({ database: { db }, course, now }: Context, who: Who | undefined): Promise<Taken> {
	const id = who?.id ?? '';
	const first = new Map<string, StoredAnswer>();
	for (const answer of who ? await selectAnswers(db, id) : []) {
		if (!first.has(answer.item.id)) first.set(answer.item.id, answer);
	}
	const received = new Map([...first].map(([item, { receivedAt }]) => [item, receivedAt]));
	return {
		course: courseFor(course, id),
		first,
		standings: formStandings(course.forms, drawFirst(id), received, now),
		policyOf: await policiesFor(db, id, now)
	};
}

/** A form's answers in the order of its items. */
function answersTo({ course, first }: Taken, { form }: FormStanding): StoredAnswer[] {
	const found = course.forms.find(({ id }) => id === form);
	return found ? itemsOfForm(found).flatMap(({ id }) => first.get(id) ?? []) : [];
}

function toldOf(taken: Taken, standing: FormStanding, lessons: readonly Lesson[]): Told {
	if (standing.completedAt === null) return { kind: 'under-way' };
	const answered = new Set(taken.first.keys());
	if (lessons.some((lesson) => taken.policyOf(lesson) === 'withheld')) return { kind: 'withheld' };
	return {
		kind: 'counts',
		counts: countForm(answersTo(taken, standing)),
		reasons: lessons.every((lesson) => isReleased('at-end', lesson.form?.dealt?.reasonsAfter ?? [], answered))
	};
}

/** How far a learner is with a test, or undefined where no lesson holds it. */
export async function viewTest(
	context: Context,
	learner: Who | undefined,
	take: FormTake
): Promise<TestView | undefined> {
	const taken = await selectTaken(context, learner);
	const [lesson, ...more] = lessonsOfTake(taken.course, take);
	const standing = taken.standings.find((candidate) => candidate.take === take);
	if (!lesson || !standing) return undefined;
	return toTestView(standing, lesson, toldOf(taken, standing, [lesson, ...more]));
}

/**
 * One part of a test with a learner's answers, by item id; "closed" where the test is not open to them, undefined
 * where no lesson holds such a part.
 */
export async function viewTestPart(
	context: Context,
	learner: Who,
	take: FormTake,
	part: number
): Promise<{ view: TestPart; answers: Record<string, AnswerView> } | 'closed' | undefined> {
	const { course, standings } = await selectTaken(context, learner);
	const lesson = lessonsOfTake(course, take).find(({ form }) => form?.part === part);
	const view = lesson && toTestPart(course, lesson);
	if (!lesson || !view) return undefined;
	const standing = standings.find((candidate) => candidate.take === take);
	if (standing?.opening.kind !== 'open') return 'closed';
	const answered = await viewLessonAnswers(context, learner, lesson);
	const answers = Object.fromEntries(Object.entries(answered).map(([id, { answer }]) => [id, answer]));
	return { view, answers };
}

/** What a learner's tests show, in the order in which they were taken: those that are complete and not withheld. */
export async function viewTestResults(context: Context, learner: Who | undefined): Promise<TestResult[]> {
	if (!learner) return [];
	const taken = await selectTaken(context, learner);
	return taken.standings.flatMap((standing) => {
		const told = toldOf(taken, standing, lessonsOfTake(taken.course, standing.take));
		if (told.kind !== 'counts' || standing.completedAt === null) return [];
		const { take, completedAt } = standing;
		const { counts, reasons } = told;
		return [{ take, completedAt, counts, detection: detectionOf(counts), reasons }];
	});
}
