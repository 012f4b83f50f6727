import {
	CLASS_WORDS,
	isClaimClass,
	LABEL_WORDS,
	type ClaimClass,
	type Label
} from '#lib/domain/claim/label.ts';

/** The words of a label or class in two halves: what must stand everywhere, and what explains it where there is room. */
export function labelText(label: Label | ClaimClass): { short: string; more: string } {
	const words = isClaimClass(label) ? CLASS_WORDS[label] : LABEL_WORDS[label];
	const [short = words, more = ''] = words.split(': ');
	return { short, more };
}
