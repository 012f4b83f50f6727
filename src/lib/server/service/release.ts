import { policyUnderAssignments } from '../../domain/classroom/assignment.ts';
import { keyKeeper } from '../../domain/classroom/key-keeper.ts';
import { toWithheld } from '../../domain/classroom/withholding.ts';
import { lessonsOf, type Lesson } from '../../domain/course/course.ts';
import { isReleased, type AppliedPolicy } from '../../domain/course/feedback-policy.ts';
import type { Withheld } from '../../domain/score/answered-item.ts';
import type { Db } from '../database/schema.ts';
import { selectAnsweredItems } from '../store/answers.ts';
import { selectAssignedWork } from '../store/assignments.ts';
import type { Context } from './context.ts';

/** When a learner is told score and reasons of a lesson: what the lesson says, tightened by their classes. */
export type PolicyOf = (lesson: Pick<Lesson, 'unit' | 'slug' | 'feedback'>) => AppliedPolicy;

export async function policiesFor(db: Db, learnerId: string, now: Date): Promise<PolicyOf> {
	const assignments = (await selectAssignedWork(db, learnerId)).map(({ assignment }) => assignment);
	return (lesson) => policyUnderAssignments(lesson, assignments, now);
}

/** What a learner still waits for before a lesson's answers are told; null where they may be told. */
export type WithheldOf = (lesson: Lesson, answered: ReadonlySet<string>) => Withheld | null;

export async function withheldFor(db: Db, learnerId: string, now: Date): Promise<WithheldOf> {
	const assignments = (await selectAssignedWork(db, learnerId)).map(({ assignment, classroom }) => ({
		...assignment,
		timeZone: classroom.timeZone
	}));
	return (lesson, answered) => toWithheld(lesson, assignments, answered, now);
}

/** The class that keeps a unit's key from a learner who is its student, or undefined. */
export async function classKeepingKey(
	{ database, now }: Pick<Context, 'database' | 'now'>,
	learner: { readonly id: string },
	unit: string,
	teaches: readonly { readonly id: string }[]
): Promise<{ readonly name: string } | undefined> {
	const work = await selectAssignedWork(database.db, learner.id);
	return keyKeeper(unit, work, new Set(teaches.map(({ id }) => id)), now);
}

/** The claims of a text that a learner's lessons ask about and may not tell of yet. */
export async function claimsHeldBack(
	{ database, course, now }: Pick<Context, 'database' | 'course' | 'now'>,
	learnerId: string,
	articleId: string
): Promise<Set<string>> {
	const policyOf = await policiesFor(database.db, learnerId, now);
	const held = new Set<string>();
	for (const lesson of lessonsOf(course)) {
		const claims = lesson.items
			.filter(({ excerpt }) => excerpt?.article?.id === articleId)
			.flatMap(({ excerpt }) => excerpt?.paragraphs.flatMap(({ runs }) => runs) ?? [])
			.flatMap(({ claim }) => claim ?? []);
		const policy = policyOf(lesson);
		if (claims.length === 0 || policy === 'at-once') continue;
		const ids = lesson.items.map(({ id }) => id);
		const answered =
			policy === 'at-end' ? await selectAnsweredItems(database.db, learnerId, ids) : new Set<string>();
		if (!isReleased(policy, ids, answered)) for (const claim of claims) held.add(claim);
	}
	return held;
}
