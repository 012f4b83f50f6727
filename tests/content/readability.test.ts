// How hard the lessons' own prose is to read, by the grade of Flesch and Kincaid (Kincaid et al. 1975, through the
// packages `flesch-kincaid` and `syllable`). Quotations and terms are left out: their words are the lesson.
import { readFileSync } from 'node:fs';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { sentencesOf, wordsOf } from '../../src/lib/domain/claim/read-claims.ts';
import { lessonFiles } from './real-course.ts';

/** The sentences of a lesson without front matter, headings, tags, terms and quotations. */
function ownSentences(source: string): string[] {
	return source
		.replace(/^---\n[\s\S]*?\n---\n/, '')
		.replaceAll(/^#+ .*$/gm, '')
		.replaceAll(/<(?!\/?Term)[^>]*>/g, '')
		.replaceAll(/\]\([^)]*\)/g, ']')
		.replaceAll(/[*_]/g, '')
		.split(/\n\s*\n|\n(?=- |\d+\. )/)
		.flatMap((block) =>
			sentencesOf(
				block
					.replaceAll(/<Term[^>]*>/g, '‹')
					.replaceAll('</Term>', '›')
					.replaceAll(/\s+/g, ' ')
			)
		)
		.map((sentence) => sentence.replaceAll(/‹[^›]*›|“[^”]*”/g, ''))
		.filter((sentence) => wordsOf(sentence) > 0);
}

function grade(sentences: readonly string[]): number {
	const words = sentences.flatMap((sentence) => sentence.match(/[\p{L}\p{N}’'-]+/gu) ?? []);
	return fleschKincaid({
		sentence: sentences.length,
		word: words.length,
		syllable: words.reduce((sum, word) => sum + syllable(word), 0)
	});
}

describe.each(lessonFiles())('%s', (_, file) => {
	const sentences = ownSentences(readFileSync(file, 'utf8'));
	console.log(`${file}: grade ${grade(sentences).toFixed(1)}`);

	it('is written at a grade of at most eight', () => {
		const longest = sentences.toSorted((a, b) => wordsOf(b) - wordsOf(a)).slice(0, 5);
		expect(grade(sentences), `Its longest sentences:\n${longest.join('\n')}`).toBeLessThan(8.5);
	});

	it('has no sentence of more than 25 words', () => {
		expect(sentences.filter((sentence) => wordsOf(sentence) > 25)).toEqual([]);
	});
});

it('grades a sentence as the literature does', () => {
	// Wikipedia, "Flesch–Kincaid readability tests": six words of one syllable have the grade −1.45.
	expect(grade(['The cat sat on the mat.'])).toBeCloseTo(-1.45, 6);
});
