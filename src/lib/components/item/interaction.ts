import type { Component } from 'svelte';
import type { CertaintyStep } from '#lib/domain/item/certainty.ts';
import type { Entry } from '#lib/domain/item/item.ts';
import type { AnswerView } from '#lib/domain/score/answered-item.ts';
import type { FeedbackEntry } from '#lib/domain/score/feedback.ts';

/** What was sent in a form, by field name. */
export type FieldValues = Readonly<Record<string, readonly string[]>>;

export interface FieldsProps<Item> {
	item: Item;
	certaintySteps: readonly CertaintyStep[] | null;
	/** What stands in the form already. */
	values: FieldValues;
	/** Ids of the parts that a refused form left out. */
	missing: readonly string[];
}

export interface FeedbackProps<Item> {
	item: Item;
	answer: AnswerView;
	feedback: readonly FeedbackEntry[];
	certaintySteps: readonly CertaintyStep[] | null;
}

export interface WorksheetProps<Item> {
	item: Item;
	/** What is right, for a sheet that is filled in with its reasons: the key. Null for one that is to be filled in. */
	feedback: readonly FeedbackEntry[] | null;
}

/** How one interaction looks. A new one is a folder beside the others and a line in `interactions.ts`. */
export interface InteractionView<Item> {
	readonly Fields: Component<FieldsProps<Item>>;
	readonly Feedback: Component<FeedbackProps<Item>>;
	/** The fields on paper. */
	readonly Worksheet: Component<WorksheetProps<Item>>;
	/** The parts that a form can leave out, in words. */
	parts(item: Item): readonly Entry[];
	/** The outcome in a few words. */
	headline(feedback: readonly FeedbackEntry[]): string;
	/** Whether "I don't know" is a button of its own; otherwise it stands among the answers. */
	readonly dontKnowButton: boolean;
	/** Whether what stands in the form can be sent. Left out where it always can: where it is filled in on the spot. */
	canSend?(values: FieldValues): boolean;
}

/** How many parts came out in one way. */
export function countOutcome(feedback: readonly FeedbackEntry[], outcome: FeedbackEntry['outcome']): number {
	return feedback.filter((entry) => entry.outcome === outcome).length;
}
