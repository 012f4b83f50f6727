/** A form that was sent and not stored, or not all of it. */
export interface UnsavedCodings {
	readonly problem: 'nothing' | 'incomplete' | 'malformed' | 'other-learner';
	/** The claims that it is about. */
	readonly claims: readonly string[];
	readonly values: Readonly<Record<string, readonly string[]>>;
}
