import type { Held } from '#lib/domain/claim/town-record.ts';

/** How a claim came out, in words. */
export const HELD_WORDS: Readonly<Record<Held, string>> = {
	yes: 'Held',
	partly: 'Held in part',
	no: 'Did not hold',
	open: 'Still open'
};
