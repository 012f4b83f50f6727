import { wordsOf, type ReadClaim } from './read-claims.ts';

/** A claim with those that it is seen among: those of its text, or those of its question. */
export interface SeenClaim extends ReadClaim {
	readonly among: readonly ReadClaim[];
}

const MONTHS = /\b(January|February|March|April|May|June|July|August|September|October|November|December)\b/g;

/** Capitals that name nobody: beginnings of sentences and quotations, months, days, and labels of the exercise. */
export function hasProperName(sentence: string): boolean {
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
/** A figure or a number word from two on; the day of a date is no number of its own. */
const hasNumber = (sentence: string) =>
	/\d|\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|half|third)\b/i.test(
		sentence.replaceAll(new RegExp(`${MONTHS.source} \\d+`, 'g'), '')
	);
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

/** Among those of its text or question, in the order in which they are read. */
const inFirstHalf = ({ claim, among }: SeenClaim) =>
	among.findIndex((other) => other.claim.id === claim.id) < among.length / 2;

const wordsInClaim = ({ words }: ReadClaim) => wordsOf(words);
const wordsInSentence = ({ sentence }: ReadClaim) => wordsOf(sentence);

/** Who gains by a claim, as its ledger says. */
export function gains({ claim }: SeenClaim): string {
	return claim.gains ?? 'nobody';
}

/**
 * Rules of thumb that look at words and not at who vouches: each says when a claim is taken for one that somebody
 * named or a text stands behind. Our own; the last four need the ledger, and stand for readers who go by sides.
 */
export const LAZY_STRATEGIES: Readonly<Record<string, (claim: SeenClaim) => boolean>> = {
	always: () => true,
	'a proper name in the sentence': ({ sentence }) => hasProperName(sentence),
	'a first and a last name in the sentence': ({ sentence }) => hasPerson(sentence),
	'no allegedly or reportedly in the sentence': ({ sentence }) => !hasHedge(sentence),
	'no experts, officials, sources or familiar in the sentence': ({ sentence }) => !hasUnnamedWord(sentence),
	'no word such as reportedly, experts or sources in the sentence': ({ sentence }) =>
		!hasHedge(sentence) && !hasUnnamedWord(sentence),
	'a proper name, and no word such as reportedly, experts or sources': ({ sentence }) =>
		hasProperName(sentence) && !hasHedge(sentence) && !hasUnnamedWord(sentence),
	'a quotation in the sentence': ({ sentence }) => hasQuotation(sentence),
	'a date in the sentence': ({ sentence }) => hasDate(sentence),
	'a number in the sentence': ({ sentence }) => hasNumber(sentence),
	'it stands in the first half of its report': inFirstHalf,
	'a longer claim': (claim) => longerThanMost(claim, wordsInClaim),
	'the longest claim': (claim) => longest(claim, wordsInClaim),
	'a longer sentence': (claim) => longerThanMost(claim, wordsInSentence),
	'the longest sentence': (claim) => longest(claim, wordsInSentence),
	'somebody gains by it': (claim) => gains(claim) !== 'nobody',
	'the accused side speaks': ({ claim }) => claim.party === 'accused',
	'no accusing side speaks': ({ claim }) => claim.party !== 'accuser',
	'somebody denies it': ({ claim }) => claim.contestedBy.length > 0
};
