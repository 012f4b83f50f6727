import type { Scored } from '../item/interaction.ts';
import type { Item } from '../item/interactions.ts';

/** First tries of an item in a class below which nothing is said about who took it how. */
export const SUMMARY_MINIMUM = 5;

/** A wrong reading that several students share, and the words that it is about. */
export interface WrongReading {
	/** The claim, entry or option that was mistaken. */
	readonly part: string;
	/** What it was taken for; null where the mistake is to have picked it at all. */
	readonly given: string | null;
	readonly n: number;
	/** Of those who tried, 0 to 1. */
	readonly share: number;
}

export interface ItemSummary {
	readonly item: Item;
	readonly tried: number;
	/** Mean of points by their maximum, 0 to 1; null below SUMMARY_MINIMUM tries, and where there are no points. */
	readonly facility: number | null;
	/** null below SUMMARY_MINIMUM tries, where nobody erred, and where two readings share the top. */
	readonly commonestWrong: WrongReading | null;
}

/** What a class made of an item: how hard it was, and the mistake made most often. */
export function toItemSummary(item: Item, tries: readonly Scored[]): ItemSummary {
	const tried = tries.length;
	if (tried < SUMMARY_MINIMUM) return { item, tried, facility: null, commonestWrong: null };
	const shares = tries.flatMap(({ points, maxPoints }) => (maxPoints === 0 ? [] : [points / maxPoints]));
	const facility = shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0) / shares.length;
	const readings = new Map<string, Omit<WrongReading, 'share'>>();
	for (const { parts } of tries) {
		for (const { id, outcome, given = null } of parts) {
			if (outcome !== 'wrong') continue;
			const key = JSON.stringify([id, given]);
			readings.set(key, { part: id, given, n: (readings.get(key)?.n ?? 0) + 1 });
		}
	}
	const [first, second] = [...readings.values()].toSorted((a, b) => b.n - a.n);
	const clear = first && first.n !== second?.n;
	return { item, tried, facility, commonestWrong: clear ? { ...first, share: first.n / tried } : null };
}
