import { policyUnderAssignments } from '../../domain/classroom/assignment.ts';
import type { Lesson } from '../../domain/course/course.ts';
import type { AppliedPolicy } from '../../domain/course/feedback-policy.ts';
import type { Db } from '../database/schema.ts';
import { selectAssignedWork } from '../store/assignments.ts';

/** When a learner is told score and reasons of a lesson: what the lesson says, tightened by their classes. */
export type PolicyOf = (lesson: Pick<Lesson, 'unit' | 'slug' | 'feedback'>) => AppliedPolicy;

export async function policiesFor(db: Db, learnerId: string, now: Date): Promise<PolicyOf> {
	const assignments = (await selectAssignedWork(db, learnerId)).map(({ assignment }) => assignment);
	return (lesson) => policyUnderAssignments(lesson, assignments, now);
}
