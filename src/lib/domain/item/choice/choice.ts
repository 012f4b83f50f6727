import { z } from 'zod';
import { fixedShuffle } from '../fixed-shuffle.ts';
import { DONT_KNOW, formValue, toPublicBase, type Interaction, type PublicItemBase } from '../interaction.ts';
import { authoredBase, authoredOption, type AuthoredOption, type Entry, type ItemBase } from '../item.ts';
import { checkOptions } from '../options.ts';

const authored = z.strictObject({
	...authoredBase,
	interaction: z.literal('choice'),
	options: z.array(authoredOption).min(2).max(6)
});

const response = z.strictObject({ choice: z.string() });

export interface ChoiceItem extends ItemBase {
	readonly interaction: 'choice';
	readonly options: readonly AuthoredOption[];
}

export interface PublicChoiceItem extends PublicItemBase {
	readonly interaction: 'choice';
	readonly options: readonly Entry[];
}

/** Picks one option. */
export const choice: Interaction<
	z.infer<typeof authored>,
	ChoiceItem,
	PublicChoiceItem,
	z.infer<typeof response>
> = {
	authored,
	response,

	check(item) {
		const right = item.options.filter((option) => option.right).length;
		const count = `${right} options are marked right: mark exactly one`;
		return [...checkOptions(item.options), ...(right === 1 ? [] : [{ path: ['options'], message: count }])];
	},

	resolve: (item, base) => ({ ...base, interaction: 'choice', options: item.options }),

	toPublic: (item) => ({
		...toPublicBase(item),
		interaction: 'choice',
		options: fixedShuffle(item.id, item.options).map(({ id, text }) => ({ id, text }))
	}),

	fromForm(fields) {
		const value = formValue(fields, 'choice');
		return value === DONT_KNOW ? { dontKnow: true } : { choice: value ?? '' };
	},

	refuse(item, given) {
		if (given.choice === '') return { kind: 'incomplete', missing: ['choice'] };
		const known = item.options.some(({ id }) => id === given.choice);
		return known ? null : { kind: 'malformed', message: `this item has no option ${given.choice}` };
	},

	score(item, given) {
		const chosen = 'dontKnow' in given ? null : given.choice;
		const parts = item.options.map(({ id, right }) => {
			if (id === chosen) return { id, outcome: right ? 'right' : 'wrong' } as const;
			return { id, outcome: right ? (chosen === null ? 'dont-know' : 'missed') : 'left' } as const;
		});
		return { points: parts.some(({ outcome }) => outcome === 'right') ? 1 : 0, maxPoints: 1, parts };
	},

	explain: (item, part) => item.options.find(({ id }) => id === part.id)?.why ?? '',

	certainty: (item) => ({ chance: 1 / item.options.length, parts: ['choice'] })
};
