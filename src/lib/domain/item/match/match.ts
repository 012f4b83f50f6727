import { z } from 'zod';
import type { ContentProblem } from '../../claim/ledger.ts';
import { fixedShuffle } from '../fixed-shuffle.ts';
import { formRecord, toPublicBase, type Interaction, type PublicItemBase } from '../interaction.ts';
import { authoredBase, authoredEntry, entryId, type Entry, type ItemBase } from '../item.ts';
import { checkOptions } from '../options.ts';

/** The form's word for "none of these"; in a response it is null. */
export const NONE = 'none';

const authoredRight = z.strictObject({
	id: entryId.refine((value) => value !== NONE, `"${NONE}" is the page’s own: choose another`),
	text: z.string().min(1)
});

const authored = z.strictObject({
	...authoredBase,
	interaction: z.literal('match'),
	left: z
		.array(authoredEntry.extend({ match: z.string() }))
		.min(2)
		.max(8),
	right: z.array(authoredRight).min(2).max(8)
});

const response = z.strictObject({ pairs: z.record(z.string(), z.string().nullable()) });

export interface MatchItem extends ItemBase {
	readonly interaction: 'match';
	readonly left: readonly (Entry & { readonly match: string | null; readonly why: string })[];
	readonly right: readonly Entry[];
}

export interface PublicMatchItem extends PublicItemBase {
	readonly interaction: 'match';
	readonly left: readonly Entry[];
	readonly right: readonly Entry[];
}

/** Pairs each left entry with a right one, or with none: share of left entries right. */
export const match: Interaction<
	z.infer<typeof authored>,
	MatchItem,
	PublicMatchItem,
	z.infer<typeof response>
> = {
	authored,
	response,

	check(item): ContentProblem[] {
		const known = new Set([NONE, ...item.right.map(({ id }) => id)]);
		const astray = item.left.flatMap((entry, index) =>
			known.has(entry.match)
				? []
				: [
						{
							path: ['left', index, 'match'],
							message: `there is no right entry ${entry.match}: name one, or none`
						}
					]
		);
		return [...checkOptions(item.left, 'left'), ...checkOptions(item.right, 'right'), ...astray];
	},

	resolve: (item, base) => ({
		...base,
		interaction: 'match',
		left: item.left.map((entry) => ({ ...entry, match: entry.match === NONE ? null : entry.match })),
		right: item.right
	}),

	toPublic: (item) => ({
		...toPublicBase(item),
		interaction: 'match',
		left: fixedShuffle(item.id, item.left).map(({ id, text }) => ({ id, text })),
		right: fixedShuffle(item.id, item.right).map(({ id, text }) => ({ id, text }))
	}),

	fromForm(fields) {
		const pairs = Object.entries(formRecord(fields, 'pair'));
		return { pairs: Object.fromEntries(pairs.map(([left, right]) => [left, right === NONE ? null : right])) };
	},

	refuse(item, { pairs }) {
		for (const [left, right] of Object.entries(pairs)) {
			if (!item.left.some(({ id }) => id === left)) {
				return { kind: 'malformed', message: `this item has no left entry ${left}` };
			}
			if (right !== null && !item.right.some(({ id }) => id === right)) {
				return { kind: 'malformed', message: `this item has no right entry ${right}` };
			}
		}
		const shown = fixedShuffle(item.id, item.left);
		const missing = shown.filter(({ id }) => !Object.hasOwn(pairs, id)).map(({ id }) => id);
		return missing.length > 0 ? { kind: 'incomplete', missing } : null;
	},

	score(item, given) {
		const parts = item.left.map((entry) => {
			const right = entry.match ?? NONE;
			if ('dontKnow' in given) return { id: entry.id, outcome: 'dont-know', right } as const;
			const answer = given.pairs[entry.id] ?? NONE;
			return { id: entry.id, outcome: answer === right ? 'right' : 'wrong', given: answer, right } as const;
		});
		const points = parts.filter(({ outcome }) => outcome === 'right').length;
		return { points, maxPoints: parts.length, parts };
	},

	explain: (item, part) => item.left.find(({ id }) => id === part.id)?.why ?? '',

	certainty: () => null
};
