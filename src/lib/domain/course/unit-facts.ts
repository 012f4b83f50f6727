import { z } from 'zod';

/** Minutes of the one period that a run sheet is for. */
export const PERIOD_MINUTES = 45;
/** Words of a recap at most: what is read aloud in about a minute. */
const RECAP_WORDS = 130;
const DISCUSSION_QUESTIONS = 3;
const SUMMARY_SENTENCES = { least: 3, most: 6 };

const sentenceSegmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
const countSentences = (text: string) =>
	[...sentenceSegmenter.segment(text)].filter(({ segment }) => segment.trim() !== '').length;
const countWords = (text: string) => text.split(/\s+/).filter(Boolean).length;

/** YAML's folded texts end with a line break that is no part of them. */
const text = z.string().trim().min(1);

const question = text.refine(
	(words) => /\?[”"]?$/.test(words),
	'does not end with a question mark: ask a question'
);

const runSheetStepSchema = z.strictObject({
	minutes: z.int().min(1),
	step: text,
	teacher: text
});

/** One row of a run sheet: how long, what happens, and what the teacher does and says. */
export type RunSheetStep = Readonly<z.infer<typeof runSheetStepSchema>>;

/**
 * What `unit.yaml` says of a unit. All of it is public.
 *
 * `recap` is what the unit needs from before, read in a minute; `summary` is what it taught. The discussion
 * questions have no key. The steps of the run sheet fill one period.
 */
export const unitFactsSchema = z.strictObject({
	title: text,
	aims: z.array(text).min(1),
	recap: text
		.refine(
			(recap) => countWords(recap) <= RECAP_WORDS,
			`is longer than ${RECAP_WORDS} words: keep what can be read in a minute`
		)
		.optional(),
	summary: text.superRefine((summary, context) => {
		const { least, most } = SUMMARY_SENTENCES;
		const sentences = countSentences(summary);
		if (sentences >= least && sentences <= most) return;
		context.addIssue(`has ${sentences} sentences: write ${least} to ${most}`);
	}),
	discussion: z
		.array(question)
		.refine(
			(questions) => questions.length === DISCUSSION_QUESTIONS,
			`needs exactly ${DISCUSSION_QUESTIONS} questions that have no key`
		),
	standards: text,
	exit: question,
	runSheet: z.array(runSheetStepSchema).superRefine((steps, context) => {
		const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
		if (minutes === PERIOD_MINUTES) return;
		context.addIssue(`the minutes sum up to ${minutes}: make them ${PERIOD_MINUTES}`);
	})
});

/** The step with the minutes of the period between which it lies. */
export interface TimedStep extends RunSheetStep {
	readonly from: number;
	readonly to: number;
}

/** The steps of a run sheet with their place in the period, from minute 0 on. */
export function toTimedSteps(steps: readonly RunSheetStep[]): TimedStep[] {
	return steps.map((step, index) => {
		const from = steps.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0);
		return { ...step, from, to: from + step.minutes };
	});
}

export type UnitFacts = Readonly<z.infer<typeof unitFactsSchema>>;
