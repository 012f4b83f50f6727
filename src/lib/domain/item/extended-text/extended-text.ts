import { z } from 'zod';
import type { ContentProblem } from '../../claim/ledger.ts';
import { formValue, toPublicBase, type Interaction, type PublicItemBase } from '../interaction.ts';
import { authoredBase, authoredEntry, type Entry, type ItemBase } from '../item.ts';
import { checkOptions } from '../options.ts';
import { countWords, refuseLonger, writtenText } from '../written-text.ts';

/** The part that holds our own example; the others are rows of the rubric. */
export const EXAMPLE = 'example';

/** Far more than words of any language need; it stops what is no text. */
const CHARACTERS_A_WORD = 20;

const authored = z.strictObject({
	...authoredBase,
	interaction: z.literal('extended-text'),
	words: z.int().min(10).max(150),
	rubric: z
		.array(
			authoredEntry.extend({
				id: authoredEntry.shape.id.refine(
					(value) => value !== EXAMPLE,
					`"${EXAMPLE}" is the page’s own: choose another`
				),
				why: z.string({ error: 'is missing: say why this matters' }).min(1)
			})
		)
		.min(2)
		.max(6),
	example: z.string().min(1)
});

const response = z.strictObject({ text: writtenText });

export interface ExtendedTextItem extends ItemBase {
	readonly interaction: 'extended-text';
	/** The most words that an answer may have. */
	readonly words: number;
	/** What to check one's own text for, once it is sent. */
	readonly rubric: readonly (Entry & { readonly why: string })[];
	readonly example: string;
}

export interface PublicExtendedTextItem extends PublicItemBase {
	readonly interaction: 'extended-text';
	readonly words: number;
}

/** Writes, and then checks it against a rubric: no points, and it counts as answered. */
export const extendedText: Interaction<
	z.infer<typeof authored>,
	ExtendedTextItem,
	PublicExtendedTextItem,
	z.infer<typeof response>
> = {
	authored,
	response,

	check({ rubric, example, words }): ContentProblem[] {
		const long = refuseLonger('words', words, example) !== null;
		const message = `has ${countWords(example)} words where learners have ${words}: shorten it, or give them more`;
		return [...checkOptions(rubric, 'rubric'), ...(long ? [{ path: ['example'], message }] : [])];
	},

	resolve: (item, base) => ({
		...base,
		interaction: 'extended-text',
		words: item.words,
		rubric: item.rubric,
		example: item.example.trim()
	}),

	toPublic: (item) => ({ ...toPublicBase(item), interaction: 'extended-text', words: item.words }),

	fromForm: (fields) => ({ text: formValue(fields, 'text') ?? '' }),

	refuse(item, { text }) {
		if (countWords(text) === 0) return { kind: 'incomplete', missing: ['text'] };
		return (
			refuseLonger('words', item.words, text) ??
			refuseLonger('characters', item.words * CHARACTERS_A_WORD, text)
		);
	},

	score(item, given) {
		const outcome = 'dontKnow' in given ? 'dont-know' : 'unscored';
		const rows = item.rubric.map(({ id, text }) => ({ id, outcome, right: text }) as const);
		return { points: 0, maxPoints: 0, parts: [...rows, { id: EXAMPLE, outcome }] };
	},

	explain: (item, part) =>
		part.id === EXAMPLE ? item.example : (item.rubric.find(({ id }) => id === part.id)?.why ?? ''),

	certainty: () => null
};
