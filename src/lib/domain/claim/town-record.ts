import { z } from 'zod';
import { CLAIM_CLASSES, LABELS, toClaimClass, type ClaimClass, type Label } from './label.ts';
import { labelOfClaim, laterOf, type Claim, type Later, type Ledger } from './ledger.ts';

const voiceSchema = z
	.strictObject({
		name: z.string().min(1),
		named: z.array(z.string().min(1)).default([]),
		unnamed: z.array(z.string().min(1)).default([])
	})
	.refine(
		({ named, unnamed }) => named.length + unnamed.length > 0,
		'nothing says which claims are its: add words to named or unnamed'
	);

/** Somebody whose word comes up again and again, and how the ends of chains name them. */
export type Voice = z.infer<typeof voiceSchema>;

/** What `town.server.yaml` says: the report that ends the story, how it ends, and the voices that are counted. */
export const townSchema = z.strictObject({
	last: z.string().min(1),
	/** Paragraphs. */
	end: z.array(z.string().min(1)),
	voices: z.array(voiceSchema)
});
export type Town = z.infer<typeof townSchema>;

export const HELD = ['yes', 'partly', 'no', 'open'] as const satisfies readonly Later['held'][];
export type Held = Later['held'];

/** How many claims came out how. */
export interface HeldCounts {
	/** All of them. */
	readonly claims: number;
	readonly held: Readonly<Record<Held, number>>;
}

/** What came of the claims of several texts, counted by who stood behind them. */
export interface TownRecord {
	readonly all: HeldCounts;
	readonly classes: Readonly<Record<ClaimClass, HeldCounts>>;
	readonly labels: Readonly<Record<Label, HeldCounts>>;
	/** In the order given. */
	readonly voices: readonly (HeldCounts & { readonly name: string })[];
}

/** Of fewer claims a voice's count would tell what came of a single one, and would say little of the voice. */
export const FEWEST_OF_A_VOICE = 4;

/**
 * Whether a voice stands at the inner end of a claim's chain. A name inside the description of somebody unnamed is
 * not that name's word: "a driver of Hollin Buses" is not Hollin Buses.
 */
export function isVoiceOf(voice: Voice, claim: Claim): boolean {
	const words = toClaimClass(labelOfClaim(claim)) === 'named' ? voice.named : voice.unnamed;
	const source = claim.chain.at(-1) ?? '';
	return words.some((word) => source.includes(word));
}

/**
 * Counts how the claims of ledgers came out: altogether, by class, by label, and by voice. Claims that nothing is
 * said of later do not count.
 * @param voices - those with fewer than `FEWEST_OF_A_VOICE` claims are left out
 */
export function townRecord(ledgers: readonly Ledger[], voices: readonly Voice[]): TownRecord {
	const outcomes = ledgers.flatMap((ledger) =>
		ledger.claims.flatMap((claim) => {
			const later = laterOf(ledger, claim.id);
			return later ? [{ claim, held: later.held }] : [];
		})
	);
	const count = (chosen: (claim: Claim) => boolean): HeldCounts => {
		const held: Record<Held, number> = { yes: 0, partly: 0, no: 0, open: 0 };
		for (const outcome of outcomes) if (chosen(outcome.claim)) held[outcome.held]++;
		return { claims: HELD.reduce((sum, kind) => sum + held[kind], 0), held };
	};
	const classes = CLAIM_CLASSES.map((name) => [
		name,
		count((claim) => toClaimClass(labelOfClaim(claim)) === name)
	]);
	const labels = LABELS.map((label) => [label, count((claim) => labelOfClaim(claim) === label)]);
	return {
		all: count(() => true),
		classes: Object.fromEntries(classes),
		labels: Object.fromEntries(labels),
		voices: voices
			.map((voice) => ({ name: voice.name, ...count((claim) => isVoiceOf(voice, claim)) }))
			.filter(({ claims }) => claims >= FEWEST_OF_A_VOICE)
	};
}
