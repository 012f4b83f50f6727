import type { FormFields } from './interaction.ts';
import { formRecord, formValue } from './interaction.ts';
import { interactionOf, type Item } from './interactions.ts';

/** How sure a learner says they are: a name in words, and the per cent that it stands for. */
export interface CertaintyStep {
	readonly words: string;
	readonly percent: number;
}

/** By part ("choice", or a claim's id): per cent. Parts may be left out: nobody has to say. */
export type Certainty = Readonly<Record<string, number>>;

/**
 * The four steps, words first. Guessing stands for the chance of being right without knowing.
 * @param chance - between 0 and 1
 */
export function certaintySteps(chance: number): CertaintyStep[] {
	return [
		{ words: 'guessing', percent: Math.round(chance * 100) },
		{ words: 'leaning', percent: 70 },
		{ words: 'fairly sure', percent: 90 },
		{ words: 'certain', percent: 99 }
	];
}

/**
 * Reads how sure a learner said they are: a number for a choice, numbers by claim for a label.
 * @param raw - the JSON interface's `certainty`: unknown data; undefined and null mean that nothing was said
 * @returns the steps by part, or a message that says what is wrong
 */
export function parseCertainty(item: Item, raw: unknown): { certainty: Certainty } | { message: string } {
	if (raw === undefined || raw === null) return { certainty: {} };
	const asked = interactionOf(item).certainty(item);
	if (!asked) return { message: 'certainty is not asked of this item' };
	const byPart = typeof raw === 'number' ? { choice: raw } : raw;
	if (typeof byPart !== 'object') return { message: 'certainty is a number, or for labels numbers by claim' };
	const allowed = certaintySteps(asked.chance).map(({ percent }) => percent);
	const certainty: Record<string, number> = {};
	for (const [part, percent] of Object.entries(byPart)) {
		if (!asked.parts.includes(part)) return { message: `certainty is not asked of ${part}` };
		if (typeof percent !== 'number' || !allowed.includes(percent)) {
			return { message: `certainty.${part} is one of ${allowed.join(', ')}` };
		}
		certainty[part] = percent;
	}
	return { certainty };
}

/** What a posted form says of certainty, in the form of the JSON interface. */
export function certaintyFromForm(fields: FormFields): unknown {
	const single = formValue(fields, 'certainty');
	if (single !== undefined) return Number(single);
	const byPart = Object.entries(formRecord(fields, 'certainty'));
	return byPart.length > 0
		? Object.fromEntries(byPart.map(([part, percent]) => [part, Number(percent)]))
		: undefined;
}
