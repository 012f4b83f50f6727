import { z } from 'zod';

export const ORIGINS = ['on-record', 'document', 'anonymous', 'unattributed'] as const;
export const HEDGES = ['none', 'hearsay', 'modal'] as const;
export const KINDS = ['event', 'interpretation', 'judgement', 'denial'] as const;
export const PARTIES = ['accuser', 'accused', 'neither'] as const;

/**
 * Who stands behind a claim, as the text in hand shows it. The field names and their values are those of the
 * codebook: `origin` is what stands at the inner end of the attribution chain, `chain` runs from the
 * publication in hand inward, `cue` is the word that introduces the attribution or "none".
 */
export const codingSchema = z.strictObject({
	chain: z.array(z.string().min(1)).min(1),
	cue: z.string().min(1),
	origin: z.enum(ORIGINS),
	hedge: z.enum(HEDGES),
	kind: z.enum(KINDS),
	publicRecord: z.enum(['yes', 'no']),
	party: z.enum(PARTIES)
});

export type Coding = z.infer<typeof codingSchema>;
export type Origin = Coding['origin'];
export type Hedge = Coding['hedge'];
