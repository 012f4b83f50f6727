import { assignmentState, type Assignment } from './assignment.ts';
import { isExpired } from './classroom.ts';

/** Work that a learner meets as a student of a class. */
export interface StudentWork {
	readonly assignment: Assignment;
	readonly classroom: { readonly id: string; readonly name: string; readonly expiresAt: string };
	/** Whether the seat is that of the teacher who tries the class. */
	readonly isPreview: boolean;
}

/**
 * The class that keeps the key of a unit from one of its students: its work of that unit is not closed yet, or its
 * feedback is still held back.
 * @param teaches - the ids of the classes whose teacher this browser is; they keep nothing from it
 * @returns undefined where no class does
 */
export function keyKeeper(
	unit: string,
	work: readonly StudentWork[],
	teaches: ReadonlySet<string>,
	now: Date
): StudentWork['classroom'] | undefined {
	return work.find(({ assignment, classroom, isPreview }) => {
		if (assignment.unit !== unit || isPreview || teaches.has(classroom.id)) return false;
		const { feedback, dueAt } = assignment;
		const held = feedback === 'at-due' && dueAt !== null && now.getTime() < Date.parse(dueAt);
		return held || (!isExpired(classroom, now) && assignmentState(assignment, now) !== 'closed');
	})?.classroom;
}
