import { isConfidentError, rateTry, type Try } from './rating.ts';
import { remember, type Memory } from './schedule.ts';

/** A skill as it is to come back. */
export interface ReviewCard {
	readonly skill: string;
	readonly dueAt: string;
	/** Something was wrong that the learner was sure of, and it has not yet held for a week. */
	readonly confidentError: boolean;
	readonly memory: Memory;
	/** The item tried last, and the text that it was about; null where it was about none. */
	readonly last: { readonly item: string; readonly text: string | null; readonly at: string };
	/** When this skill was tried while it was due. */
	readonly reviewedWhenDue: readonly string[];
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * What a confident error waits for at most: later in the session, two days, a week. Confident errors are mended best of
 * all, and come back once the correction is forgotten: Butterfield & Metcalfe (2001), Metcalfe & Miele (2014).
 */
const AFTER_CONFIDENT_ERROR = [10 * MINUTE, 2 * DAY, 7 * DAY];

/**
 * The cards of a learner: one for each skill that a scored item was tried of. Every try counts, in a lesson as in a
 * review. Each is due at FSRS’s date, or at the date of the rule for confident errors where that is earlier. The rule goes
 * on by a step with each try that is no such error and is made when its step is due or later.
 * @param tries - in any order; nothing is stored besides them, so that cards can always be derived anew
 */
export function toReviewCards(tries: readonly Try[]): ReviewCard[] {
	const cards = new Map<string, ReviewCard & { readonly step: number | null; readonly stepDue: number }>();
	for (const answer of tries.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt))) {
		const rating = rateTry(answer);
		if (!rating) continue;
		const { item, receivedAt } = answer;
		const at = Date.parse(receivedAt);
		const before = cards.get(item.skill);
		const memory = remember(before?.memory ?? null, rating, receivedAt);
		const step = nextStep(before ?? null, isConfidentError(answer), at);
		// A try before its step is due moves nothing.
		const stepDue =
			step === null
				? Infinity
				: before?.step === step && !isConfidentError(answer)
					? before.stepDue
					: at + (AFTER_CONFIDENT_ERROR[step] ?? Infinity);
		cards.set(item.skill, {
			skill: item.skill,
			dueAt: new Date(Math.min(Date.parse(memory.dueAt), stepDue)).toISOString(),
			confidentError: step !== null,
			memory,
			last: { item: item.id, text: item.excerpt?.article?.id ?? null, at: receivedAt },
			reviewedWhenDue: [
				...(before?.reviewedWhenDue ?? []),
				...(before && before.dueAt <= receivedAt ? [receivedAt] : [])
			],
			step,
			stepDue
		});
	}
	return [...cards.values()].map(({ step: _, stepDue: __, ...card }) => card);
}

function nextStep(
	before: { readonly step: number | null; readonly stepDue: number } | null,
	error: boolean,
	at: number
): number | null {
	if (error) return 0;
	if (!before || before.step === null) return null;
	if (at < before.stepDue) return before.step;
	return before.step + 1 < AFTER_CONFIDENT_ERROR.length ? before.step + 1 : null;
}
