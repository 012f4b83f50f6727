import { toClaimClass, isClaimClass, type ClaimClass } from '../claim/label.ts';
import type { Scored } from '../item/interaction.ts';
import type { Item } from '../item/interactions.ts';
import { signalDetection, type SignalDetection } from '../measure/signal-detection.ts';
import type { ClassCount } from './results.ts';

/** A first try at an item of a form, with the item as it was when it was answered. */
export interface FormTry {
	readonly item: Item;
	readonly scored: Scored;
}

/** What a form counts. Nothing in it tells which claim or question was right. */
export interface FormCounts {
	/** Claims by the class that they really have. */
	readonly classes: Readonly<Record<ClaimClass, ClassCount>>;
	/** Items about something else: how many were answered wholly right. */
	readonly beyond: { readonly right: number; readonly items: number };
}

/** Claims below which d′ is not told: of fewer, its interval says nothing. */
export const DETECTION_MINIMUM = 20;

const NONE: ClassCount = { right: 0, wrong: 0, dontKnow: 0 };

/** Counts the tries of a form, or of a part of it. */
export function countForm(tries: readonly FormTry[]): FormCounts {
	const classes: Record<ClaimClass, ClassCount> = { named: NONE, 'not named': NONE };
	const beyond = { right: 0, items: 0 };
	for (const { item, scored } of tries) {
		if (item.interaction !== 'label') {
			beyond.items += 1;
			beyond.right += countedPoints(item, scored).points;
			continue;
		}
		for (const claim of item.claims) {
			const kind = toClaimClass(claim.label);
			const given = scored.parts.find(({ id }) => id === claim.id)?.given;
			const { right, wrong, dontKnow } = classes[kind];
			if (given === undefined || !isClaimClass(given)) {
				classes[kind] = { right, wrong, dontKnow: dontKnow + 1 };
			} else {
				const isRight = given === kind;
				classes[kind] = { right: right + Number(isRight), wrong: wrong + Number(!isRight), dontKnow };
			}
		}
	}
	return { classes, beyond };
}

/** Claims of one class, however they were answered. */
export function claimsOf({ right, wrong, dontKnow }: ClassCount): number {
	return right + wrong + dontKnow;
}

/** A scored item as a form counts it: a point a claim, and one for an item about something else that is wholly right. */
export function countedPoints(
	item: Pick<Item, 'interaction'>,
	{ points, maxPoints }: Pick<Scored, 'points' | 'maxPoints'>
): { points: number; maxPoints: number } {
	if (item.interaction === 'label') return { points, maxPoints };
	return { points: points === maxPoints ? 1 : 0, maxPoints: 1 };
}

/**
 * d′ and c of a form; claims answered by "I don't know" are left out, because they lean neither way.
 * @returns null with fewer than 20 answered claims, or none of one class
 */
export function detectionOf({ classes }: Pick<FormCounts, 'classes'>): SignalDetection | null {
	const { named, 'not named': notNamed } = classes;
	const answered = { named: named.right + named.wrong, notNamed: notNamed.right + notNamed.wrong };
	if (answered.named === 0 || answered.notNamed === 0) return null;
	if (answered.named + answered.notNamed < DETECTION_MINIMUM) return null;
	return signalDetection({
		hits: notNamed.right,
		misses: notNamed.wrong,
		falseAlarms: named.wrong,
		correctRejections: named.right
	});
}
