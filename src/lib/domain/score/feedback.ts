import type { Label } from '../claim/label.ts';
import { isClaimClass, isLabel } from '../claim/label.ts';
import { answersToQuestions, questionThatWentWrong, type Question } from '../claim/questions.ts';
import type { Later } from '../claim/ledger.ts';
import type { Outcome, Scored, ScoredPart } from '../item/interaction.ts';
import { explainPart, type Item } from '../item/interactions.ts';
import type { ItemClaim } from '../item/item.ts';

/** What the ledger says of a claim, told once the claim is answered. */
export interface ClaimFeedback {
	readonly label: Label;
	readonly questions: Readonly<Record<Question, string>>;
	/** The question that a wrong answer must have got wrong. */
	readonly wentWrong: Question | null;
	readonly chain: readonly string[];
	readonly cue: string;
	/** What is said against it in the same text. */
	readonly contestedBy: readonly string[];
	readonly later: Pick<Later, 'held' | 'note'> | null;
}

/** What a learner is told of one part of their answer. */
export interface FeedbackEntry {
	readonly id: string;
	readonly outcome: Outcome;
	readonly given?: string;
	/** Only where it is not what was given. */
	readonly right?: string;
	readonly explanation: string;
	readonly claim?: ClaimFeedback;
}

/** Everything that a learner is told of a scored answer, part by part. */
export function toFeedback(item: Item, scored: Pick<Scored, 'parts'>): FeedbackEntry[] {
	return scored.parts.map((part) => {
		const claim = item.interaction === 'label' ? item.claims.find(({ id }) => id === part.id) : undefined;
		return {
			id: part.id,
			outcome: part.outcome,
			...(part.given === undefined ? {} : { given: part.given }),
			...(part.right === undefined || part.outcome === 'right' ? {} : { right: part.right }),
			explanation: explainPart(item, part),
			...(claim ? { claim: toClaimFeedback(claim, part) } : {})
		};
	});
}

function toClaimFeedback(claim: ItemClaim, { given }: ScoredPart): ClaimFeedback {
	const answer = given !== undefined && (isLabel(given) || isClaimClass(given)) ? given : null;
	return {
		label: claim.label,
		questions: answersToQuestions(claim.basis),
		wentWrong: answer && questionThatWentWrong(answer, claim.basis),
		chain: claim.chain,
		cue: claim.cue,
		contestedBy: claim.contestedBy,
		later: claim.later
	};
}
