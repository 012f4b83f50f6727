import { z } from 'zod';
import type { ContentProblem } from '../../claim/ledger.ts';
import { formValue, toPublicBase, type Interaction, type PublicItemBase } from '../interaction.ts';
import { authoredBase, type ItemBase } from '../item.ts';
import { refuseLonger, writtenText } from '../written-text.ts';
import { foldText } from './fold-text.ts';

/** The most characters that an answer may have. */
export const LONGEST_ENTRY = 80;

const entry = z.string().min(1).max(LONGEST_ENTRY);
const why = z.string({ error: 'is missing: say why this answer is right or wrong' }).min(1);

const authored = z.strictObject({
	...authoredBase,
	interaction: z.literal('text-entry'),
	accept: z.array(entry).min(1).max(12),
	why,
	near: z
		.array(z.strictObject({ text: entry, why }))
		.max(8)
		.default([])
});

const response = z.strictObject({ text: writtenText });

export interface TextEntryItem extends ItemBase {
	readonly interaction: 'text-entry';
	/** What is right; the first is shown as the answer. */
	readonly accept: readonly string[];
	readonly why: string;
	/** Wrong answers that learners may well give. */
	readonly near: readonly { readonly text: string; readonly why: string }[];
}

export interface PublicTextEntryItem extends PublicItemBase {
	readonly interaction: 'text-entry';
}

/** The part that tells the right answer's reason, where the other tells that of a near one. */
const ANSWER = 'answer';

/** Types a word, a name or a figure: right or wrong, after `foldText`. */
export const textEntry: Interaction<
	z.infer<typeof authored>,
	TextEntryItem,
	PublicTextEntryItem,
	z.infer<typeof response>
> = {
	authored,
	response,

	check({ accept, near }): ContentProblem[] {
		const rows = [
			...accept.map((text, index) => ({ text, path: ['accept', index] })),
			...near.map(({ text }, index) => ({ text, path: ['near', index, 'text'] }))
		].map(({ text, path }) => ({ text, path, folded: foldText(text) }));
		return rows.flatMap(({ folded, path }, index) => {
			if (folded === '') return [{ path, message: 'has no letter or digit: write a word' }];
			const same = rows.slice(0, index).find((earlier) => earlier.folded === folded);
			if (!same) return [];
			const message = `is the same as “${same.text}” once case, accents and marks around it are passed over: keep one`;
			return [{ path, message }];
		});
	},

	resolve: (item, base) => ({
		...base,
		interaction: 'text-entry',
		accept: item.accept,
		why: item.why,
		near: item.near
	}),

	toPublic: (item) => ({ ...toPublicBase(item), interaction: 'text-entry' }),

	fromForm: (fields) => ({ text: formValue(fields, 'text') ?? '' }),

	refuse(_item, { text }) {
		if (foldText(text) === '') return { kind: 'incomplete', missing: ['text'] };
		return refuseLonger('characters', LONGEST_ENTRY, text);
	},

	score(item, given) {
		const right = item.accept[0] ?? '';
		if ('dontKnow' in given) {
			return { points: 0, maxPoints: 1, parts: [{ id: 'text', outcome: 'dont-know', right }] };
		}
		const folded = foldText(given.text);
		if (item.accept.some((text) => foldText(text) === folded)) {
			const part = { id: 'text', outcome: 'right', given: given.text, right } as const;
			return { points: 1, maxPoints: 1, parts: [part] };
		}
		// A near answer is kept as its author wrote it, so that a class's answers can be counted together.
		const near = nearAnswer(item, given.text);
		const part = { id: 'text', outcome: 'wrong', given: near?.text ?? given.text, right } as const;
		const answer = { id: ANSWER, outcome: 'missed', right } as const;
		return { points: 0, maxPoints: 1, parts: near ? [part, answer] : [part] };
	},

	explain(item, part) {
		const near = part.id === ANSWER ? undefined : nearAnswer(item, part.given ?? '');
		return near?.why ?? item.why;
	},

	certainty: () => null
};

function nearAnswer(item: TextEntryItem, text: string) {
	const folded = foldText(text);
	return item.near.find((candidate) => foldText(candidate.text) === folded);
}
