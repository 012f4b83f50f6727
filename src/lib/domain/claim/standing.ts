import { toClaimClass, type ClaimClass } from './label.ts';
import { labelOfClaim, type Ledger } from './ledger.ts';
import type { ReadingPart } from './reading.ts';

/**
 * Which claims of a text a name or a text stands behind, and how much of its wording that is.
 * @returns `share`: words of named claims in per cent of all words, rounded; 0 for a text without words
 */
export function standingOf(
	parts: readonly ReadingPart[],
	ledger: Ledger
): { standing: Record<string, ClaimClass>; share: number } {
	const standing = Object.fromEntries(
		ledger.claims.map((claim) => [claim.id, toClaimClass(labelOfClaim(claim))])
	);
	const runs = parts.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.runs));
	const words = (chosen: typeof runs) =>
		chosen.reduce(
			(sum, { text }) => sum + text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
			0
		);
	const all = words(runs);
	const named = words(runs.filter(({ claim }) => claim !== undefined && standing[claim] === 'named'));
	return { standing, share: all === 0 ? 0 : Math.round((100 * named) / all) };
}
