// Texts as they are coded on the workbench, and codings that are stored without a page.
import { expect, type APIRequestContext, type Page } from '@playwright/test';
import { toFooting } from '../../../src/lib/domain/claim/learner-coding.ts';
import { stepsOf } from '../../../src/lib/domain/claim/steps.ts';
import { isCodable } from '../../../src/lib/domain/course/workbench.ts';
import { course } from './course.ts';

export const codable = course.articles.filter(isCodable);
/** A short invented report whose first step holds two claims and none that stays open. */
export const report = codable.find(({ id }) => id === 'bus-timetable')!;
export const real = codable.find(({ facts }) => facts.kind === 'article')!;

type Article = (typeof codable)[number];

export const stepsIn = (article: Article) =>
	stepsOf(article.parts).map((step) => ({
		...step,
		path: `/articles/${article.id}/paragraphs/${step.number}`
	}));

/** The fields that code the claims of a step as the ledger does, as far as the text has come. */
export function fieldsOfStep(article: Article, number: number): [name: string, value: string][] {
	const steps = stepsIn(article);
	const met = steps
		.filter((step) => step.number <= number)
		.flatMap(({ claims }) => claims.map(({ id }) => id));
	return steps[number - 1]!.claims.flatMap(({ id }) => {
		const claim = article.ledger.claims.find((candidate) => candidate.id === id)!;
		const contested = claim.contestedBy.some((other) => met.includes(other));
		return [
			[`origin.${id}`, claim.origin],
			[`footing.${id}`, toFooting({ publicRecord: claim.publicRecord, contested })]
		] as [string, string][];
	});
}

export async function tap(page: Page, fields: readonly (readonly [string, string])[]): Promise<void> {
	for (const [name, value] of fields) await page.locator(`input[name="${name}"][value="${value}"]`).check();
}

/** Codes steps as the ledger does, in the name of the browser that `request` belongs to. */
export async function storeCodings(
	request: APIRequestContext,
	article: Article,
	numbers: readonly number[]
): Promise<void> {
	const { origin } = new URL((await request.get('/healthz')).url());
	for (const number of numbers) {
		const response = await request.post(stepsIn(article)[number - 1]!.path, {
			headers: { origin, 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' },
			data: new URLSearchParams(fieldsOfStep(article, number)).toString()
		});
		expect(response.status()).toBe(200);
	}
}
