import { isLabel, toLabel, type ClaimClass, type Label, type LabelBasis } from './label.ts';

/** The three questions behind a label, in the order in which they decide it. */
export const QUESTIONS = ['vouches', 'find', 'denied'] as const;
export type Question = (typeof QUESTIONS)[number];

export const QUESTION_WORDS: Readonly<Record<Question, string>> = {
	vouches: 'Who vouches for it?',
	find: 'Could I find it?',
	denied: 'Does anyone here deny it?'
};

const VOUCHES_WORDS: Readonly<Record<LabelBasis['origin'], string>> = {
	'on-record': 'somebody by name, or their published text',
	document: 'a text',
	anonymous: 'somebody without a name',
	unattributed: 'nobody is shown'
};

/** The answers to the three questions for one claim, in the words that a learner reads. */
export function answersToQuestions(basis: LabelBasis): Record<Question, string> {
	return {
		vouches: VOUCHES_WORDS[basis.origin],
		find: basis.publicRecord === 'yes' ? 'yes' : 'no',
		denied: basis.contested ? 'yes' : 'no'
	};
}

const VOUCHER_OF_LABEL: Readonly<Record<Label, 'named' | 'unnamed' | 'nobody'>> = {
	'sourced fact': 'named',
	'attributed claim': 'named',
	'anonymous claim': 'unnamed',
	'unattributed claim': 'nobody'
};

/**
 * The first of the three questions that a wrong answer must have got wrong, or null where the answer is right.
 * A learner who calls a claim of the public record "a named source's word" may have thought that it cannot be
 * found or that somebody denies it; "find" is named, because it is asked first.
 */
export function questionThatWentWrong(given: Label | ClaimClass, basis: LabelBasis): Question | null {
	const right = toLabel(basis);
	if (!isLabel(given)) {
		return (given === 'named') === (VOUCHER_OF_LABEL[right] === 'named') ? null : 'vouches';
	}
	if (given === right) return null;
	if (VOUCHER_OF_LABEL[given] !== VOUCHER_OF_LABEL[right]) return 'vouches';
	if (right === 'sourced fact') return 'find';
	return basis.publicRecord === 'yes' ? 'denied' : 'find';
}
