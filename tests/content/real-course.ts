// The course as it is taught, cut into what the content tests count.
import { globSync } from 'node:fs';
import { labelOfClaim, isScorable, type Claim } from '../../src/lib/domain/claim/ledger.ts';
import { toClaimClass, type ClaimClass } from '../../src/lib/domain/claim/label.ts';
import { lessonsOf, type Article } from '../../src/lib/domain/course/course.ts';
import type { Item } from '../../src/lib/domain/item/interactions.ts';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';

export const course = loadCourse('lessons');
export const lessons = lessonsOf(course);
export const items: readonly Item[] = lessons.flatMap(({ items }) => items);
export const optionItems = items.filter(
	(item) => item.interaction === 'choice' || item.interaction === 'choices'
);

export function articlesOf(...kinds: Article['facts']['kind'][]): Article[] {
	return course.articles.filter(({ facts }) => kinds.includes(facts.kind));
}

/** Words as a reader counts them. */
export const wordsOf = (text: string) =>
	text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

export function sentencesOf(text: string): string[] {
	return [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);
}

export interface ReadClaim {
	readonly article: string;
	readonly claim: Claim;
	readonly class: ClaimClass;
	/** The words that carry it. */
	readonly words: string;
	/** The sentence in which they begin. */
	readonly sentence: string;
}

/** The claims of a text that may be scored, as a reader meets them. */
export function readClaims({ id, parts, ledger }: Article): ReadClaim[] {
	return ledger.claims.filter(isScorable).map((claim) => {
		const paragraph = parts
			.flatMap(({ paragraphs }) => paragraphs)
			.find(({ runs }) => runs.some((run) => run.claim === claim.id));
		const runs = paragraph?.runs ?? [];
		const at = runs.findIndex((run) => run.claim === claim.id);
		const words = runs[at]?.text ?? '';
		const start = runs.slice(0, at).reduce((sum, { text }) => sum + text.length, 0);
		const text = runs.map((run) => run.text).join('');
		const holding = [...segmenter.segment(text)].find(
			({ index, segment }) => index <= start && start < index + segment.length
		);
		const sentence = (holding?.segment ?? text).trim();
		return { article: id, claim, class: toClaimClass(labelOfClaim(claim)), words, sentence };
	});
}

/** Each lesson's address and the file of its prose. */
export function lessonFiles(): [string, string][] {
	return globSync('lessons/[0-9][0-9]-*/[0-9][0-9]-*/lesson.svx')
		.toSorted()
		.map((file) => [file.replaceAll(/lessons\/|\/lesson\.svx/g, ''), file]);
}
