/** When a learner is told score and reasons: with each answer, or once the whole lesson is answered. */
export type FeedbackPolicy = 'at-once' | 'at-end';

/** A policy as it applies to a learner: "withheld" until a class's work is due, whatever the lesson says. */
export type AppliedPolicy = FeedbackPolicy | 'withheld';

/**
 * Whether score and feedback may be shown.
 * @param items - the ids of all items that the policy is about
 * @param answered - the ids of the items that the learner has answered
 */
export function isReleased(
	policy: AppliedPolicy,
	items: readonly string[],
	answered: ReadonlySet<string>
): boolean {
	if (policy === 'withheld') return false;
	return policy === 'at-once' || items.every((id) => answered.has(id));
}
