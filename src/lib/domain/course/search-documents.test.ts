import { describe, expect, it } from 'vitest';
import { searchDocuments } from './search-documents.ts';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { toPublicCourse } from './course.ts';

const course = toPublicCourse(
	courseOf([lessonOf('a-speaker', [], { aim: 'You can find who says it.' })], {
		articles: [
			{
				id: 'bench',
				facts: { kind: 'report', title: 'A bench', form: 'news', intro: 'Invented.' },
				parts: [
					{
						heading: 'Part',
						paragraphs: [{ runs: [{ text: 'The bench is ' }, { text: 'new', claim: 'c01' }] }]
					}
				],
				ledger: { claims: [], later: [] },
				map: null
			}
		],
		glossary: [{ id: 'cue', term: 'Cue', also: ['pointer'], text: 'It points. It is a word.', see: [] }]
	})
);

const prose = `---
title: A claim has a speaker
---
Before *any* heading.

<Reading article="bench" />

## Three parts

A <Term>claim</Term> has a source.
`;

describe('what search looks through', () => {
	const documents = searchDocuments(course, () => prose);

	it('is each part of a lesson without front matter and tags, each text and each term', () => {
		expect(documents.map(({ kind, heading, text }) => [kind, heading, text])).toEqual([
			['lesson', '', 'Before any heading.'],
			['lesson', 'Three parts', 'A claim has a source.'],
			['text', '', 'Part The bench is new'],
			['term', '', 'pointer It points. It is a word.']
		]);
	});

	it('tells of a term its first sentence', () => {
		expect(documents.at(-1)).toMatchObject({ title: 'Cue', about: 'It points.' });
	});

	it('leads to the heading of a part', () => {
		expect(documents.map(({ path }) => path)).toEqual([
			'/lessons/unit-one/a-speaker',
			'/lessons/unit-one/a-speaker#:~:text=Three%20parts',
			'/articles/bench',
			'/glossary#cue'
		]);
	});
});
