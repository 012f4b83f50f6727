import { compareCodings, type ClaimComparison } from '../../domain/claim/compare-codings.ts';
import { howFar, type HowFar } from '../../domain/claim/how-far.ts';
import {
	codingsFromForm,
	type LearnerCoding,
	type PostedCodings,
	type QuickCoding
} from '../../domain/claim/learner-coding.ts';
import type { Ledger } from '../../domain/claim/ledger.ts';
import { toLedgerEntries } from '../../domain/claim/ledger-entries.ts';
import { sentenceOf, stepsOf, wordsOfClaim, type CodingStep } from '../../domain/claim/steps.ts';
import type { ReadingParagraph, ReadingRun } from '../../domain/claim/reading.ts';
import {
	toPublicArticle,
	type Article,
	type Course,
	type PublicArticle
} from '../../domain/course/course.ts';
import type { FormFields } from '../../domain/item/interaction.ts';
import { agreementOf, type CodingAgreement } from '../../domain/score/coding-agreement.ts';
import {
	ensureCoding,
	selectAllCodings,
	selectCodingCount,
	selectCodings,
	type StoredCoding
} from '../store/codings.ts';
import { lockLearner, type Learner } from '../store/learners.ts';
import type { Context } from './context.ts';
import { claimsHeldBack } from './release.ts';

type Who = Pick<Learner, 'id'>;

/** The texts that are coded on the workbench: the article and every report. */
export function findCodable(course: Course, name: string): Article | undefined {
	return course.articles.find(
		({ id, facts }) => id === name && (facts.kind === 'article' || facts.kind === 'report')
	);
}

/** A text as the list of texts shows it. */
export interface ListedText extends Pick<PublicArticle, 'id' | 'facts'> {
	readonly steps: number;
	readonly howFar: HowFar;
}

