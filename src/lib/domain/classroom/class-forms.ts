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

/** A teacher's form about the class itself. */
export interface SettingsForm {
	readonly name: string;
	readonly timeZone: string;
	/** The names that may join, a line each; empty where every name is welcome. */
	readonly roster: string;
}

/** What is wrong with a field of it. */
export type SettingsProblem =
	| { readonly field: 'name'; readonly kind: 'empty' | 'too-long' }
	| { readonly field: 'timeZone'; readonly kind: 'no-such-zone' }
	| { readonly field: 'roster'; readonly kind: 'too-long'; readonly line: string }
	| { readonly field: 'roster'; readonly kind: 'too-many' };

/** Why a teacher cannot give a student a name. */
export type StudentNameProblem = Exclude<DisplayNameProblem, 'not-on-list'> | 'taken';
