import type { ContentProblem } from '../claim/ledger.ts';
import type { Entry } from './item.ts';

/** Ids or texts that stand in a row of entries more than once. */
export function checkOptions(entries: readonly Entry[], field = 'options'): ContentProblem[] {
	return entries.flatMap((entry, index) =>
		(['id', 'text'] as const)
			.filter((key) => entries.findIndex((other) => other[key] === entry[key]) < index)
			.map((key) => ({
				path: [field, index, key],
				message: `stands here a second time: make the ${key} its own`
			}))
	);
}
