// The workbench by difference: what it shows depends on the ledger's coding of coded claims and of no others.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import StepPage from '../../src/lib/components/workbench/StepPage.svelte';
import { layOutEvidenceMap } from '../../src/lib/domain/claim/evidence-map.ts';
import type { Claim, Ledger } from '../../src/lib/domain/claim/ledger.ts';
import { stepsOf } from '../../src/lib/domain/claim/steps.ts';
import type { Article } from '../../src/lib/domain/course/course.ts';
import {
	isCodable,
	toArticleView,
	toStepView,
	type CodingOfClaim
} from '../../src/lib/domain/course/workbench.ts';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';
import { findSecrets, secretsOf } from '../support/secrets.ts';
import { loadRewritten } from './rewritten-course.ts';

const course = loadCourse('lessons');
const rewritten = loadRewritten('lessons');
const articles = course.articles.filter(isCodable);
const NONE: ReadonlySet<string> = new Set();

const FOOTINGS = ['public', 'word', 'denied'] as const;
const codingsOf = (claims: readonly string[]): CodingOfClaim[] =>
	claims.map((claimId, index) => {
		const coding = { origin: 'on-record', footing: FOOTINGS[index % 3]! } as const;
		return { claimId, first: coding, now: coding };
	});

/** The text with another coding of every claim but those, and another contest wherever one of the others has part. */
function withOtherKeys(article: Article, coded: readonly string[]): Article {
	const others = rewritten.articles.find(({ id }) => id === article.id)!.ledger.claims;
	const uncoded = others.map(({ id }) => id).filter((id) => !coded.includes(id));
	const change = (contestedBy: readonly string[]) => [
		...contestedBy.filter((id) => coded.includes(id)),
		...uncoded.filter((id) => !contestedBy.includes(id))
	];
	const claims = article.ledger.claims.map((claim): Claim => {
		if (!coded.includes(claim.id)) return others.find(({ id }) => id === claim.id)!;
		const { debatable } = claim;
		const other = debatable?.other.contestedBy && {
			...debatable,
			other: { ...debatable.other, contestedBy: change(debatable.other.contestedBy) }
		};
		return { ...claim, contestedBy: change(claim.contestedBy), ...(other ? { debatable: other } : {}) };
	});
	const ledger: Ledger = { claims: claims.toReversed(), later: [] };
	return { ...article, ledger, map: layOutEvidenceMap(ledger) };
}

/** Everything that the workbench of a text can send: each page of it as data and as HTML. */
function everythingShown(article: Article, coded: readonly string[], heldBack = NONE): string[] {
	const codings = codingsOf(coded);
	const pages = stepsOf(article.parts).flatMap(({ number }) => {
		const data = toStepView(article, number, codings, heldBack)!;
		return [false, true].map((changing) => render(StepPage, { props: { data, changing } }).body);
	});
	const steps = stepsOf(article.parts).map(({ number }) => toStepView(article, number, codings, heldBack));
	return [JSON.stringify(toArticleView(article, codings)), JSON.stringify(steps), ...pages];
}

/** Nothing coded; one step; the first steps; steps with a gap; single claims; all but one. */
function waysToCode(article: Article): [string, string[]][] {
	const steps = stepsOf(article.parts).map(({ claims }) => claims.map(({ id }) => id));
	const all = steps.flat();
	return [
		['nothing', []],
		['the first step', steps[0] ?? []],
		['the first half of the steps', steps.slice(0, Math.ceil(steps.length / 2)).flat()],
		['every other step', steps.filter((_, index) => index % 2 === 1).flat()],
		['every third claim', all.filter((_, index) => index % 3 === 0)],
		['all but the first', all.slice(1)],
		['all but the last', all.slice(0, -1)]
	];
}

const cases = articles.flatMap((article) =>
	waysToCode(article).map(([way, coded]) => ({ article, name: article.id, way, coded }))
);

describe('the workbench', () => {
	it('has texts to test', () => expect(articles.length).toBeGreaterThan(2));

	it.each(cases)('of $name shows nothing of claims that are not coded: $way', ({ article, coded }) => {
		const shown = everythingShown(article, coded);
		expect(everythingShown(withOtherKeys(article, coded), coded)).toEqual(shown);
		const secrets = secretsOf({ ...course, units: [], forms: [], articles: [article] });
		const untold = secrets.filter(({ name }) => !coded.some((id) => name.includes(` ${id} `)));
		expect(shown.flatMap((text) => findSecrets('the workbench', text, untold))).toEqual([]);
	});

	it.each(articles)('of $id shows nothing of coded claims that a lesson holds back', (article) => {
		const all = stepsOf(article.parts).flatMap(({ claims }) => claims.map(({ id }) => id));
		const held = all.filter((_, index) => index % 2 === 0);
		const told = all.filter((id) => !held.includes(id));
		const shown = everythingShown(article, all, new Set(held));
		expect(everythingShown(withOtherKeys(article, told), all, new Set(held))).toEqual(shown);
	});
});

describe('the check itself', () => {
	it.each(articles)('finds what is told of coded claims of $id', (article) => {
		const all = stepsOf(article.parts).flatMap(({ claims }) => claims.map(({ id }) => id));
		expect(everythingShown(withOtherKeys(article, []), all)).not.toEqual(everythingShown(article, all));
		const secrets = secretsOf({ ...course, units: [], forms: [], articles: [article] });
		const told = findSecrets('it', everythingShown(article, all).join(' '), secrets).join(' ');
		expect(told).toContain(`${article.id} c01 why`);
	});

	it('would find a contest told of a claim that is not coded', () => {
		const article = articles.find(({ id }) => id === 'bus-timetable')!;
		const leaky = (of: Article) =>
			JSON.stringify(of.ledger.claims.find(({ id }) => id === 'c02')!.contestedBy);
		expect(leaky(withOtherKeys(article, ['c02']))).not.toBe(leaky(article));
	});
});
