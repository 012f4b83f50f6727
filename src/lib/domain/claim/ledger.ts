import { z } from 'zod';
import { codingSchema } from './coding.ts';
import { toLabel, type Label, type LabelBasis } from './label.ts';
import { soWhatSchema } from './so-what.ts';

/** One claim of a text with its whole coding, as a ledger holds it. `why` is read after answering. */
export const claimSchema = codingSchema.extend({
	id: z.string().regex(/^c\d\d$/, 'is a letter c and two digits, such as c07'),
	sentences: z
		.array(z.string().regex(/^S\d\d$/))
		.min(1)
		.optional(),
	content: z.string().min(1),
	contestedBy: z.array(z.string()).default([]),
	why: z.string().min(1),
	debatable: z
		.strictObject({
			other: codingSchema
				.extend({ contestedBy: z.array(z.string()) })
				.partial()
				.refine((other) => Object.keys(other).length > 0, 'names at least one field that differs'),
			forThis: z.string().min(1),
			forOther: z.string().min(1)
		})
		.optional(),
	finePrint: z.string().min(1).optional(),
	gains: z.string().min(1).optional(),
	soWhat: soWhatSchema.optional(),
	/** Whom or what it is about, for the evidence map. */
	about: z.string().min(1).optional()
});

export type Claim = z.infer<typeof claimSchema>;

/** How a matter that an invented report tells of turned out. */
export const laterSchema = z.strictObject({
	claims: z.array(z.string()).min(1),
	held: z.enum(['yes', 'no', 'partly', 'open']),
	note: z.string().min(1)
});

export type Later = z.infer<typeof laterSchema>;

export const ledgerSchema = z.strictObject({
	claims: z.array(claimSchema).min(1),
	later: z.array(laterSchema).default([])
});

export type Ledger = z.infer<typeof ledgerSchema>;

/** How a claim came out, or undefined where the ledger does not say. */
export function laterOf({ later }: Pick<Ledger, 'later'>, id: string): Later | undefined {
	return later.find(({ claims }) => claims.includes(id));
}

/** The part of a claim that decides its label. */
export function toLabelBasis(claim: Pick<Claim, 'origin' | 'publicRecord' | 'contestedBy'>): LabelBasis {
	return { origin: claim.origin, publicRecord: claim.publicRecord, contested: claim.contestedBy.length > 0 };
}

/** The label of a claim of a ledger. */
export function labelOfClaim(claim: Claim): Label {
	return toLabel(toLabelBasis(claim));
}

/** Whether a claim may be scored: not debatable, and not decided by the codebook's fine print. */
export function isScorable(claim: Claim): boolean {
	return claim.debatable === undefined && claim.finePrint === undefined;
}

/** A mistake in content: the path to the value within its file, what is wrong and what to do about it. */
export interface ContentProblem {
	readonly path: readonly (string | number)[];
	readonly message: string;
}

/**
 * What the schema alone cannot see in a ledger: ids given twice, contests that point nowhere, stand on one side
 * only or join claims of the same party, and "later" notes that miss a claim or tell of one twice.
 */
export function checkLedger(ledger: Ledger): ContentProblem[] {
	const problems: ContentProblem[] = [];
	const byId = new Map(ledger.claims.map((claim) => [claim.id, claim]));
	const seen = new Set<string>();
	for (const [index, claim] of ledger.claims.entries()) {
		if (seen.has(claim.id)) {
			problems.push({
				path: ['claims', index, 'id'],
				message: `the claim ${claim.id} stands here a second time: give it an id of its own`
			});
		}
		seen.add(claim.id);
		for (const [position, other] of claim.contestedBy.entries()) {
			const path = ['claims', index, 'contestedBy', position];
			const contesting = byId.get(other);
			if (!contesting) {
				problems.push({ path, message: `there is no claim ${other} in this ledger: correct the id` });
			} else if (!contesting.contestedBy.includes(claim.id)) {
				problems.push({
					path,
					message: `${claim.id} is contested by ${other}, but ${other} does not say so: add ${claim.id} to its contestedBy`
				});
			} else if (contesting.party === claim.party) {
				problems.push({
					path,
					message: `${claim.id} and ${other} are of the same party (${claim.party}): only claims of another party contest`
				});
			}
		}
	}
	return [...problems, ...checkLater(ledger, byId)];
}

function checkLater(ledger: Ledger, byId: ReadonlyMap<string, Claim>): ContentProblem[] {
	const problems: ContentProblem[] = [];
	const told = new Set<string>();
	for (const [index, later] of ledger.later.entries()) {
		for (const [position, id] of later.claims.entries()) {
			const path = ['later', index, 'claims', position];
			if (!byId.has(id)) {
				problems.push({ path, message: `there is no claim ${id} in this ledger: correct the id` });
			} else if (told.has(id)) {
				problems.push({ path, message: `what came of ${id} is told twice: keep one` });
			}
			told.add(id);
		}
	}
	if (ledger.later.length > 0) {
		for (const claim of ledger.claims.filter(({ id }) => !told.has(id))) {
			problems.push({ path: ['later'], message: `nothing says what came of ${claim.id}: add it to a note` });
		}
	}
	return problems;
}
