import { z } from 'zod';
import {
	CLAIM_CLASSES,
	isClaimClass,
	isLabel,
	LABELS,
	toClaimClass,
	type ClaimClass,
	type Label
} from '../../claim/label.ts';
import {
	DONT_KNOW,
	formRecord,
	toPublicBase,
	type Interaction,
	type PublicItemBase
} from '../interaction.ts';
import { authoredBase, type Entry, type ItemBase, type ItemClaim } from '../item.ts';

const authored = z.strictObject({
	...authoredBase,
	interaction: z.literal('label'),
	asks: z.enum(['class', 'label']),
	article: z.string().min(1),
	claims: z.array(z.string()).min(1).max(6),
	excerpt: z
		.undefined({ error: 'a label item shows the paragraphs of its claims: leave the excerpt out' })
		.optional()
});

const response = z.strictObject({ labels: z.record(z.string(), z.string()) });

export interface LabelItem extends ItemBase {
	readonly interaction: 'label';
	/** "class" asks named or not named; "label" asks for one of the four labels. */
	readonly asks: 'class' | 'label';
	readonly claims: readonly ItemClaim[];
}

export interface PublicLabelItem extends PublicItemBase {
	readonly interaction: 'label';
	readonly asks: 'class' | 'label';
	readonly claims: readonly Entry[];
	readonly labels: readonly Entry[];
}

type Answer = Label | ClaimClass;

function answersOf(item: Pick<LabelItem, 'asks'>): readonly Answer[] {
	return item.asks === 'class' ? CLAIM_CLASSES : LABELS;
}

/** The right answer for a claim, in the terms that the item asks for. */
export function rightAnswer(item: Pick<LabelItem, 'asks'>, claim: ItemClaim): Answer {
	return item.asks === 'class' ? toClaimClass(claim.label) : claim.label;
}

/** Gives each claim one of the four labels, or one of the two classes. The key is the ledger. */
export const label: Interaction<
	z.infer<typeof authored>,
	LabelItem,
	PublicLabelItem,
	z.infer<typeof response>
> = {
	authored,
	response,

	check: () => [],

	resolve: (item, base, claims) => ({ ...base, interaction: 'label', asks: item.asks, claims }),

	toPublic: (item) => ({
		...toPublicBase(item),
		interaction: 'label',
		asks: item.asks,
		claims: item.claims.map(({ id, text }) => ({ id, text })),
		labels: answersOf(item).map((answer) => ({ id: answer, text: answer }))
	}),

	fromForm: (fields) => ({ labels: formRecord(fields, 'label') }),

	refuse(item, { labels }) {
		const claims = new Set(item.claims.map(({ id }) => id));
		const answers: readonly string[] = [...answersOf(item), DONT_KNOW];
		for (const [id, given] of Object.entries(labels)) {
			if (!claims.has(id)) return { kind: 'malformed', message: `this item has no claim ${id}` };
			if (!answers.includes(given)) {
				return { kind: 'malformed', message: `${id} takes one of: ${answers.join(', ')}` };
			}
		}
		const missing = item.claims.filter(({ id }) => !Object.hasOwn(labels, id)).map(({ id }) => id);
		return missing.length > 0 ? { kind: 'incomplete', missing } : null;
	},

	score(item, given) {
		const parts = item.claims.map((claim) => {
			const right = rightAnswer(item, claim);
			const answer = 'dontKnow' in given ? DONT_KNOW : given.labels[claim.id];
			if (answer === undefined || !(isLabel(answer) || isClaimClass(answer))) {
				return { id: claim.id, outcome: 'dont-know', right } as const;
			}
			return { id: claim.id, outcome: answer === right ? 'right' : 'wrong', given: answer, right } as const;
		});
		const points = parts.filter(({ outcome }) => outcome === 'right').length;
		return { points, maxPoints: parts.length, parts };
	},

	explain: (item, part) => item.claims.find(({ id }) => id === part.id)?.why ?? '',

	certainty: (item) =>
		item.asks === 'class' ? { chance: 0.5, parts: item.claims.map(({ id }) => id) } : null
};
