import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/lib/domain/claim/reading.ts';
import { sentencesOf, wordsOf } from '../../src/lib/domain/claim/read-claims.ts';
import { course } from './real-course.ts';

const article = course.articles.find(({ id }) => id === 'kaspersky-2017')!;
/** They introduce what follows and claim nothing themselves. */
const LEAD_INS = ['S20', 'S28', 'S31'];
const SENTENCES = Array.from({ length: 46 }, (_, index) => `S${String(index + 1).padStart(2, '0')}`);

describe('the ledger of the article', () => {
	const named = new Set(article.ledger.claims.flatMap(({ sentences }) => sentences ?? []));

	it('codes every sentence of the original that claims something', () => {
		expect(SENTENCES.filter((id) => !named.has(id) && !LEAD_INS.includes(id))).toEqual([]);
	});

	it('names no sentence that the original does not have, and no lead-in', () => {
		expect([...named].filter((id) => !SENTENCES.includes(id) || LEAD_INS.includes(id))).toEqual([]);
	});

	it('says for every claim where it stands', () => {
		expect(article.ledger.claims.filter(({ sentences }) => !sentences?.length).map(({ id }) => id)).toEqual(
			[]
		);
	});
});

describe('the reading of the article', () => {
	it.each(article.parts.map((part) => [part.heading, part] as const))(
		'is short in “%s”',
		(_, { paragraphs }) => {
			expect(wordsOf(plainText(paragraphs))).toBeLessThanOrEqual(250);
		}
	);

	it('marks a denial together with its “no”, so that none reads as a charge where only claims are left', () => {
		const runs = article.parts.flatMap(({ paragraphs }) => paragraphs).flatMap((paragraph) => paragraph.runs);
		const bare = article.ledger.claims
			.filter(({ kind }) => kind === 'denial')
			.map(({ id }) => `${id}: ${runs.find(({ claim }) => claim === id)?.text}`)
			.filter((words) => !/\b(not?|nor|never|neither|den(y|ies|ied)|inaccurate)\b/i.test(words));
		expect(bare).toEqual([]);
	});

	it('has no sentence of more than 25 words', () => {
		const long = article.parts
			.flatMap(({ paragraphs }) => paragraphs)
			.flatMap((paragraph) => sentencesOf(plainText([paragraph])))
			.filter((sentence) => wordsOf(sentence) > 25);
		expect(long.map((sentence) => `${wordsOf(sentence)} words: ${sentence}`)).toEqual([]);
	});
});
