// Rules of thumb that look at words and not at who vouches. None may carry a learner far, nor may its opposite.
import { describe, expect, it } from 'vitest';
import type { ClaimClass } from '../../src/lib/domain/claim/label.ts';
import { articlesOf, items, readClaims, wordsOf, type ReadClaim } from './real-course.ts';

const MOST = 0.65;

/** A claim with those that it is seen among: those of its text, or those of its question. */
interface SeenClaim extends ReadClaim {
	readonly among: readonly ReadClaim[];
}

const written: readonly SeenClaim[] = articlesOf('report', 'pairs')
	.map(readClaims)
	.flatMap((among) => among.map((claim) => ({ ...claim, among })));

/** A claim that two questions ask about counts twice: it can be guessed twice. */
const asked: readonly SeenClaim[] = items.flatMap((item) => {
	if (item.interaction !== 'label') return [];
	const among = item.claims.flatMap(({ id }) =>
		written.filter(({ article, claim }) => article === item.excerpt?.article?.id && claim.id === id)
	);
	return among.map((claim) => ({ ...claim, among }));
});

const MONTHS = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Capitals that name nobody: beginnings of sentences and quotations, months, days, and labels of the exercise. */
function hasProperName(sentence: string): boolean {
	const inside = sentence
		.replace(/^(First|Second|Third) version: /, '')
		.replaceAll(/(^|[“"‘:]\s*|[.!?]\s+)\p{Lu}[\p{L}’']*/gu, '$1')
		.replaceAll(MONTHS, '')
		.replaceAll(/\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b|\bI\b/g, '');
	return /(?<!\p{L})\p{Lu}\p{L}/u.test(inside);
}

const hasPerson = (sentence: string) => /(?<!\p{L})\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/u.test(sentence);
const hasHedge = (sentence: string) => /\b(allegedly|reportedly|supposedly)\b/i.test(sentence);
const hasUnnamedWord = (sentence: string) => /\b(experts?|officials?|sources?|familiar)\b/i.test(sentence);
const hasQuotation = (sentence: string) => /[“”"]/.test(sentence);
const hasDate = (sentence: string) => new RegExp(`${MONTHS.source} \\d`).test(sentence);

/** The middle length among those that it is seen with, of claims or of sentences. */
function longerThanMost(claim: SeenClaim, measure: (claim: ReadClaim) => number): boolean {
	const lengths = claim.among.map(measure);
	const middle = lengths.toSorted((a, b) => a - b)[Math.floor(lengths.length / 2)] ?? 0;
	return measure(claim) > middle;
}

function longest(claim: SeenClaim, measure: (claim: ReadClaim) => number): boolean {
	return measure(claim) === Math.max(...claim.among.map(measure));
}

const wordsInClaim = ({ words }: ReadClaim) => wordsOf(words);
const wordsInSentence = ({ sentence }: ReadClaim) => wordsOf(sentence);
const gains = ({ claim }: SeenClaim) => claim.gains ?? 'nobody';

/** When a claim is taken for one that somebody named or a text stands behind. */
const strategies: Record<string, (claim: SeenClaim) => boolean> = {
	always: () => true,
	'a proper name in the sentence': ({ sentence }) => hasProperName(sentence),
	'a first and a last name in the sentence': ({ sentence }) => hasPerson(sentence),
	'no allegedly or reportedly in the sentence': ({ sentence }) => !hasHedge(sentence),
	'no experts, officials, sources or familiar in the sentence': ({ sentence }) => !hasUnnamedWord(sentence),
	'none of all these words in the sentence': ({ sentence }) =>
		!hasHedge(sentence) && !hasUnnamedWord(sentence),
	'a name, and none of all these words': ({ sentence }) =>
		hasProperName(sentence) && !hasHedge(sentence) && !hasUnnamedWord(sentence),
	'a quotation in the sentence': ({ sentence }) => hasQuotation(sentence),
	'a date in the sentence': ({ sentence }) => hasDate(sentence),
	'a longer claim': (claim) => longerThanMost(claim, wordsInClaim),
	'the longest claim': (claim) => longest(claim, wordsInClaim),
	'a longer sentence': (claim) => longerThanMost(claim, wordsInSentence),
	'the longest sentence': (claim) => longest(claim, wordsInSentence),
	'somebody gains by it': (claim) => gains(claim) !== 'nobody',
	'the accused speaks': ({ claim }) => claim.party === 'accused',
	'no accuser speaks': ({ claim }) => claim.party !== 'accuser',
	'somebody denies it': ({ claim }) => claim.contestedBy.length > 0
};

const classOf = (isNamed: boolean): ClaimClass => (isNamed ? 'named' : 'not named');
const listOf = (claims: readonly SeenClaim[]) => claims.map(({ article, claim }) => `${article} ${claim.id}`);

describe.each([
	['all claims', written],
	['all that questions ask about', asked]
] as const)('of %s', (_, claims) => {
	it.each(Object.entries(strategies))('“named: %s” decides at most 65 of 100 rightly', (name, strategy) => {
		const right = claims.filter((claim) => claim.class === classOf(strategy(claim)));
		const share = right.length / claims.length;
		console.log(`named: ${name}: ${right.length} of ${claims.length}, ${(100 * share).toFixed(0)} %`);
		expect(share, listOf(right).join(', ')).toBeLessThanOrEqual(MOST);
		const wrong = claims.filter((claim) => !right.includes(claim));
		expect(1 - share, `its opposite is right of ${listOf(wrong).join(', ')}`).toBeLessThanOrEqual(MOST);
	});

	// Whoever knew for each side which class is the more frequent one could do no better by sides alone.
	it.each([
		['the side that gains', gains],
		['the side that speaks', ({ claim }: SeenClaim) => claim.party]
	])('%s decides at most 65 of 100 rightly, however it is used', (_, sideOf) => {
		const bySide = Map.groupBy(claims, sideOf);
		const right = [...bySide.values()].reduce((sum, ofSide) => {
			const named = ofSide.filter((claim) => claim.class === 'named').length;
			return sum + Math.max(named, ofSide.length - named);
		}, 0);
		console.log(
			`best by ${_}: ${right} of ${claims.length}, ${((100 * right) / claims.length).toFixed(0)} %`
		);
		expect(right / claims.length).toBeLessThanOrEqual(MOST);
	});
});

it('finds names as a hasty reader does', () => {
	expect(hasProperName('First version: The librarian, Mei Tanaka, told us.')).toBe(true);
	expect(hasProperName('Somebody said on March 3: “The pool will close in May.”')).toBe(false);
});

it('asks about claims of invented texts', () => {
	expect(asked.length).toBeGreaterThan(0);
	expect(new Set(listOf(asked)).size).toBeLessThanOrEqual(written.length);
});
