import type { z } from 'zod';
import type { ContentProblem } from '../claim/ledger.ts';
import type { Excerpt, ItemBase, ItemClaim } from './item.ts';
import type { Web } from './path/web.ts';

/**
 * What became of one part of an answer. "missed" is a right option that was not picked, "left" a wrong one that was
 * rightly left alone, "unscored" one that learners check for themselves.
 */
export type Outcome = 'right' | 'wrong' | 'missed' | 'left' | 'dont-know' | 'unscored';

/** One part of a scored answer: a claim, an option, a left entry, an entry of an order, a segment, a rubric's row. */
export interface ScoredPart {
	readonly id: string;
	readonly outcome: Outcome;
	readonly given?: string;
	readonly right?: string;
}

export interface Scored {
	/** Between 0 and `maxPoints`, both included. */
	readonly points: number;
	/** 0 where no machine can score it; else above 0. */
	readonly maxPoints: number;
	readonly parts: readonly ScoredPart[];
}

/** A learner's way of saying that they do not know; for a label, claim by claim. */
export const DONT_KNOW = 'dont-know';

export interface DontKnow {
	readonly dontKnow: true;
}

/** Why a response of the right form is refused; nothing in it tells what is right. */
export type Refusal =
	| { readonly kind: 'incomplete'; readonly missing: readonly string[] }
	| { readonly kind: 'malformed'; readonly message: string }
	| {
			readonly kind: 'too-long';
			readonly unit: 'words' | 'characters';
			readonly most: number;
			readonly sent: number;
	  };

/** The fields of a posted form: every value that was sent under a name. */
export type FormFields = ReadonlyMap<string, readonly string[]>;

/** What the browser gets of any item before it is answered. */
export interface PublicItemBase {
	readonly id: string;
	readonly version: number;
	readonly skill: string;
	readonly prompt: string;
	readonly excerpt: Excerpt | null;
}

/**
 * One way of answering. A new one is a folder beside the others with an object of this shape, and a line in
 * `interactions.ts`.
 */
export interface Interaction<Authored, Item extends ItemBase, Public extends PublicItemBase, Response> {
	/** What an author writes in `items.server.yaml`. */
	readonly authored: z.ZodType<Authored>;
	/** What the schema alone cannot see. */
	check(authored: Authored): ContentProblem[];
	/** `claims` are those that the item names, in reading order; `web` is the one that it names. */
	resolve(authored: Authored, base: ItemBase, claims: readonly ItemClaim[], web?: Web): Item;
	/** Lists what may be seen before an answer; never a copy with things taken out. */
	toPublic(item: Item): Public;
	readonly response: z.ZodType<Response>;
	/** A response in the form of the JSON interface, from a posted form. */
	fromForm(fields: FormFields): unknown;
	/** Why a response cannot be scored, or null where it can. */
	refuse(item: Item, response: Response): Refusal | null;
	score(item: Item, response: Response | DontKnow): Scored;
	/** Why each part is right or wrong, by part id. */
	explain(item: Item, part: ScoredPart): string;
	/** The chance of being right by guessing, where sureness is asked; the parts that it is asked of. */
	certainty(item: Item): { readonly chance: number; readonly parts: readonly string[] } | null;
}

/** The public fields that all items share. */
export function toPublicBase(item: ItemBase): PublicItemBase {
	return {
		id: item.id,
		version: item.version,
		skill: item.skill,
		prompt: item.prompt,
		excerpt: item.excerpt
	};
}

/** The last value sent under a name, or undefined; an empty one counts as not sent. */
export function formValue(fields: FormFields, name: string): string | undefined {
	return fields.get(name)?.at(-1) || undefined;
}

/** The values sent under `prefix.KEY`, by key; empty ones count as not sent. */
export function formRecord(fields: FormFields, prefix: string): Record<string, string> {
	const entries = [...fields.keys()]
		.filter((name) => name.startsWith(`${prefix}.`))
		.flatMap((name) => {
			const value = formValue(fields, name);
			return value === undefined ? [] : [[name.slice(prefix.length + 1), value] as const];
		});
	return Object.fromEntries(entries);
}
