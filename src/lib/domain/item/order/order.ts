import { z } from 'zod';
import type { ContentProblem } from '../../claim/ledger.ts';
import { fixedShuffle } from '../fixed-shuffle.ts';
import { formRecord, toPublicBase, type Interaction, type PublicItemBase } from '../interaction.ts';
import { authoredBase, authoredEntry, type Entry, type ItemBase } from '../item.ts';
import { checkOptions } from '../options.ts';

const authored = z.strictObject({
	...authoredBase,
	interaction: z.literal('order'),
	entries: z.array(authoredEntry).min(3).max(8)
});

const response = z.strictObject({ order: z.array(z.string()) });

export interface OrderItem extends ItemBase {
	readonly interaction: 'order';
	/** In the right order. */
	readonly entries: readonly (Entry & { readonly why: string })[];
}

export interface PublicOrderItem extends PublicItemBase {
	readonly interaction: 'order';
	readonly entries: readonly Entry[];
}

/** Puts entries in order: share of neighbours that stand in the right order. */
export const order: Interaction<
	z.infer<typeof authored>,
	OrderItem,
	PublicOrderItem,
	z.infer<typeof response>
> = {
	authored,
	response,

	check(item): ContentProblem[] {
		const problems = checkOptions(item.entries, 'entries');
		const right = item.entries.map(({ id }) => id);
		const tells = [fixedShuffle(item.id, item.entries).map(({ id }) => id), right.toSorted()];
		if (tells.some((shown) => shown.every((id, index) => id === right[index]))) {
			problems.push({
				path: ['entries'],
				message: 'the ids give the right order away, sorted or as they are shown: change one or two of them'
			});
		}
		return problems;
	},

	resolve: (item, base) => ({ ...base, interaction: 'order', entries: item.entries }),

	toPublic: (item) => ({
		...toPublicBase(item),
		interaction: 'order',
		entries: fixedShuffle(item.id, item.entries).map(({ id, text }) => ({ id, text }))
	}),

	/** Each entry is sent with its place; two entries with one place come out as one missing place. */
	fromForm(fields) {
		const places = Object.entries(formRecord(fields, 'place'));
		const placed = new Set<string>();
		const distinct = places.filter(([, place]) => !placed.has(place) && placed.add(place));
		return { order: distinct.toSorted(([, a], [, b]) => Number(a) - Number(b)).map(([id]) => id) };
	},

	refuse(item, given) {
		const unknown = given.order.find((entry) => !item.entries.some(({ id }) => id === entry));
		if (unknown !== undefined) return { kind: 'malformed', message: `this item has no entry ${unknown}` };
		if (new Set(given.order).size < given.order.length) {
			return { kind: 'malformed', message: 'an entry was sent twice' };
		}
		// As they are shown: in the authored order, an empty answer would be told the right one.
		const shown = fixedShuffle(item.id, item.entries);
		const missing = shown.map(({ id }) => id).filter((id) => !given.order.includes(id));
		return missing.length > 0 ? { kind: 'incomplete', missing } : null;
	},

	score(item, given) {
		const sent = 'dontKnow' in given ? null : given.order;
		let kept = 0;
		const parts = item.entries.map(({ id }, index) => {
			const right = String(index + 1);
			if (!sent) return { id, outcome: 'dont-know', right } as const;
			const before = item.entries[index - 1]?.id;
			const follows = sent[sent.indexOf(id) - 1] === before;
			if (follows && before !== undefined) kept++;
			return {
				id,
				outcome: follows ? 'right' : 'wrong',
				given: String(sent.indexOf(id) + 1),
				right
			} as const;
		});
		return { points: kept, maxPoints: item.entries.length - 1, parts };
	},

	explain: (item, part) => item.entries.find(({ id }) => id === part.id)?.why ?? '',

	certainty: () => null
};
