import { labelOfClaim, type Ledger } from './ledger.ts';

/** The columns of a ledger as a table, in their order. */
export const LEDGER_COLUMNS = [
	'claim',
	'sentences',
	'content',
	'origin',
	'hedge',
	'kind',
	'publicRecord',
	'party',
	'label',
	'contestedBy',
	'debatable',
	'cue',
	'chain'
] as const;

/** A ledger as a table: one claim a row, the label computed; several values in a cell are joined by a space. */
export function toLedgerTable(ledger: Ledger): Record<(typeof LEDGER_COLUMNS)[number], string>[] {
	return ledger.claims.map((claim) => ({
		claim: claim.id,
		sentences: claim.sentences?.join(' ') ?? '',
		content: claim.content.trim(),
		origin: claim.origin,
		hedge: claim.hedge,
		kind: claim.kind,
		publicRecord: claim.publicRecord,
		party: claim.party,
		label: labelOfClaim(claim),
		contestedBy: claim.contestedBy.join(' '),
		debatable: claim.debatable ? 'yes' : 'no',
		cue: claim.cue,
		chain: claim.chain.join(' > ')
	}));
}
