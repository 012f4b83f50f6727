import type { AssignmentFeedback, AssignmentState } from '#lib/domain/classroom/assignment.ts';

/** An assignment in words and times. */
export interface AssignmentView {
	readonly id: string;
	/** null where the course has dropped it. */
	readonly title: string | null;
	readonly path: string | null;
	readonly lessons: number;
	readonly minutes: number;
	readonly opensAt: string | null;
	readonly dueAt: string | null;
	readonly closesAt: string | null;
	readonly state: AssignmentState;
	readonly feedback: AssignmentFeedback;
}

/** A lesson that can be assigned; `target` is what the form sends. */
export interface AssignableLesson {
	readonly target: string;
	readonly title: string;
	readonly path: string;
	readonly minutes: number;
	readonly items: number;
	readonly skills: readonly string[];
}

export interface AssignableUnit {
	readonly target: string;
	readonly title: string;
	readonly minutes: number;
	readonly items: number;
	readonly lessons: readonly AssignableLesson[];
}

/** What a form for assigning holds, as it was typed. */
export interface AssigningValues {
	readonly targets: readonly string[];
	readonly opensAt: string;
	readonly dueAt: string;
	readonly closesAt: string;
	readonly feedback: AssignmentFeedback;
}

/** A form that was sent and not taken. */
export interface Refused<Problem, Values> {
	readonly problem: Problem;
	readonly values: Values;
}
