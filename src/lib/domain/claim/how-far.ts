import type { CodingStep } from './steps.ts';

/** How much of a text somebody has coded. */
export interface HowFar {
	readonly coded: number;
	/** All claims of the text. */
	readonly total: number;
	/** How many more it takes until half of them are coded; 0 from then on. */
	readonly missing: number;
	/** The step to go on with, or null where every claim is coded. */
	readonly next: number | null;
}

/**
 * Counts what is coded of a text and says where to go on: at the step worked on last, or the next one after it that
 * is open, or the first open one. Codings of claims that the text no longer has do not count.
 * @param coded - the ids of the claims that are coded, the one worked on last at the end
 */
export function howFar(steps: readonly CodingStep[], coded: readonly string[]): HowFar {
	const claims = steps.flatMap((step) => step.claims.map(({ id }) => id));
	const known = new Set(claims.filter((id) => coded.includes(id)));
	const last = coded.findLast((id) => known.has(id));
	const at = steps.findIndex((step) => step.claims.some(({ id }) => id === last));
	const isOpen = (step: CodingStep) => step.claims.some(({ id }) => !known.has(id));
	const next = steps.slice(Math.max(0, at)).find(isOpen) ?? steps.find(isOpen);
	return {
		coded: known.size,
		total: claims.length,
		missing: Math.max(0, Math.ceil(claims.length / 2) - known.size),
		next: next?.number ?? null
	};
}
