import { createEmptyCard, fsrs, Rating, type Card } from 'ts-fsrs';
import type { ReviewRating } from './rating.ts';

/** What FSRS keeps of one thing that is to be remembered. */
export interface Memory {
	/** When it will be down to `RETENTION`, ISO 8601. */
	readonly dueAt: string;
	/** Days until it is down to 90 per cent. */
	readonly stability: number;
	/** 1 to 10. */
	readonly difficulty: number;
	readonly reviews: number;
	readonly lapses: number;
	readonly reviewedAt: string;
}

/** The share that should still be known when it comes back. */
export const RETENTION = 0.9;
/** Nothing stays away longer than a school year’s half. */
const LONGEST_DAYS = 180;

const RATINGS = { again: Rating.Again, hard: Rating.Hard, good: Rating.Good, easy: Rating.Easy } as const;

// Without steps of minutes: what is answered right twice in one lesson is not known any longer for that.
const scheduler = fsrs({
	request_retention: RETENTION,
	maximum_interval: LONGEST_DAYS,
	enable_fuzz: false,
	enable_short_term: false
});

/**
 * The memory after one more review. FSRS-6 with its published weights, fitted to flash cards and not to this course: a
 * sensible start, not a finding about it.
 * @param memory - null before the first
 * @param at - ISO 8601, not before the last review
 *
 * Source: J. Ye, J. Su & Y. Cao (2022), A stochastic shortest path algorithm for optimizing spaced repetition scheduling,
 * KDD ’22; computed by ts-fsrs.
 */
export function remember(memory: Memory | null, rating: ReviewRating, at: string): Memory {
	const { card } = scheduler.next(toCard(memory, at), at, RATINGS[rating]);
	return {
		dueAt: card.due.toISOString(),
		stability: card.stability,
		difficulty: card.difficulty,
		reviews: card.reps,
		lapses: card.lapses,
		reviewedAt: at
	};
}

/** The share that should still be known at a time, 0 to 1. */
export function retrievability(memory: Memory, at: string): number {
	return scheduler.get_retrievability(toCard(memory, at), at, false);
}

function toCard(memory: Memory | null, at: string): Card {
	const empty = createEmptyCard(at);
	if (!memory) return empty;
	const due = new Date(memory.dueAt);
	const last = new Date(memory.reviewedAt);
	return {
		...empty,
		due,
		stability: memory.stability,
		difficulty: memory.difficulty,
		scheduled_days: Math.round((due.getTime() - last.getTime()) / 86_400_000),
		reps: memory.reviews,
		lapses: memory.lapses,
		// 2 is “Review”: without steps a card is in no other state once it was seen.
		state: 2,
		last_review: last
	};
}
