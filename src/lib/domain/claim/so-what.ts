import { z } from 'zod';

/** The four questions that ask "so what?" of a claim, in the order in which they are asked. */
export const SO_WHAT = ['couldKnow', 'inIt', 'elseSays', 'asked'] as const;
export type SoWhatQuestion = (typeof SO_WHAT)[number];

export const SO_WHAT_WORDS: Readonly<Record<SoWhatQuestion, string>> = {
	couldKnow: 'Could they know?',
	inIt: 'What is in it for them?',
	elseSays: 'Who else says so?',
	asked: 'Were they asked?'
};

const answer = z.strictObject({
	answer: z.enum(['yes', 'no', 'cannot-tell']),
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
