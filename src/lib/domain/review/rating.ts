import type { FirstTry } from '../score/results.ts';

/** A try that a schedule learns from: the learner’s answer, scored, with the item as it was. */
export type Try = FirstTry;

/** How well something was still known, in the words of FSRS. */
export type ReviewRating = 'again' | 'hard' | 'good' | 'easy';

/** Per cent from which on a learner says “fairly sure” or “certain”. */
const CONFIDENT = 90;
const CERTAIN = 99;

/** Certainty by part: of a choice there is one for the answer as a whole. */
function saidOf({ item, certainty }: Try, part: string): number | undefined {
	return certainty[item.interaction === 'choice' ? 'choice' : part];
}

/**
 * A try as a rating, or null where no machine scores it. The rule:
 *
 *     again   less than half of the points, or “I don’t know”
 *     hard    at least half and not all; or all, where any part was said to be guessed or leaning
 *     good    all of the points
 *     easy    all of the points, each said to be certain
 *
 * Being right by a guess is not being right for good, and being unsure of it says so. Where nothing is said, right is good.
 */
export function rateTry(answer: Try): ReviewRating | null {
	const { points, maxPoints, parts } = answer.scored;
	if (maxPoints === 0) return null;
	if (points < maxPoints / 2) return 'again';
	if (points < maxPoints) return 'hard';
	const right = parts.filter(({ outcome }) => outcome === 'right');
	const said = right.flatMap(({ id }) => saidOf(answer, id) ?? []);
	if (said.some((percent) => percent < CONFIDENT)) return 'hard';
	return said.length > 0 && said.length === right.length && said.every((percent) => percent >= CERTAIN)
		? 'easy'
		: 'good';
}

/** Whether something in it was wrong that the learner was fairly sure or certain of. */
export function isConfidentError(answer: Try): boolean {
	return answer.scored.parts.some(
		({ id, outcome }) => outcome === 'wrong' && (saidOf(answer, id) ?? 0) >= CONFIDENT
	);
}
