/** A mistake in content: where it stands, what is wrong and what to do, in words for the author. */
export interface Problem {
	/** Relative to the project. */
	readonly file: string;
	/** Counted from 1. */
	readonly line: number;
	readonly message: string;
}

/** All problems, one a line, as `file:line: message`. */
export function formatProblems(problems: readonly Problem[]): string {
	return problems.map(({ file, line, message }) => `${file}:${line}: ${message}`).join('\n');
}

/** Thrown where content cannot be used; names every problem at once. */
export class ContentError extends Error {
	override name = 'ContentError';
	readonly problems: readonly Problem[];

	constructor(problems: readonly Problem[]) {
		super(`${problems.length} to mend in lessons/\n${formatProblems(problems)}`);
		this.problems = problems;
	}
}
