import { scoreItem, toPublicItem, type PublicItem } from '../item/interactions.ts';
import { toFeedback, type FeedbackEntry } from '../score/feedback.ts';
import type { Unit } from './course.ts';

/** An item with what is right in it, and why: for teachers, who have it before any answer. */
export interface ItemKey {
	readonly item: PublicItem;
	/** What somebody is told who said of the whole item that they do not know. */
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
		lessons: unit.lessons.map(({ slug, title, items }) => ({
			slug,
			title,
			items: items.map((item) => ({
				item: toPublicItem(item),
				feedback: toFeedback(item, scoreItem(item, { dontKnow: true }))
			}))
		}))
	};
}
