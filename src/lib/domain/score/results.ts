import { isClaimClass, isLabel, LABELS, toClaimClass, type ClaimClass, type Label } from '../claim/label.ts';
import { calibrationByStep, type Calibration } from '../measure/calibration.ts';
import {
	commonestConfusion,
	confusionTable,
	type Confusion,
	type ConfusionTable
} from '../measure/confusion.ts';
import type { Rating } from '../measure/rating-steps.ts';
import type { Certainty } from '../item/certainty.ts';
import type { Scored } from '../item/interaction.ts';
import type { Item } from '../item/interactions.ts';
import type { ItemClaim } from '../item/item.ts';

/** A learner's first try at an item, with the item as it was when it was answered. */
export interface FirstTry {
	readonly answerId: string;
	readonly item: Item;
	readonly scored: Scored;
	readonly certainty: Certainty;
	readonly receivedAt: string;
}

/** Claims of one class: how a learner took them. */
export interface ClassCount {
	readonly right: number;
	readonly wrong: number;
	readonly dontKnow: number;
}

/**
 * What a learner leans towards with claims that nobody named stands behind: missing them (taking them for named)
 * or over-calling (taking named ones for them). "even" is neither; "too-few" is too little to tell.
 */
export type Leaning = 'too-few' | 'misses' | 'over-calls' | 'even';

/** How often one cue word stood by a claim, and how often the claim was then mistaken. */
export interface MisleadingCue {
	readonly cue: string;
	readonly wrong: number;
	readonly asked: number;
}

export interface Results {
	/** First tries that count here, whatever the interaction. */
	readonly answered: number;
	/** Claims of invented texts alone, by the class that they really have. */
	readonly classes: Readonly<Record<ClaimClass, ClassCount>>;
	readonly leaning: Leaning;
	/** The cue that stood by most mistaken claims, from two mistakes on; null where none stands out. */
	readonly misleadingCue: MisleadingCue | null;
	/** Right label × given label, of items that ask for one of the four; null before the first. */
	readonly labels: ConfusionTable<Label> | null;
	readonly commonestConfusion: Confusion<Label> | null;
	readonly calibration: Calibration;
	/** First tries with something wrong in them or not known, the newest first. */
	readonly toReview: readonly FirstTry[];
}

/** A first try that is worth another look, as the page of results shows it. */
export interface ToReview {
	readonly answerId: string;
	readonly prompt: string;
	/** Where the item stands now; null where the course has dropped it. */
	readonly lesson: { readonly title: string; readonly path: string } | null;
	readonly receivedAt: string;
}

/** Claims of each class below which no leaning is told. */
export const LEANING_MINIMUM = 6;
/** The two error rates must lie one part in so many apart to be told as a leaning: a fifth. */
const LEANING_PART = 5;

/**
 * What a learner's first tries show. Counts only: practice is not a test. Claims of real articles are left out of
 * everything about claims, because there the named side is the accused and the unnamed its accuser.
 * @param tries - at most one for an item, in any order
 */
export function toResults(tries: readonly FirstTry[]): Results {
	const claims = tries.filter(isMeasured).flatMap(claimAnswers);
	const classes = { named: countClass(claims, 'named'), 'not named': countClass(claims, 'not named') };
	const pairs = claims.flatMap(({ claim, given }) =>
		given !== null && isLabel(given) ? [[claim.label, given] as const] : []
	);
	const labels = pairs.length > 0 ? confusionTable(pairs, LABELS) : null;
	return {
		answered: tries.length,
		classes,
		leaning: leaningOf(classes),
		misleadingCue: misleadingCueOf(claims),
		labels,
		commonestConfusion: labels && commonestConfusion(labels),
		calibration: calibrationByStep(tries.filter(isMeasured).flatMap(ratingsOf)),
		toReview: tries
			.filter(({ scored }) => scored.points < scored.maxPoints)
			.toSorted((a, b) => b.receivedAt.localeCompare(a.receivedAt))
	};
}

function isMeasured({ item }: FirstTry): boolean {
	return item.excerpt?.article?.real !== true;
}

interface ClaimAnswer {
	readonly claim: ItemClaim;
	readonly given: Label | ClaimClass | null;
}

function claimAnswers({ item, scored }: FirstTry): ClaimAnswer[] {
	if (item.interaction !== 'label') return [];
	return item.claims.map((claim) => {
		const given = scored.parts.find(({ id }) => id === claim.id)?.given;
		return { claim, given: given !== undefined && (isLabel(given) || isClaimClass(given)) ? given : null };
	});
}

const classGiven = (given: Label | ClaimClass) => (isClaimClass(given) ? given : toClaimClass(given));

function countClass(claims: readonly ClaimAnswer[], kind: ClaimClass): ClassCount {
	const ofKind = claims.filter(({ claim }) => toClaimClass(claim.label) === kind);
	const given = ofKind.flatMap((answer) => (answer.given === null ? [] : [classGiven(answer.given)]));
	const right = given.filter((answer) => answer === kind).length;
	return { right, wrong: given.length - right, dontKnow: ofKind.length - given.length };
}

function leaningOf(classes: Results['classes']): Leaning {
	const answered = ({ right, wrong }: ClassCount) => right + wrong;
	const { named, 'not named': notNamed } = classes;
	if (Math.min(answered(named), answered(notNamed)) < LEANING_MINIMUM) return 'too-few';
	// Over a common denominator, in whole numbers: 0.3 − 0.1 would come out below 0.2.
	const difference = notNamed.wrong * answered(named) - named.wrong * answered(notNamed);
	if (Math.abs(difference) * LEANING_PART < answered(named) * answered(notNamed)) return 'even';
	return difference > 0 ? 'misses' : 'over-calls';
}

function misleadingCueOf(claims: readonly ClaimAnswer[]): MisleadingCue | null {
	const cues = new Map<string, { wrong: number; asked: number }>();
	for (const { claim, given } of claims) {
		if (given === null) continue;
		const counts = cues.get(claim.cue) ?? { wrong: 0, asked: 0 };
		counts.asked += 1;
		if (classGiven(given) !== toClaimClass(claim.label)) counts.wrong += 1;
		cues.set(claim.cue, counts);
	}
	const [first, second] = [...cues]
		.map(([cue, counts]) => ({ cue, ...counts }))
		.toSorted((a, b) => b.wrong - a.wrong || a.asked - b.asked);
	if (!first || first.wrong < 2 || (second?.wrong === first.wrong && second.asked === first.asked))
		return null;
	return first;
}

function ratingsOf({ scored, certainty, item }: FirstTry): Rating[] {
	if (item.interaction === 'choice') {
		const percent = certainty['choice'];
		const answered = scored.parts.some(({ outcome }) => outcome === 'right' || outcome === 'wrong');
		return percent === undefined || !answered
			? []
			: [{ probability: percent / 100, right: scored.points > 0 }];
	}
	return scored.parts.flatMap(({ id, outcome }) => {
		const percent = certainty[id];
		if (percent === undefined || outcome === 'dont-know') return [];
		return [{ probability: percent / 100, right: outcome === 'right' }];
	});
}
