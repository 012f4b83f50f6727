import { describe, expect, it } from 'vitest';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { toPublicCourse } from './course.ts';
import { checkGlossary, glossarySchema, toGlossary, type GlossaryEntry } from './glossary.ts';

const entry = (id: string, fields: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
	id,
	term: id,
	also: [],
	text: `What ${id} means.`,
	see: [],
	...fields
});

describe('glossarySchema', () => {
	it('takes a term with other words and none', () => {
		expect(glossarySchema.parse([{ id: 'data-center', term: 'data center', text: 'A hall.\n' }])).toEqual([
			{ id: 'data-center', term: 'data center', also: [], text: 'A hall.', see: [] }
		]);
	});

	it.each([
		['no term at all', []],
		['an id that cannot stand in an address', [entry('Data Center')]],
		['a term without a text', [entry('claim', { text: ' ' })]]
	])('refuses %s', (_what, glossary) => {
		expect(glossarySchema.safeParse(glossary).success).toBe(false);
	});
});

describe('checkGlossary', () => {
	it('finds nothing in a glossary that is in order', () => {
		expect(checkGlossary([entry('claim', { see: ['cue'] }), entry('cue', { also: ['pointer'] })])).toEqual(
			[]
		);
	});

	it.each([
		['an id given twice', [entry('cue'), entry('cue', { term: 'other' })], [1, 'id']],
		['a word explained twice', [entry('cue', { also: ['Leak'] }), entry('leak')], [1, 'term']],
		['a way that leads nowhere', [entry('cue', { see: ['claim'] })], [0, 'see', 0]],
		['a way that leads back', [entry('cue', { see: ['cue'] })], [0, 'see', 0]]
	])('finds %s', (_what, glossary, path) => {
		expect(checkGlossary(glossary).map((problem) => problem.path)).toEqual([path]);
	});
});

describe('toGlossary', () => {
	const glossary = [
		entry('unattributed', { see: ['fsb'] }),
		entry('so-what', { term: 'so what?' }),
		entry('fsb', { term: 'FSB' }),
		entry('source')
	];
	const lessons = [
		lessonOf('first', [], { terms: ['source'] }),
		lessonOf('second', [], { terms: ['fsb', 'source'] })
	];
	const letters = toGlossary(toPublicCourse(courseOf(lessons, { glossary })));

	it('goes by letters, large and small alike, spaces aside', () => {
		expect(letters.map(({ letter, terms }) => [letter, terms.map(({ id }) => id)])).toEqual([
			['F', ['fsb']],
			['S', ['source', 'so-what']],
			['U', ['unattributed']]
		]);
	});

	it('leads to the first lesson that uses a term, and to other terms by their names', () => {
		const terms = letters.flatMap((letter) => letter.terms);
		const firsts = Object.fromEntries(terms.map(({ id, firstUsedIn }) => [id, firstUsedIn?.path ?? null]));

		expect(firsts).toEqual({
			fsb: '/lessons/unit-one/second',
			source: '/lessons/unit-one/first',
			'so-what': null,
			unattributed: null
		});
		expect(terms.find(({ id }) => id === 'unattributed')?.see).toEqual([{ id: 'fsb', term: 'FSB' }]);
	});
});
