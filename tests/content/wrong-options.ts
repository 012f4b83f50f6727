// What a learner who reads only wrong answers comes across, wherever an item is about somebody real.
import { plainText } from '../../src/lib/domain/claim/reading.ts';
import type { Item } from '../../src/lib/domain/item/interactions.ts';

/** Whoever and whatever is real and can be named here. */
const REAL =
	/Kaspersky|\bFSB\b|Bloomberg|\bCSO\b|\bFBI\b|Kremlin|Russia|\bU\.S\.|American|Washington|Trump|Pentagon|Senate|Congress|White House|\b(?:CIA|NSA|NIST|CNSSI|DHS|GSA|DoD|DIA)\b|Department of|General Services|Defense Intelligence|Homeland|Microsoft|Google|Reuters|New York Times|Wall Street|Associated Press|MITRE|Dittrich|Williams|Snowden|Obama|Putin|Israel|Netherlands|Dutch|Britain|German|Lithuania|Estonia|Swiss|Switzerland|Wired|Guardian|Eugene|Europe|Parliament|The Hill(?! Weekly)|Jake|Forbes|\bBBC\b|Best Buy|court of appeals/;

export interface WrongOption {
	readonly item: string;
	readonly id: string;
	readonly text: string;
}

/** Wrong options, near answers that are wrong, and entries of a match that belong to nothing. */
export function wrongOptionsOf(item: Item): WrongOption[] {
	const named = (entries: readonly { readonly id: string; readonly text: string }[]) =>
		entries.map(({ id, text }) => ({ item: item.id, id, text }));
	switch (item.interaction) {
		case 'choice':
		case 'choices':
			return named(item.options.filter(({ right }) => !right));
		case 'match': {
			const used = item.left.map(({ match }) => match);
			const unmatched = [
				...item.left.filter(({ match }) => match === null),
				...item.right.filter(({ id }) => !used.includes(id))
			];
			return named(unmatched);
		}
		case 'text-entry':
			return item.near.map(({ text }) => ({ item: item.id, id: 'near', text }));
		default:
			// A label, an order and a marked text show only what is so; a free text is the learner's own.
			return [];
	}
}

/** Whether anything that a learner reads in an item names somebody real. */
export function isAboutSomebodyReal(item: Item): boolean {
	const shown = plainText(item.excerpt?.paragraphs ?? []);
	const own = wrongOptionsOf(item).map(({ text }) => text);
	return [item.prompt, shown, ...own].some((text) => REAL.test(text));
}
