import { DONT_KNOW } from '../item/interaction.ts';
import { shortWay, STEPS } from '../item/path/path.ts';
import { scoreItem, toPublicItem, type Item, type PublicItem } from '../item/interactions.ts';
import { toFeedback, type FeedbackEntry } from '../score/feedback.ts';
import { onPaper, type Unit } from './course.ts';

/** An item with what is right in it, and why: for teachers, who have it before any answer. */
export interface ItemKey {
	readonly item: PublicItem;
	/**
	 * What somebody is told who does not know. Then, where an answer is typed, what other typed answers are told; of a
	 * path, what is told of each step to whoever did it.
	 */
	readonly feedback: readonly FeedbackEntry[];
}

/** The key to the worksheets of a unit, lesson by lesson. */
export interface UnitKey {
	readonly slug: string;
	readonly title: string;
	readonly lessons: readonly {
		readonly slug: string;
		readonly title: string;
		readonly items: readonly ItemKey[];
	}[];
}

/** The key to a unit. Whoever is sent it need not answer any more: a guard stands before every use. */
export function toUnitKey(unit: Unit): UnitKey {
	return {
		slug: unit.slug,
		title: unit.title,
		lessons: onPaper(unit).map(({ slug, title, items }) => ({
			slug,
			title,
			items: items.map((item) => ({
				item: toPublicItem(item),
				feedback: [
					...toFeedback(item, scoreItem(item, { dontKnow: true })),
					...toldOfTyped(item),
					...toldOfSteps(item)
				]
			}))
		}))
	};
}

/** Of a typed answer: what the other right ones and the likely wrong ones are told, one entry each. */
function toldOfTyped(item: Item): FeedbackEntry[] {
	if (item.interaction !== 'text-entry') return [];
	const typed = [...item.accept.slice(1), ...item.near.map(({ text }) => text)];
	return typed.flatMap((text) => toFeedback(item, scoreItem(item, { text })).slice(0, 1));
}

/** Of a path: what is told of its steps to somebody who did all of them. */
function toldOfSteps(item: Item): FeedbackEntry[] {
	const way = item.interaction === 'path' ? shortWay(item) : null;
	if (!way) return [];
	const told = toFeedback(item, scoreItem(item, { path: way, verdict: DONT_KNOW }));
	return told.filter(({ id }) => STEPS.some((step) => step === id));
}
