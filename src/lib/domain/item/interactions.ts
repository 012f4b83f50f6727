import { z } from 'zod';
import { choice, type ChoiceItem, type PublicChoiceItem } from './choice/choice.ts';
import { choices, type ChoicesItem, type PublicChoicesItem } from './choices/choices.ts';
import {
	extendedText,
	type ExtendedTextItem,
	type PublicExtendedTextItem
} from './extended-text/extended-text.ts';
import { hottext, type HottextItem, type PublicHottextItem } from './hottext/hottext.ts';
import type {
	DontKnow,
	FormFields,
	Interaction,
	PublicItemBase,
	Refusal,
	Scored,
	ScoredPart
} from './interaction.ts';
import type { ItemBase } from './item.ts';
import { label, type LabelItem, type PublicLabelItem } from './label/label.ts';
import { match, type MatchItem, type PublicMatchItem } from './match/match.ts';
import { order, type OrderItem, type PublicOrderItem } from './order/order.ts';
import { path, type PathItem, type PublicPathItem } from './path/path.ts';
import { textEntry, type PublicTextEntryItem, type TextEntryItem } from './text-entry/text-entry.ts';

export const INTERACTIONS = {
	label,
	choice,
	choices,
	hottext,
	match,
	order,
	'text-entry': textEntry,
	'extended-text': extendedText,
	path
};

export type InteractionName = keyof typeof INTERACTIONS;
export type Item =
	| LabelItem
	| ChoiceItem
	| ChoicesItem
	| HottextItem
	| MatchItem
	| OrderItem
	| TextEntryItem
	| ExtendedTextItem
	| PathItem;
export type PublicItem =
	| PublicLabelItem
	| PublicChoiceItem
	| PublicChoicesItem
	| PublicHottextItem
	| PublicMatchItem
	| PublicOrderItem
	| PublicTextEntryItem
	| PublicExtendedTextItem
	| PublicPathItem;

export type AuthoredItem = z.infer<(typeof INTERACTIONS)[InteractionName]['authored']>;

/** Whether a string names an interaction. */
export function isInteractionName(value: unknown): value is InteractionName {
	return typeof value === 'string' && Object.hasOwn(INTERACTIONS, value);
}

type AnyInteraction = Interaction<AuthoredItem, ItemBase, PublicItemBase, unknown>;

/** The interaction that an item, authored or resolved, names. */
export function interactionOf(item: { readonly interaction: InteractionName }): AnyInteraction {
	// The cast joins what the registry keeps together: an item and the interaction of its own name.
	return INTERACTIONS[item.interaction] as unknown as AnyInteraction;
}

/** What may be seen of an item before it is answered. */
export function toPublicItem(item: Item): PublicItem {
	return interactionOf(item).toPublic(item) as PublicItem;
}

/** A response that can be scored. Made by `parseResponse` alone. */
export type ItemResponse = DontKnow | Record<string, unknown>;

const dontKnowSchema = z.strictObject({ dontKnow: z.literal(true) });

/**
 * Reads what a learner sent for an item.
 * @param raw - the JSON interface's `response`: unknown data
 * @returns the response, or why it is refused; a refusal tells nothing of what is right
 */
export function parseResponse(item: Item, raw: unknown): { response: ItemResponse } | { refusal: Refusal } {
	const unknown = dontKnowSchema.safeParse(raw);
	if (unknown.success) return { response: unknown.data };
	const interaction = interactionOf(item);
	const parsed = interaction.response.safeParse(raw);
	if (!parsed.success) {
		const issue = parsed.error.issues[0];
		const message = `response.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not understood'}`;
		return { refusal: { kind: 'malformed', message } };
	}
	const refusal = interaction.refuse(item, parsed.data);
	return refusal ? { refusal } : { response: parsed.data as ItemResponse };
}

/** The response that a posted form holds, in the form of the JSON interface. */
export function responseFromForm(item: Item, fields: FormFields): unknown {
	return fields.has('dontKnow') ? { dontKnow: true } : interactionOf(item).fromForm(fields);
}

/** Scores a response that `parseResponse` let through. */
export function scoreItem(item: Item, response: ItemResponse): Scored {
	return interactionOf(item).score(item, response);
}

/** Why a part of an answered item is right or wrong. */
export function explainPart(item: Item, part: ScoredPart): string {
	return interactionOf(item).explain(item, part);
}
