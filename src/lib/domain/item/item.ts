import { z } from 'zod';
import type { Label, LabelBasis } from '../claim/label.ts';
import type { Later } from '../claim/ledger.ts';
import type { ReadingParagraph } from '../claim/reading.ts';
import { DONT_KNOW } from './interaction.ts';

/** The words that an item is about, so that it can be answered away from its lesson. */
export interface Excerpt {
	/** The text that the words are from; null where they were written for the item. */
	readonly article: {
		readonly id: string;
		readonly title: string;
		readonly real: boolean;
		/** It belongs to a test form, and has no page of its own. */
		readonly inForm?: true;
	} | null;
	readonly paragraphs: readonly ReadingParagraph[];
}

/** What every item has, whatever its interaction. */
export interface ItemBase {
	readonly id: string;
	readonly version: number;
	readonly skill: string;
	readonly prompt: string;
	readonly excerpt: Excerpt | null;
}

/** One of a row of things that a learner can choose, order or pair. */
export interface Entry {
	readonly id: string;
	readonly text: string;
}

/** A claim with what its ledger says of it, as an item keeps it. */
export interface ItemClaim extends Entry {
	readonly label: Label;
	readonly basis: LabelBasis;
	readonly chain: readonly string[];
	readonly cue: string;
	readonly why: string;
	/** The content of the claims that contest this one. */
	readonly contestedBy: readonly string[];
	readonly later: Pick<Later, 'held' | 'note'> | null;
}

const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is lower-case words joined by hyphens');

/** The fields that every authored item has. */
export const authoredBase = {
	id,
	version: z.int().min(1),
	skill: z.string().min(1),
	prompt: z.string().min(1),
	excerpt: z.string().min(1).optional(),
	article: z.string().min(1).optional(),
	claims: z.array(z.string()).min(1).optional()
};

export const authoredOption = z.strictObject({
	id: id.refine((value) => value !== DONT_KNOW, `"${DONT_KNOW}" is the page’s own: choose another`),
	text: z.string().min(1),
	right: z.literal(true).optional(),
	why: z.string({ error: 'is missing: say why this option is right or wrong' }).min(1)
});

export const authoredEntry = z.strictObject({
	id,
	text: z.string().min(1),
	why: z.string({ error: 'is missing: say why it stands there' }).min(1)
});

export type AuthoredOption = z.infer<typeof authoredOption>;
export const entryId = id;
