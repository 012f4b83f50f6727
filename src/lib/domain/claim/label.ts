import type { Coding } from './coding.ts';

export const LABELS = ['sourced fact', 'attributed claim', 'anonymous claim', 'unattributed claim'] as const;
export type Label = (typeof LABELS)[number];

export const CLAIM_CLASSES = ['named', 'not named'] as const;
export type ClaimClass = (typeof CLAIM_CLASSES)[number];

/** What a learner reads beside each label. */
export const LABEL_WORDS: Readonly<Record<Label, string>> = {
	'sourced fact': 'On the public record: anyone can look it up',
	'attributed claim': 'A named source’s word',
	'anonymous claim': 'An unnamed source’s word',
	'unattributed claim': 'No source shown: the outlet’s own word'
};

/** What a learner reads beside each class. */
export const CLASS_WORDS: Readonly<Record<ClaimClass, string>> = {
	named: 'Yes: somebody by name, or a text',
	'not named': 'No: nobody by name and no text'
};

/** The part of a coding that decides the label. */
export interface LabelBasis {
	readonly origin: Coding['origin'];
	readonly publicRecord: Coding['publicRecord'];
	/** Whether another party's claim in the same text cannot be true together with this one. */
	readonly contested: boolean;
}

/**
 * The label of a claim, by the codebook's table. It is never entered by hand.
 */
export function toLabel({ origin, publicRecord, contested }: LabelBasis): Label {
	if (origin === 'anonymous') return 'anonymous claim';
	if (origin === 'unattributed') return 'unattributed claim';
	return publicRecord === 'yes' && !contested ? 'sourced fact' : 'attributed claim';
}

/** The class of a label: "not named" is the signal that a learner is asked to detect. */
export function toClaimClass(label: Label): ClaimClass {
	return label === 'sourced fact' || label === 'attributed claim' ? 'named' : 'not named';
}

/** Whether a string is one of the four labels. */
export function isLabel(value: string): value is Label {
	return (LABELS as readonly string[]).includes(value);
}

/** Whether a string is one of the two classes. */
export function isClaimClass(value: string): value is ClaimClass {
	return (CLAIM_CLASSES as readonly string[]).includes(value);
}
