import { certaintySteps, type Certainty, type CertaintyStep } from '../item/certainty.ts';
import type { Refusal, Scored } from '../item/interaction.ts';
import {
	interactionOf,
	toPublicItem,
	type Item,
	type ItemResponse,
	type PublicItem
} from '../item/interactions.ts';
import { toFeedback, type FeedbackEntry } from './feedback.ts';

/** An item as a page asks it: what may be seen before an answer. */
export interface AskedItem {
	readonly item: PublicItem;
	/** The four steps of certainty where the item asks for it. */
	readonly certaintySteps: readonly CertaintyStep[] | null;
}

/** What score and reasons of an answer still wait for: one of the two, or both. */
export interface Withheld {
	/** For every question of the lesson to be answered. */
	readonly wholeLesson: boolean;
	/** For the work of a class to be due: ISO 8601 in UTC, and the zone of the class. */
	readonly due: { readonly at: string; readonly timeZone: string } | null;
}

/** How many answers wait for one and the same. */
export interface WithheldCount {
	readonly answers: number;
	readonly until: Withheld;
}

/** A stored answer as its learner may see it. Score and feedback are null while they are withheld. */
export interface AnswerView {
	readonly id: string;
	readonly receivedAt: string;
	readonly response: ItemResponse;
	readonly certainty: Certainty;
	readonly score: Pick<Scored, 'points' | 'maxPoints'> | null;
	readonly feedback: readonly FeedbackEntry[] | null;
	/** Null where score and feedback are told. */
	readonly withheld: Withheld | null;
}

/** A form that was sent but cannot be scored: what stands in it, and what to do. Nothing of it is lost. */
export interface UnscoredForm {
	readonly refusal: Refusal;
	/** The values that were sent, by field name. */
	readonly values: Readonly<Record<string, readonly string[]>>;
}

/** An item as a page asks it. */
export function toAskedItem(item: Item): AskedItem {
	const asked = interactionOf(item).certainty(item);
	return { item: toPublicItem(item), certaintySteps: asked && certaintySteps(asked.chance) };
}

/** How many answers wait for one and the same. */
export interface WithheldCount {
	readonly answers: number;
	readonly until: Withheld;
}

/** A stored answer as its learner may see it. */
export function toAnswerView(
	item: Item,
	answer: Pick<AnswerView, 'id' | 'receivedAt' | 'response' | 'certainty'>,
	scored: Scored,
	withheld: Withheld | null
): AnswerView {
	const { id, receivedAt, response, certainty } = answer;
	return {
		id,
		receivedAt,
		response,
		certainty,
		score: withheld ? null : { points: scored.points, maxPoints: scored.maxPoints },
		feedback: withheld ? null : toFeedback(item, scored),
		withheld
	};
}
