import { labelOfClaim, laterOf } from '../claim/ledger.ts';
import type { Label } from '../claim/label.ts';
import { claimsInReading } from '../claim/reading.ts';
import { townRecord, type Held, type Town, type TownRecord } from '../claim/town-record.ts';
import type { Article } from './course.ts';

/** Whether a learner may see a ledger: yes; not with so few claims coded; not while a lesson keeps it back. */
export type LedgerState = 'open' | 'too-few' | 'held-back';

/** A report and how a learner stands with it. */
export interface ReportState {
	readonly article: Article;
	readonly state: LedgerState;
	/** How many more of its claims are to be coded before its ledger opens. */
	readonly missing: number;
}

/** What came of one claim, for whoever may see its ledger. */
export interface ClaimOutcome {
	/** Its place in the text, from 1. */
	readonly number: number;
	readonly content: string;
	readonly label: Label;
	readonly held: Held;
	readonly note: string;
}

/** A report as the page of the town lists it. */
export interface TownReport extends Omit<ReportState, 'article'>, Pick<Article, 'id'> {
	readonly title: string;
	/** In reading order; empty while its ledger is closed. */
	readonly outcomes: readonly ClaimOutcome[];
}

export interface TownView {
	/** How the story ends, and the counts over all reports. Null while the last report's ledger is closed. */
	readonly told: { readonly end: readonly string[]; readonly record: TownRecord } | null;
	readonly last: TownReport;
	readonly reports: readonly TownReport[];
}

/**
 * The page of the town for a learner: a report's notes where its ledger is open, and the sums over all reports where
 * that of the last one is (decision 0014).
 * @param reports - every report of the course
 * @returns undefined where none of them is the last one
 */
export function toTownView(reports: readonly ReportState[], town: Town): TownView | undefined {
	const listed = reports.map(({ article, state, missing }): TownReport => ({
		id: article.id,
		title: article.facts.title,
		state,
		missing,
		outcomes: state === 'open' ? outcomesOf(article) : []
	}));
	const last = listed.find(({ id }) => id === town.last);
	if (!last) return undefined;
	const ledgers = reports.map(({ article }) => article.ledger);
	const told = last.state === 'open' ? { end: town.end, record: townRecord(ledgers, town.voices) } : null;
	return { told, last, reports: listed };
}

function outcomesOf({ parts, ledger }: Article): ClaimOutcome[] {
	return claimsInReading(parts).flatMap((id, index) => {
		const claim = ledger.claims.find((candidate) => candidate.id === id);
		const later = laterOf(ledger, id);
		if (!claim || !later) return [];
		const { content } = claim;
		return [{ number: index + 1, content, label: labelOfClaim(claim), held: later.held, note: later.note }];
	});
}
