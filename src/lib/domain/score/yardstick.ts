import type { ClaimClass } from '../claim/label.ts';
import { LAZY_STRATEGIES, type SeenClaim } from '../claim/lazy-strategies.ts';
import { coinFlips, type CoinFlips } from '../measure/coin-flips.ts';

/** Claims told rightly, by what they really are. */
export interface TwoCounts {
	readonly named: number;
	readonly notNamed: number;
}

/** Somebody who coded the claims without their key, as the yardstick needs them. */
export interface Coder {
	readonly name: string;
	/** What they are, in words for the reader. */
	readonly describedAs: string;
	/** What they said, by report and claim. */
	readonly answers: Readonly<Record<string, Readonly<Record<string, ClaimClass>>>>;
}

export interface YardstickRow extends TwoCounts {
	readonly who: string;
	/** Only of coders. */
	readonly describedAs: string | null;
}

/** A learner's counts beside those of others, over the same claims. */
export interface Yardstick {
	/** How many claims there are of each kind. */
	readonly claims: TwoCounts;
	readonly you: TwoCounts;
	readonly coders: readonly YardstickRow[];
	/** Rules of thumb, the one that gets most right first. */
	readonly lazy: readonly YardstickRow[];
	readonly coins: CoinFlips;
}

/** Claims below which a yardstick measures nothing. */
export const YARDSTICK_MINIMUM = 60;

/**
 * Sets a learner's counts beside those of rules of thumb, of coders who had no key, and of coins, all over the same
 * claims.
 * @param claims - every claim of the forms that the learner has completed
 * @param you - how many of these the learner told rightly; what they did not know is not right
 * @returns null with fewer than 60 claims
 */
export function yardstickOf(
	claims: readonly SeenClaim[],
	you: TwoCounts,
	coders: readonly Coder[]
): Yardstick | null {
	if (claims.length < YARDSTICK_MINIMUM) return null;
	const count = (says: (claim: SeenClaim) => ClaimClass | undefined): TwoCounts => {
		const right = (kind: ClaimClass) =>
			claims.filter((claim) => claim.class === kind && says(claim) === kind).length;
		return { named: right('named'), notNamed: right('not named') };
	};
	const lazy = Object.entries(LAZY_STRATEGIES).map(([who, isNamed]) => ({
		who,
		describedAs: null,
		...count((claim) => (isNamed(claim) ? 'named' : 'not named'))
	}));
	return {
		claims: count((claim) => claim.class),
		you,
		coders: coders.map(({ name, describedAs, answers }) => ({
			who: name,
			describedAs,
			...count(({ article, claim }) => answers[article]?.[claim.id])
		})),
		lazy: lazy.toSorted((a, b) => b.named + b.notNamed - a.named - a.notNamed),
		coins: coinFlips(claims.length)
	};
}
