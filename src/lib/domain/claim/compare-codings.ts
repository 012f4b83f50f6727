import type { Hedge, Origin } from './coding.ts';
import type { Label } from './label.ts';
import { toFooting, labelOfQuick, type Footing, type QuickCoding } from './learner-coding.ts';
import type { Claim, Ledger } from './ledger.ts';
import type { SoWhat } from './so-what.ts';
import type { CodingStep } from './steps.ts';

/** One way to code a claim. Footing and label are null while claims further up are not coded yet. */
export interface ToldCoding {
	readonly origin: Origin;
	readonly footing: Footing | null;
	readonly label: Label | null;
}

/** A claim that contests another, as a learner who has coded both is told of it. */
export interface ToldContest {
	readonly number: number;
	readonly content: string;
}

/** What a learner is told of a claim once their own coding of it is stored. */
export interface ClaimComparison {
	readonly id: string;
	/**
	 * "same" where both codings come to the same label and the same footing: a person and a text by name are then told
	 * apart by `sameOrigin` alone. Debatable and fine-print claims count neither as the same nor as different.
	 */
	readonly outcome: 'same' | 'different' | 'debatable' | 'fine-print';
	/** The learner's first coding, and what they changed it to, if they did. */
	readonly given: QuickCoding & { readonly label: Label };
	readonly changedTo: (QuickCoding & { readonly label: Label }) | null;
	readonly ours: ToldCoding;
	readonly sameOrigin: boolean;
	/** Null while the footing cannot be compared. */
	readonly sameFooting: boolean | null;
	readonly content: string;
	readonly chain: readonly string[];
	readonly cue: string;
	readonly hedge: Hedge;
	readonly why: string;
	readonly finePrint: string | null;
	/** Our answers to the four questions, with reasons, where the ledger of an invented report has them. */
	readonly soWhat: SoWhat | null;
	readonly debatable: {
		readonly other: ToldCoding;
		readonly forThis: string;
		readonly forOther: string;
		readonly readAs: 'this' | 'other' | 'neither';
	} | null;
	/** Coded claims that contest it, met by the end of its step, and those met later. */
	readonly contestedBy: readonly ToldContest[];
	readonly contestedLater: readonly ToldContest[];
}

export interface ComparedCoding {
	/** What the learner said before seeing the ledger's coding. */
	readonly first: QuickCoding;
	readonly now: QuickCoding;
}

/**
 * Compares a learner's codings with the ledger's, for the claims that the learner has coded and no others.
 *
 * A text is read from its beginning, so a claim counts as denied only by claims that stand in its own step or
 * before. Whoever has met a later denial may have coded it as denied too: both are the same as ours then. Only
 * contests between two coded claims are told, so nothing in the result depends on the ledger's coding of a claim
 * that the learner has not coded. A footing is compared only once everything up to the end of the step is coded:
 * before that, a denial that the learner has read may stand in a claim that cannot be told of.
 *
 * The first coding is compared: a later one may have been made with the ledger's in sight.
 * @returns in reading order; nothing for codings of claims that text or ledger no longer have
 */
export function compareCodings(
	ledger: Ledger,
	steps: readonly CodingStep[],
	codings: ReadonlyMap<string, ComparedCoding>
): ClaimComparison[] {
	const byId = new Map(ledger.claims.map((claim) => [claim.id, claim]));
	const places = new Map(
		steps.flatMap((step) => step.claims.map(({ id, number }) => [id, { step: step.number, number }] as const))
	);
	const firstOpen = steps.find(({ claims }) => claims.some(({ id }) => !codings.has(id)));
	const isCodedUpTo = (step: number) => firstOpen === undefined || step < firstOpen.number;
	const contestsOf = (ids: readonly string[], isWanted: (step: number) => boolean) =>
		ids.flatMap((id) => {
			const [claim, place] = [byId.get(id), places.get(id)];
			return claim && place && codings.has(id) && isWanted(place.step)
				? [{ number: place.number, content: claim.content }]
				: [];
		});
	return [...places].flatMap(([id, { step }]) => {
		const [claim, coding] = [byId.get(id), codings.get(id)];
		if (!claim || !coding) return [];
		return [
			compare(claim, coding, isCodedUpTo(step), (ids) => ({
				soFar: contestsOf(ids, (other) => other <= step),
				later: contestsOf(ids, (other) => other > step)
			}))
		];
	});
}

interface Contests {
	readonly soFar: readonly ToldContest[];
	readonly later: readonly ToldContest[];
}

function compare(
	claim: Claim,
	{ first, now }: ComparedCoding,
	footingIsKnown: boolean,
	contestsOf: (ids: readonly string[]) => Contests
): ClaimComparison {
	const contests = contestsOf(claim.contestedBy);
	const told = (as: Pick<Claim, 'origin' | 'publicRecord' | 'contestedBy'>) =>
		toldCoding(as, footingIsKnown, first.footing, contestsOf(as.contestedBy));
	const ours = told(claim);
	const { origin, publicRecord, contestedBy } = claim.debatable?.other ?? {};
	const other = told({
		origin: origin ?? claim.origin,
		publicRecord: publicRecord ?? claim.publicRecord,
		contestedBy: contestedBy ?? claim.contestedBy
	});
	const isSame = ({ origin, footing }: ToldCoding) =>
		vouches(first.origin) === vouches(origin) && (footing === null || first.footing === footing);
	return {
		id: claim.id,
		outcome: claim.debatable
			? 'debatable'
			: claim.finePrint !== undefined
				? 'fine-print'
				: isSame(ours)
					? 'same'
					: 'different',
		given: { ...first, label: labelOfQuick(first) },
		changedTo: isEqual(first, now)
			? null
			: { origin: now.origin, footing: now.footing, label: labelOfQuick(now) },
		ours,
		sameOrigin: first.origin === ours.origin,
		sameFooting: ours.footing === null ? null : first.footing === ours.footing,
		content: claim.content,
		chain: claim.chain,
		cue: claim.cue,
		hedge: claim.hedge,
		why: claim.why,
		finePrint: claim.finePrint ?? null,
		soWhat: claim.soWhat ?? null,
		debatable: claim.debatable
			? {
					other,
					forThis: claim.debatable.forThis,
					forOther: claim.debatable.forOther,
					readAs: isSame(ours) ? 'this' : isSame(other) ? 'other' : 'neither'
				}
			: null,
		contestedBy: contests.soFar,
		contestedLater: contests.later
	};
}

function toldCoding(
	{ origin, publicRecord }: Pick<Claim, 'origin' | 'publicRecord'>,
	footingIsKnown: boolean,
	given: Footing,
	{ soFar, later }: Contests
): ToldCoding {
	if (!footingIsKnown) return { origin, footing: null, label: null };
	const contested = soFar.length > 0 || (given === 'denied' && later.length > 0);
	const footing = toFooting({ publicRecord, contested });
	return { origin, footing, label: labelOfQuick({ origin, footing }) };
}

/** What the label tells of an origin: a person and a text are both a source with a name. */
function vouches(origin: Origin): 'named' | Origin {
	return origin === 'on-record' || origin === 'document' ? 'named' : origin;
}

function isEqual(one: QuickCoding, other: QuickCoding): boolean {
	return one.origin === other.origin && one.footing === other.footing;
}
