import { z } from 'zod';

/** The four questions that ask "so what?" of a claim, in the order in which they are asked. */
export const SO_WHAT = ['couldKnow', 'inIt', 'elseSays', 'asked'] as const;
export type SoWhatQuestion = (typeof SO_WHAT)[number];

export const SO_WHAT_ANSWERS = ['yes', 'no', 'cannot-tell'] as const;
export type SoWhatAnswer = (typeof SO_WHAT_ANSWERS)[number];

export const SO_WHAT_WORDS: Readonly<Record<SoWhatQuestion, string>> = {
	couldKnow: 'Could they know?',
	inIt: 'What is in it for them?',
	elseSays: 'Who else says so?',
	asked: 'Were they asked?'
};

/** The same, asked so that one of the three answers fits. */
export const SO_WHAT_CLOSED_WORDS: Readonly<Record<SoWhatQuestion, string>> = {
	couldKnow: 'Could they know?',
	inIt: 'Is there something in it for them?',
	elseSays: 'Does anybody else say so?',
	asked: 'Was whoever it is about asked?'
};

export const SO_WHAT_ANSWER_WORDS: Readonly<Record<SoWhatAnswer, string>> = {
	yes: 'Yes',
	no: 'No',
	'cannot-tell': 'Cannot tell'
};

const answer = z.strictObject({
	answer: z.enum(SO_WHAT_ANSWERS),
	why: z.string({ error: 'is missing: say why the answer is this one' }).min(1)
});

/**
 * What an invented report shows of a claim's source, by question: a key, as the rest of the ledger. `inIt`: whether
 * the source gains by it; `elseSays`: whether anybody says so who does not have it from that source; `asked`: whether
 * the report shows that whoever the claim is about was asked.
 */
export const soWhatSchema = z.strictObject({
	couldKnow: answer,
	inIt: answer,
	elseSays: answer,
	asked: answer
});

export type SoWhat = z.infer<typeof soWhatSchema>;