/** Every text that can be coded, and how far a learner has come with it. */
export async function listTexts(
	{ database, course }: Pick<Context, 'database' | 'course'>,
	learner: Who | undefined
): Promise<ListedText[]> {
	const codings = learner ? await selectAllCodings(database.db, learner.id) : [];
	return course.articles
		.filter(({ id }) => findCodable(course, id))
		.map(({ id, facts, parts }) => {
			const steps = stepsOf(parts);
			const coded = codings.filter(({ articleId }) => articleId === id).map(({ claimId }) => claimId);
			return { id, facts, steps: steps.length, howFar: howFar(steps, coded) };
		});
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

/** The view of a text that can be coded, or undefined. */
export async function viewArticle(
	{ database, course }: Pick<Context, 'database' | 'course'>,
	learner: Who | undefined,
	name: string
): Promise<ArticleView | undefined> {
	const article = findCodable(course, name);
	if (!article) return undefined;
	const codings = learner ? await selectCodings(database.db, learner.id, article.id) : [];
	return toArticleView(article, stepsOf(article.parts), codings);
}

function toArticleView(
	article: Article,
	steps: readonly CodingStep[],
	codings: readonly StoredCoding[]
): ArticleView {
	const coded = codings.map(({ claimId }) => claimId);
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

/** A claim of a step: where it stands, what the learner says of it and, once that is stored, what we say. */
export interface CodedClaim {
	readonly id: string;
	readonly number: number;
	readonly sentence: readonly ReadingRun[];
	readonly coding: LearnerCoding | null;
	/** Null where nothing is coded, or the claim is held back. */
	readonly comparison: ClaimComparison | null;
	/** Whether a class holds back what the comparison would tell. */
	readonly heldBack: boolean;
}

export interface StepView extends ArticleView {
	readonly step: Pick<CodingStep, 'number' | 'heading' | 'paragraphs'>;
	/** Everything that stands before it. */
	readonly before: readonly ReadingParagraph[];
	readonly claims: readonly CodedClaim[];
	/** The claims met so far, which may contest one of these. */
	readonly metClaims: readonly { readonly id: string; readonly number: number; readonly words: string }[];
	/** Over everything compared in this step, and in the whole text. */
	readonly agreement: { readonly step: CodingAgreement; readonly text: CodingAgreement };
}

/** One step of a text with a learner's codings; undefined where there is no such text or step. */
export async function viewStep(
	context: Context,
	learner: Who | undefined,
	name: string,
	number: number
): Promise<StepView | undefined> {
	const { database, course } = context;
	const article = findCodable(course, name);
	const steps = article ? stepsOf(article.parts) : [];
	const step = steps.find((candidate) => candidate.number === number);
	if (!article || !step) return undefined;
	const codings = learner ? await selectCodings(database.db, learner.id, article.id) : [];
	const heldBack = learner ? await claimsHeldBack(context, learner.id, article.id) : new Set<string>();
	const compared = compareCodings(article.ledger, steps, toCompare(codings, heldBack));
	const comparisonOf = new Map(compared.map((comparison) => [comparison.id, comparison]));
	const codingOf = new Map(codings.map(({ claimId, now }) => [claimId, now]));
	return {
		...toArticleView(article, steps, codings),
		step: { number: step.number, heading: step.heading, paragraphs: step.paragraphs },
		before: steps.filter((other) => other.number < number).flatMap(({ paragraphs }) => paragraphs),
		claims: step.claims.map(({ id, number, paragraph }) => ({
			id,
			number,
			sentence: sentenceOf(step.paragraphs[paragraph] ?? { runs: [] }, id),
			coding: codingOf.get(id) ?? null,
			comparison: comparisonOf.get(id) ?? null,
			heldBack: heldBack.has(id)
		})),
		metClaims: claimsUpTo(steps, number),
		agreement: {
			step: agreementOf(compared.filter(({ id }) => step.claims.some((claim) => claim.id === id))),
			text: agreementOf(compared)
		}
	};
}

function toCompare(codings: readonly StoredCoding[], heldBack: ReadonlySet<string>) {
	return new Map(
		codings
			.filter(({ claimId }) => !heldBack.has(claimId))
			.map(({ claimId, first, now }) => [claimId, { first, now }])
	);
}

function claimsUpTo(steps: readonly CodingStep[], number: number) {
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

/** Reads the posted codings of one step; undefined where there is no such text or step. */
export function readCodings(
	course: Course,
	name: string,
	number: number,
	fields: FormFields
): PostedCodings | undefined {
	const article = findCodable(course, name);
	const steps = article ? stepsOf(article.parts) : [];
	const step = steps.find((candidate) => candidate.number === number);
	if (!step) return undefined;
	const met = claimsUpTo(steps, number).map(({ id }) => id);
	return codingsFromForm(
		step.claims.map(({ id }) => id),
		met,
		fields
	);
}

/**
 * Stores codings of claims of a text, all or none. A claim that is coded already keeps its first coding; the same
 * codings sent twice change nothing.
 * @returns "gone" where the learner was erased in the meantime
 */
export function submitCodings(
	{ database, now }: Pick<Context, 'database' | 'now'>,
	learner: Who,
	article: string,
	codings: PostedCodings['codings']
): Promise<'saved' | 'gone'> {
	return database.write(async (transaction) => {
		if (!(await lockLearner(transaction, learner.id))) return 'gone';
		for (const [claimId, coding] of codings) {
			const first: QuickCoding = { origin: coding.origin, footing: coding.footing };
			const changedAt = now.toISOString();
			await ensureCoding(transaction, learner.id, {
				articleId: article,
				claimId,
				first,
				now: coding,
				changedAt
			});
		}
		return 'saved';
	});
}

/** The whole coding of a text, as a learner may see it. */
export type LedgerFor =
	| { readonly kind: 'open'; readonly article: Article; readonly ledger: Ledger; readonly howFar: HowFar }
	/** Fewer than half of the claims are coded: `howFar.missing` says how many more it takes. */
	| { readonly kind: 'too-few'; readonly howFar: HowFar }
	/** Work that a class holds back until it is due asks about claims of this text. */
	| { readonly kind: 'held-back'; readonly howFar: HowFar }
	| { readonly kind: 'no-such-text' };

/**
 * The one door to a ledger outside of answered items and coded claims: opens once half of the text's claims are
 * coded by this learner.
 */
export async function ledgerFor(
	context: Context,
	learner: Who | undefined,
	name: string
): Promise<LedgerFor> {
	const article = findCodable(context.course, name);
	if (!article) return { kind: 'no-such-text' };
	const codings = learner ? await selectCodings(context.database.db, learner.id, article.id) : [];
	const coded = codings.map(({ claimId }) => claimId);
	const far = howFar(stepsOf(article.parts), coded);
	if (!learner || far.missing > 0) return { kind: 'too-few', howFar: far };
	const heldBack = await claimsHeldBack(context, learner.id, article.id);
	if (heldBack.size > 0) return { kind: 'held-back', howFar: far };
	return { kind: 'open', article, ledger: article.ledger, howFar: far };
}

/** The whole coding of a text claim by claim, for whoever may see it. */
export async function viewLedger(context: Context, learner: Who | undefined, name: string) {
	const opened = await ledgerFor(context, learner, name);
	if (opened.kind !== 'open') return { kind: opened.kind };
	const { article, ledger } = opened;
	return {
		kind: opened.kind,
		article: article.id,
		title: article.facts.title,
		claims: toLedgerEntries(article.parts, ledger)
	};
}

/** How many claims a learner has coded, in all texts. */
export function countCodings({ database }: Pick<Context, 'database'>, learner: Who): Promise<number> {
	return selectCodingCount(database.db, learner.id);
}
