import { compareCodings, type ClaimComparison, type ComparedCoding } from '../claim/compare-codings.ts';
import { howFar, type HowFar } from '../claim/how-far.ts';
import type { LearnerCoding } from '../claim/learner-coding.ts';
import type { ReadingParagraph, ReadingRun } from '../claim/reading.ts';
import { sentenceOf, stepsOf, wordsOfClaim, type CodingStep } from '../claim/steps.ts';
import { agreementOf, type CodingAgreement } from '../score/coding-agreement.ts';
import {
	lessonsOf,
	toPublicArticle,
	type Article,
	type ArticleFacts,
	type Course,
	type PublicArticle
} from './course.ts';

/** Whether a text is coded on the workbench: the article and every report are. */
export function isCodable({ facts }: { readonly facts: ArticleFacts }): boolean {
	return facts.kind === 'article' || facts.kind === 'report';
}

/** The texts of the workbench in the order in which lessons first show them; those of no lesson come last. */
export function codableInOrder(course: Pick<Course, 'articles' | 'units'>): Article[] {
	const shown = [...new Set(lessonsOf(course).flatMap(({ articles }) => articles))];
	const place = ({ id }: Article) => (shown.includes(id) ? shown.indexOf(id) : shown.length);
	return course.articles.filter(isCodable).toSorted((a, b) => place(a) - place(b));
}

/** How a learner codes one claim: the first time, and now. */
export interface CodingOfClaim extends ComparedCoding {
	readonly claimId: string;
	readonly now: LearnerCoding;
}

/** A text as the list of texts shows it. */
export interface ListedText extends Pick<PublicArticle, 'id' | 'facts'> {
	readonly steps: number;
	readonly howFar: HowFar;
}

/** A step as the list of steps shows it. */
export interface ListedStep extends Pick<CodingStep, 'number' | 'heading'> {
	readonly claims: number;
	readonly coded: number;
}

/** A text with how far a learner has come, before any step of it is opened. */
export interface ArticleView {
	readonly article: PublicArticle;
	readonly steps: readonly ListedStep[];
	readonly howFar: HowFar;
}

/** A claim of a step: where it stands, what the learner says of it and, once that is stored, what we say. */
export interface CodedClaim {
	readonly id: string;
	readonly number: number;
	readonly sentence: readonly ReadingRun[];
	readonly coding: LearnerCoding | null;
	/** Null where nothing is coded, or the claim is held back. */
	readonly comparison: ClaimComparison | null;
}

/** A claim that a reader has met, which may contest one of a step. */
export interface MetClaim {
	readonly id: string;
	readonly number: number;
	readonly words: string;
}

/** One step of a text with a learner's codings. */
export interface StepView extends ArticleView {
	readonly step: Pick<CodingStep, 'number' | 'heading' | 'paragraphs'>;
	/** Everything that stands before it. */
	readonly before: readonly ReadingParagraph[];
	readonly claims: readonly CodedClaim[];
	readonly metClaims: readonly MetClaim[];
	/** Over everything compared in this step, and in the whole text. */
	readonly agreement: { readonly step: CodingAgreement; readonly text: CodingAgreement };
}

/** A text with how far its codings reach; the one changed last stands at the end. */
export function toArticleView(article: Article, codings: readonly CodingOfClaim[]): ArticleView {
	const coded = codings.map(({ claimId }) => claimId);
	const steps = stepsOf(article.parts);
	return {
		article: toPublicArticle(article),
		steps: steps.map(({ number, heading, claims }) => ({
			number,
			heading,
			claims: claims.length,
			coded: claims.filter(({ id }) => coded.includes(id)).length
		})),
		howFar: howFar(steps, coded)
	};
}

/**
 * What the page of a step shows: of the ledger no more than `compareCodings` tells of coded claims.
 * @param heldBack - the ids of claims that a lesson asks about and may not tell of yet: they are not compared
 * @returns undefined where the text has no such step
 */
export function toStepView(
	article: Article,
	number: number,
	codings: readonly CodingOfClaim[],
	heldBack: ReadonlySet<string>
): StepView | undefined {
	const steps = stepsOf(article.parts);
	const step = steps.find((candidate) => candidate.number === number);
	if (!step) return undefined;
	const told = codings.filter(({ claimId }) => !heldBack.has(claimId));
	const compared = compareCodings(
		article.ledger,
		steps,
		new Map(told.map((coding) => [coding.claimId, coding]))
	);
	return {
		...toArticleView(article, codings),
		step: { number: step.number, heading: step.heading, paragraphs: step.paragraphs },
		before: steps.filter((other) => other.number < number).flatMap(({ paragraphs }) => paragraphs),
		claims: step.claims.map(({ id, number: place, paragraph }) => ({
			id,
			number: place,
			sentence: sentenceOf(step.paragraphs[paragraph] ?? { runs: [] }, id),
			coding: codings.find(({ claimId }) => claimId === id)?.now ?? null,
			comparison: compared.find((comparison) => comparison.id === id) ?? null
		})),
		metClaims: claimsUpTo(steps, number),
		agreement: {
			step: agreementOf(compared.filter(({ id }) => step.claims.some((claim) => claim.id === id))),
			text: agreementOf(compared)
		}
	};
}

/** The claims that are met by the end of a step, in reading order. */
export function claimsUpTo(steps: readonly CodingStep[], number: number): MetClaim[] {
	return steps
		.filter((step) => step.number <= number)
		.flatMap(({ claims, paragraphs }) =>
			claims.map(({ id, number, paragraph }) => ({
				id,
				number,
				words: wordsOfClaim(paragraphs[paragraph] ?? { runs: [] }, id)
			}))
		);
}
