import type { EvidenceMap } from '../../domain/claim/evidence-map.ts';
import { howFar, type HowFar } from '../../domain/claim/how-far.ts';
import { codingsFromForm, type PostedCodings } from '../../domain/claim/learner-coding.ts';
import type { Ledger } from '../../domain/claim/ledger.ts';
import { toLedgerEntries, type LedgerEntry } from '../../domain/claim/ledger-entries.ts';
import { seeThrough, type SeeThrough } from '../../domain/claim/see-through.ts';
import { stepsOf } from '../../domain/claim/steps.ts';
import type { Article, Course } from '../../domain/course/course.ts';
import {
	claimsUpTo,
	codableInOrder,
	isCodable,
	toArticleView,
	toStepView,
	type ArticleView,
	type ListedText,
	type StepView
} from '../../domain/course/workbench.ts';
import type { FormFields } from '../../domain/item/interaction.ts';
import { ensureCoding, selectAllCodings, selectCodingCount, selectCodings } from '../store/codings.ts';
import { lockLearner, type Learner } from '../store/learners.ts';
import type { Context } from './context.ts';
import { claimsHeldBack } from './release.ts';

type Who = Pick<Learner, 'id'>;

function findCodable(course: Course, name: string): Article | undefined {
	return course.articles.find((article) => article.id === name && isCodable(article));
}

/** Every text that can be coded, and how far a learner has come with it. */
export async function listTexts(
	{ database, course }: Pick<Context, 'database' | 'course'>,
	learner: Who | undefined
): Promise<ListedText[]> {
	const codings = learner ? await selectAllCodings(database.db, learner.id) : [];
	return codableInOrder(course).map((article) => {
		const own = codings.filter(({ articleId }) => articleId === article.id);
		const { steps, howFar } = toArticleView(article, own);
		return { id: article.id, facts: article.facts, steps: steps.length, howFar };
	});
}

/** The view of a text that can be coded, or undefined. */
export async function viewArticle(
	{ database, course }: Pick<Context, 'database' | 'course'>,
	learner: Who | undefined,
	name: string
): Promise<ArticleView | undefined> {
	const article = findCodable(course, name);
	if (!article) return undefined;
	return toArticleView(article, learner ? await selectCodings(database.db, learner.id, article.id) : []);
}

/** One step of a text with a learner's codings; undefined where there is no such text or step. */
export async function viewStep(
	context: Context,
	learner: Who | undefined,
	name: string,
	number: number
): Promise<StepView | undefined> {
	const article = findCodable(context.course, name);
	if (!article) return undefined;
	if (!learner) return toStepView(article, number, [], new Set());
	const codings = await selectCodings(context.database.db, learner.id, article.id);
	return toStepView(article, number, codings, await claimsHeldBack(context, learner.id, article.id));
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
	return codingsFromForm(
		step.claims.map(({ id }) => id),
		claimsUpTo(steps, number).map(({ id }) => id),
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
			await ensureCoding(transaction, learner.id, {
				articleId: article,
				claimId,
				first: { origin: coding.origin, footing: coding.footing },
				now: coding,
				changedAt: now.toISOString()
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
	/** A lesson that asks about claims of this text may not tell of them yet. */
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
	const far = howFar(
		stepsOf(article.parts),
		codings.map(({ claimId }) => claimId)
	);
	if (!learner || far.missing > 0) return { kind: 'too-few', howFar: far };
	const heldBack = await claimsHeldBack(context, learner.id, article.id);
	if (heldBack.size > 0) return { kind: 'held-back', howFar: far };
	return { kind: 'open', article, ledger: article.ledger, howFar: far };
}

/** A ledger claim by claim, for whoever may see it. */
export type LedgerView =
	| {
			readonly kind: 'open';
			readonly article: string;
			readonly title: string;
			readonly claims: readonly LedgerEntry[];
	  }
	| { readonly kind: Exclude<LedgerFor['kind'], 'open'> };

export async function viewLedger(
	context: Context,
	learner: Who | undefined,
	name: string
): Promise<LedgerView> {
	const opened = await ledgerFor(context, learner, name);
	if (opened.kind !== 'open') return { kind: opened.kind };
	const { article, ledger } = opened;
	return {
		kind: 'open',
		article: article.id,
		title: article.facts.title,
		claims: toLedgerEntries(article.parts, ledger)
	};
}

/** A text seen through, for whoever may see its ledger. */
export type ThroughView =
	| {
			readonly kind: 'open';
			readonly article: string;
			readonly facts: Article['facts'];
			readonly seen: SeeThrough;
			readonly map: EvidenceMap | null;
	  }
	| { readonly kind: Exclude<LedgerFor['kind'], 'open'> };

export async function viewThrough(
	context: Context,
	learner: Who | undefined,
	name: string
): Promise<ThroughView> {
	const opened = await ledgerFor(context, learner, name);
	if (opened.kind !== 'open') return { kind: opened.kind };
	const { article, ledger } = opened;
	return {
		kind: 'open',
		article: article.id,
		facts: article.facts,
		seen: seeThrough(article.parts, ledger),
		map: article.map
	};
}

/** How many claims a learner has coded, in all texts. */
export function countCodings({ database }: Pick<Context, 'database'>, learner: Who): Promise<number> {
	return selectCodingCount(database.db, learner.id);
}
