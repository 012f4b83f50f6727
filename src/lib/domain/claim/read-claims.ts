import { toClaimClass, type ClaimClass } from './label.ts';
import { isScorable, labelOfClaim, type Claim, type Ledger } from './ledger.ts';
import type { ReadingPart } from './reading.ts';

/** A claim that may be scored, as a reader meets it. */
export interface ReadClaim {
	/** The name of its text. */
	readonly article: string;
	readonly claim: Claim;
	readonly class: ClaimClass;
	/** The words that carry it. */
	readonly words: string;
	/** The sentence in which they begin. */
	readonly sentence: string;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentences of a text, without the space around them. */
export function sentencesOf(text: string): string[] {
	return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

/** How many words a reader counts: what holds a letter or a digit, between spaces. */
export function wordsOf(text: string): number {
	return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** The claims of a text that may be scored, in the order of its ledger. */
export function readClaims({
	id,
	parts,
	ledger
}: {
	readonly id: string;
	readonly parts: readonly ReadingPart[];
	readonly ledger: Ledger;
}): ReadClaim[] {
	return ledger.claims.filter(isScorable).map((claim) => {
		const paragraph = parts
			.flatMap(({ paragraphs }) => paragraphs)
			.find(({ runs }) => runs.some((run) => run.claim === claim.id));
		const runs = paragraph?.runs ?? [];
		const at = runs.findIndex((run) => run.claim === claim.id);
		const words = runs[at]?.text ?? '';
		const start = runs.slice(0, at).reduce((sum, { text }) => sum + text.length, 0);
		const text = runs.map((run) => run.text).join('');
		const holding = [...segmenter.segment(text)].find(
			({ index, segment }) => index <= start && start < index + segment.length
		);
		const sentence = (holding?.segment ?? text).trim();
		return { article: id, claim, class: toClaimClass(labelOfClaim(claim)), words, sentence };
	});
}
