import { z } from 'zod';
import { fixedShuffle } from '../fixed-shuffle.ts';
import { toPublicBase, type Interaction, type PublicItemBase } from '../interaction.ts';
import { authoredBase, authoredOption, type AuthoredOption, type Entry, type ItemBase } from '../item.ts';
import { checkOptions } from '../options.ts';

const authored = z.strictObject({
	...authoredBase,
	interaction: z.literal('choices'),
	options: z.array(authoredOption).min(3).max(8)
});

const response = z.strictObject({ choices: z.array(z.string()) });

export interface ChoicesItem extends ItemBase {
	readonly interaction: 'choices';
	readonly options: readonly AuthoredOption[];
}

export interface PublicChoicesItem extends PublicItemBase {
	readonly interaction: 'choices';
	readonly options: readonly Entry[];
}

/** Picks every option that fits: (right − wrong) / number right, never below 0. */
export const choices: Interaction<
	z.infer<typeof authored>,
	ChoicesItem,
	PublicChoicesItem,
	z.infer<typeof response>
> = {
	authored,
	response,

	check(item) {
		const right = item.options.filter((option) => option.right).length;
		const mixed = right > 0 && right < item.options.length;
		const message = 'at least one option is right and at least one wrong: mark them so';
		return [...checkOptions(item.options), ...(mixed ? [] : [{ path: ['options'], message }])];
	},

	resolve: (item, base) => ({ ...base, interaction: 'choices', options: item.options }),

	toPublic: (item) => ({
		...toPublicBase(item),
		interaction: 'choices',
		options: fixedShuffle(item.id, item.options).map(({ id, text }) => ({ id, text }))
	}),

	fromForm: (fields) => ({ choices: fields.get('choices') ?? [] }),

	refuse(item, given) {
		const unknown = given.choices.find((chosen) => !item.options.some(({ id }) => id === chosen));
		if (unknown !== undefined) return { kind: 'malformed', message: `this item has no option ${unknown}` };
		if (new Set(given.choices).size < given.choices.length) {
			return { kind: 'malformed', message: 'an option was sent twice' };
		}
		return given.choices.length === 0 ? { kind: 'incomplete', missing: ['choices'] } : null;
	},

	score(item, given) {
		const chosen = 'dontKnow' in given ? null : new Set(given.choices);
		const parts = item.options.map(({ id, right }) => {
			if (chosen?.has(id)) return { id, outcome: right ? 'right' : 'wrong' } as const;
			return { id, outcome: right ? (chosen ? 'missed' : 'dont-know') : 'left' } as const;
		});
		const count = (outcome: string) => parts.filter((part) => part.outcome === outcome).length;
		const allRight = item.options.filter(({ right }) => right).length;
		return { points: Math.max(0, (count('right') - count('wrong')) / allRight), maxPoints: 1, parts };
	},

	explain: (item, part) => item.options.find(({ id }) => id === part.id)?.why ?? '',

	certainty: () => null
};
