import { labelOfClaim, type Claim, type Ledger } from './ledger.ts';
import { toClaimClass, type Label } from './label.ts';
import { claimsInReading, type ReadingPart } from './reading.ts';

/**
 * What becomes of a claim once what nobody named stands behind is taken away:
 * `stands` in both views; `party` only in the first, because an interested party alone says it; `unnamed` in neither.
 */
export type Remainder = 'stands' | 'party' | 'unnamed';

/**
 * What is left of a claim. A named side's word is `party` unless anybody could look the matter up: then it is not
 * that side alone who says it.
 */
export function whatIsLeft(claim: Claim): Remainder {
	const label = labelOfClaim(claim);
	if (toClaimClass(label) === 'not named') return 'unnamed';
	return claim.party !== 'neither' && label !== 'sourced fact' ? 'party' : 'stands';
}

/** A claim as the see-through view shows it. It is part of the key. */
export interface SeenClaim {
	readonly id: string;
	/** Its place in the reading, from 1. */
	readonly number: number;
	readonly content: string;
	/** The words that carry it. */
	readonly words: string;
	readonly label: Label;
	readonly hedge: Claim['hedge'];
	readonly cue: string;
	readonly chain: readonly string[];
	readonly left: Remainder;
	/** The numbers of the claims that contest it. */
	readonly contestedBy: readonly number[];
	/** Careful readers code it in two ways. */
	readonly debatable: boolean;
}

export interface SeeThrough {
	readonly parts: readonly ReadingPart[];
	/** In reading order. */
	readonly claims: readonly SeenClaim[];
	/** Claims that contest each other, drawn together: each group in reading order, groups by their first claim. */
	readonly disputes: readonly (readonly SeenClaim[])[];
	readonly counts: Readonly<Record<Remainder, number>>;
}

/** A reading seen by its ledger: each claim once, numbered as it is read. Claims that no words carry are left out. */
export function seeThrough(parts: readonly ReadingPart[], ledger: Ledger): SeeThrough {
	const order = claimsInReading(parts);
	const numberOf = new Map(order.map((id, index) => [id, index + 1]));
	const wordsOf = new Map(
		parts
			.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs))
			.flatMap(({ claim, text }) => (claim === undefined ? [] : [[claim, text] as const]))
			.toReversed()
	);
	const claims = ledger.claims
		.flatMap((claim): SeenClaim[] => {
			const number = numberOf.get(claim.id);
			if (number === undefined) return [];
			return [
				{
					id: claim.id,
					number,
					content: claim.content,
					words: wordsOf.get(claim.id) ?? '',
					label: labelOfClaim(claim),
					hedge: claim.hedge,
					cue: claim.cue,
					chain: claim.chain,
					left: whatIsLeft(claim),
					contestedBy: claim.contestedBy.flatMap((id) => numberOf.get(id) ?? []).toSorted((a, b) => a - b),
					debatable: claim.debatable !== undefined
				}
			];
		})
		.toSorted((a, b) => a.number - b.number);
	const counts = { stands: 0, party: 0, unnamed: 0 };
	for (const { left } of claims) counts[left]++;
	return { parts, claims, disputes: disputesOf(claims), counts };
}

/** The connected groups of the graph whose edges are contests. */
function disputesOf(claims: readonly SeenClaim[]): SeenClaim[][] {
	const byNumber = new Map(claims.map((claim) => [claim.number, claim]));
	const seen = new Set<number>();
	return claims.flatMap((first) => {
		if (first.contestedBy.length === 0 || seen.has(first.number)) return [];
		const group: SeenClaim[] = [];
		const open = [first];
		seen.add(first.number);
		for (let claim = open.pop(); claim; claim = open.pop()) {
			group.push(claim);
			for (const other of claim.contestedBy) {
				const contesting = byNumber.get(other);
				if (!contesting || seen.has(other)) continue;
				seen.add(other);
				open.push(contesting);
			}
		}
		return [group.toSorted((a, b) => a.number - b.number)];
	});
}
