import type { ReviewCard } from './cards.ts';
import type { Try } from './rating.ts';

/** An item that a review may ask. */
export interface Candidate {
	readonly item: string;
	readonly skill: string;
	/** The text that it is about; null where it is about none. */
	readonly text: string | null;
}

/** A skill that is due, with the item that asks for it. */
export interface DueReview {
	readonly skill: string;
	readonly item: string;
	readonly dueAt: string;
	readonly confidentError: boolean;
}

export interface ReviewQueue {
	/** What to do now: confident errors first, then what has been due longest. */
	readonly now: readonly DueReview[];
	/** Due as well, but more than a day’s share. */
	readonly held: number;
	/** Done within a day’s length before now. */
	readonly done: number;
	/** When the next skill will be due that is not yet, ISO 8601; null where there is none. */
	readonly nextAt: string | null;
	/** About as long as `now` takes. */
	readonly minutes: number;
}

/** Reviews in 24 hours at most: about ten minutes, so that whoever was away for long is not buried. */
export const REVIEWS_A_DAY = 12;
const MINUTES_AN_ITEM = 0.75;
const DAY = 86_400_000;

/**
 * What a learner is to review at a time. For each skill that is due it prefers an item on another text than the last
 * one, then one that was not tried yet, then the one that was tried longest ago.
 * @param candidates - items that may be asked, in course order; a skill without any is left out
 * @param now - ISO 8601
 */
export function toReviewQueue(
	cards: readonly ReviewCard[],
	candidates: readonly Candidate[],
	tries: readonly Pick<Try, 'item' | 'receivedAt'>[],
	now: string
): ReviewQueue {
	const triedAt = new Map<string, string>();
	for (const { item, receivedAt } of tries) {
		if (receivedAt > (triedAt.get(item.id) ?? '')) triedAt.set(item.id, receivedAt);
	}
	const due = cards
		.filter(({ dueAt }) => dueAt <= now)
		.toSorted((a, b) => Number(b.confidentError) - Number(a.confidentError) || a.dueAt.localeCompare(b.dueAt))
		.flatMap((card): DueReview[] => {
			const { skill, dueAt, confidentError, last } = card;
			const item = candidates
				.filter((candidate) => candidate.skill === skill)
				.toSorted(
					(a, b) =>
						Number(isAnother(b, last)) - Number(isAnother(a, last)) ||
						(triedAt.get(a.item) ?? '').localeCompare(triedAt.get(b.item) ?? '')
				)[0]?.item;
			return item === undefined ? [] : [{ skill, item, dueAt, confidentError }];
		});
	const since = new Date(Date.parse(now) - DAY).toISOString();
	const done = cards.flatMap(({ reviewedWhenDue }) => reviewedWhenDue.filter((at) => at > since)).length;
	const shown = due.slice(0, Math.max(0, REVIEWS_A_DAY - done));
	const later = cards.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > now);
	return {
		now: shown,
		held: due.length - shown.length,
		done,
		nextAt: later.toSorted()[0] ?? null,
		minutes: Math.ceil(shown.length * MINUTES_AN_ITEM)
	};
}

function isAnother({ item, text }: Candidate, last: ReviewCard['last']): boolean {
	return text === null || last.text === null ? item !== last.item : text !== last.text;
}
