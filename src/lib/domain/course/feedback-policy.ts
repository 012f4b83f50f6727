/** When a learner is told score and reasons: with each answer, or once the whole lesson is answered. */
export type FeedbackPolicy = 'at-once' | 'at-end';

/**
 * Whether score and feedback may be shown.
 * @param items - the ids of all items that the policy is about
 * @param answered - the ids of the items that the learner has answered
 */
export function isReleased(
	policy: FeedbackPolicy,
	items: readonly string[],
	answered: ReadonlySet<string>
): boolean {
	return policy === 'at-once' || items.every((id) => answered.has(id));
}
