import type { Label } from './label.ts';
import { labelOfClaim, laterOf, type Ledger } from './ledger.ts';
import { claimsInReading, type ReadingPart } from './reading.ts';

/** A claim of a ledger as a reader sees it who may see the whole of it. */
export interface LedgerEntry {
	/** Its place in the text, from 1. */
	readonly number: number;
	readonly content: string;
	readonly label: Label;
	readonly chain: readonly string[];
	readonly cue: string;
	readonly why: string;
	readonly finePrint: string | null;
	readonly debatable: { readonly forThis: string; readonly forOther: string } | null;
	/** The numbers of the claims that contest it. */
	readonly contestedBy: readonly number[];
	/** How the matter turned out, where the text is invented. */
	readonly later: string | null;
}

/** A whole ledger in reading order, its claims numbered as in the text. */
export function toLedgerEntries(parts: readonly ReadingPart[], ledger: Ledger): LedgerEntry[] {
	const order = claimsInReading(parts);
	const numberOf = (id: string) => order.indexOf(id) + 1;
	return ledger.claims
		.map((claim) => ({
			number: numberOf(claim.id),
			content: claim.content,
			label: labelOfClaim(claim),
			chain: claim.chain,
			cue: claim.cue,
			why: claim.why,
			finePrint: claim.finePrint ?? null,
			debatable: claim.debatable
				? { forThis: claim.debatable.forThis, forOther: claim.debatable.forOther }
				: null,
			contestedBy: claim.contestedBy.map(numberOf),
			later: laterOf(ledger, claim.id)?.note ?? null
		}))
		.toSorted((one, other) => one.number - other.number);
}
