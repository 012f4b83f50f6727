/** Four questions that a reader may ask of any claim, and what can be said to each. */
export const SO_WHAT_QUESTIONS = ['couldKnow', 'inIt', 'elseSays', 'asked'] as const;
export type SoWhatQuestion = (typeof SO_WHAT_QUESTIONS)[number];

export const SO_WHAT_ANSWERS = ['yes', 'no', 'cannot-tell'] as const;
export type SoWhatAnswer = (typeof SO_WHAT_ANSWERS)[number];

export const SO_WHAT_WORDS: Readonly<Record<SoWhatQuestion, string>> = {
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
