import type { AssignmentFeedback, AssignmentProblem } from './assignment.ts';
import type { DisplayNameProblem } from './display-name.ts';

/** A form that was sent and not taken, with what was typed. */
export interface Refused<Problem, Values> {
	readonly problem: Problem;
	readonly values: Values;
}

/** What a teacher's form says. Times are those of the class's zone, as a field of type `datetime-local` sends them. */
export interface AssigningForm {
	/** UNIT or UNIT/LESSON, one at least. */
	readonly targets: readonly string[];
	readonly opensAt: string;
	readonly dueAt: string;
	readonly closesAt: string;
	readonly feedback: AssignmentFeedback;
}

export type AssigningProblem =
	AssignmentProblem | 'nothing-chosen' | 'no-such-work' | 'not-a-time' | 'too-many';

export type JoiningProblem = DisplayNameProblem | 'taken' | 'expired' | 'full';

export type RenameProblem = Exclude<DisplayNameProblem, 'not-on-list'> | 'no-such-zone';

export type RosterProblem =
	{ readonly kind: 'too-long'; readonly line: string } | { readonly kind: 'too-many' };
