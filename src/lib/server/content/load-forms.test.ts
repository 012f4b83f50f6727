import { describe, expect, it } from 'vitest';
import { loadEdited, problemsAfter } from '../../../../tests/fixtures/edited-course.ts';
import { findLesson, toPublicCourse } from '../../domain/course/course.ts';
import { itemsOfForm } from '../../domain/course/test-form.ts';

const FORM = 'forms/a/form.yaml';
const ITEMS = 'forms/a/items.server.yaml';
const BEFORE = '03-before-and-after/01-before-one/lesson.svx';

describe('the forms of the fixture course', () => {
	const course = loadEdited();

	it('have their items part by part, and their own reports', () => {
		expect(
			course.forms.map(({ id, parts, articles }) => [
				id,
				parts.map((items) => items.map((item) => item.id)),
				articles.map((article) => article.id)
			])
		).toEqual([
			[
				'a',
				[
					['boats-claims', 'boats-speaker'],
					['bells-claims', 'bells-speaker']
				],
				['bells', 'boats']
			],
			[
				'b',
				[
					['ferns-claims', 'ferns-speaker'],
					['lamps-claims', 'lamps-speaker']
				],
				['ferns', 'lamps']
			],
			['c', [['wells-claims']], ['wells']]
		]);
	});

	it('ask about their reports first, whatever the order in which a part names them', () => {
		// form.yaml of B begins with ferns-speaker.
		expect(itemsOfForm(course.forms[1]!)[0]?.id).toBe('ferns-claims');
	});

	it('show a report whole where its claims are asked about, and say that it has no page', () => {
		const [claims, speaker] = itemsOfForm(course.forms[0]!);

		expect(claims?.excerpt).toMatchObject({
			article: { id: 'boats', real: false, inForm: true },
			paragraphs: [{ runs: [{ claim: 'c01' }, {}, { claim: 'c02' }, {}] }]
		});
		expect(speaker?.excerpt?.article?.inForm).toBe(true);
	});

	it('are no part of what is public, nor of the lessons that lead to them', () => {
		const text = JSON.stringify(toPublicCourse(course));

		expect(text).toContain('"form":{"take":"first","part":1,"items":2,"dealt":null}');
		expect(text).not.toMatch(/boats|bells|ferns|lamps|wells/);
		expect(findLesson(course, 'before-and-after', 'before-one')).toMatchObject({ items: [], articles: [] });
	});

	it('make their lessons as long as the longer form makes them', () => {
		// Prose 5; “The boats” 15 words, “The ferns” 14; two items.
		const lesson = findLesson(course, 'before-and-after', 'before-one');

		expect(lesson?.minutes).toBeCloseTo(20 / 130 + 1, 10);
	});
});

describe('a mistake in a form is named by file and line:', () => {
	it.each([
		[
			'an item that no part asks',
			[FORM, ', boats-speaker', ''],
			`${ITEMS}:11: no part of the form asks the item "boats-speaker": name it in form.yaml`
		],
		[
			'an item that is asked but not written',
			[FORM, 'bells-speaker', 'bells'],
			`${FORM}:4: there is no item "bells": write it in items.server.yaml, or correct the id`
		],
		[
			'an item that is asked twice',
			[FORM, 'bells-speaker', 'boats-speaker'],
			`${FORM}:4: the item "boats-speaker" stands here a second time: keep one`
		],
		[
			'a third part',
			[FORM, '  - [bells-claims, bells-speaker]', '  - [bells-claims]\n  - [bells-speaker]'],
			`${FORM}:2: form a has 3 parts: make it 2`
		],
		[
			'a part too many in C',
			['forms/c/form.yaml', 'parts:', 'parts:\n  - [wells-claims]'],
			'forms/c/form.yaml:2: form c has 2 parts: make it 1'
		],
		[
			'an item id of a lesson',
			[ITEMS, 'id: boats-speaker', 'id: who-is-hart'],
			'01-who-says/01-first-look/items.server.yaml:18: the id "who-is-hart" is taken by forms/a/items.server.yaml:11: choose another'
		],
		[
			'the name of an article',
			['forms/a/boats', { renamed: 'forms/a/school-kitchen' }],
			'forms/a/school-kitchen:1: the name school-kitchen is taken by articles/school-kitchen: rename the folder'
		],
		[
			'a report of another form',
			[ITEMS, 'article: bells\n    claims: [c01]', 'article: ferns\n    claims: [c01]'],
			`${ITEMS}:37: item "bells-speaker": article: there is no article "ferns": name a folder of lessons/forms/a`
		],
		[
			'a report asked about twice',
			[ITEMS, 'article: bells\n    claims: [c01, c02]', 'article: boats\n    claims: [c01, c02]'],
			`${ITEMS}:23: item "bells-claims": the report boats has its label item already: ask all its claims in one`
		],
		[
			'a report that nothing asks about',
			[ITEMS, 'article: bells\n    claims: [c01, c02]', 'article: boats\n    claims: [c01, c02]'],
			`${ITEMS}:1: no label item asks about the report bells: ask about it, or take the report out`
		],
		[
			'the four labels',
			['forms/c/items.server.yaml', 'asks: class', 'asks: label'],
			'forms/c/items.server.yaml:2: item "wells-claims": a form asks one plain question: write "asks: class"'
		],
		[
			'more of one class than of the other',
			['forms/c/items.server.yaml', 'claims: [c01, c02]', 'claims: [c01]'],
			'forms/c/items.server.yaml:1: form c asks about 1 named claims and 0 that are not named: make them equal'
		],
		[
			'a report of another kind',
			['forms/a/boats/article.yaml', 'kind: form', 'kind: report'],
			'forms/a/boats/article.yaml:1: kind: a report of a test form has the kind form: write so'
		],
		[
			'a text outside that says it is of a form',
			['articles/school-kitchen/article.yaml', 'kind: report', 'kind: form'],
			'articles/school-kitchen/article.yaml:1: kind: only reports of test forms, in lessons/forms, have the kind form: choose another'
		],
		[
			'a form of another name',
			['forms/c', { renamed: 'forms/d' }],
			'forms/d:1: a folder here is named by its form, one of a, b, c: rename it'
		],
		[
			'a form that is not there',
			['forms/c', { renamed: 'forms/d' }],
			'03-before-and-after/05-much-later/lesson.svx:6: form: there is no form c: write it in lessons/forms/c, or take this out'
		],
		[
			'a part that is not there',
			[BEFORE, 'part: 1', 'part: 3'],
			`${BEFORE}:7: form: form a has 2 parts: correct part`
		],
		[
			'feedback at once',
			[BEFORE, 'feedback: at-end', 'feedback: at-once'],
			`${BEFORE}:7: form: a test form tells nothing before its end: write "feedback: at-end"`
		],
		[
			'an item in its lesson',
			[BEFORE, 'No score', '<Item id="x" />\n\nNo score'],
			`${BEFORE}:10: a lesson that holds a test form has no items of its own: take this one out`
		],
		[
			'another time to take it',
			[BEFORE, 'take: first', 'take: last'],
			`${BEFORE}:7: form take: must be one of: first, second, later`
		]
	] as const)('%s', (_what, edit, problem) => {
		expect(problemsAfter([...edit])).toContain(problem);
	});

	it('the same part in two lessons', () => {
		expect(problemsAfter(['03-before-and-after/02-before-two/lesson.svx', 'part: 2', 'part: 1'])[0]).toMatch(
			/: form: “Before: two” and “Before: one” hold the same part of the same form: keep one$/
		);
	});

	it('is told once where a report of the form is itself in error', () => {
		expect(problemsAfter(['forms/a/boats/reading.svx', null])).toEqual([
			'forms/a/boats/reading.svx:1: the file is missing: add it'
		]);
	});
});

describe('the coders who had no key', () => {
	const CODERS = 'forms/coders.server.yaml';

	it('are read with what they said, and may be none', () => {
		expect(loadEdited().coders).toMatchObject([
			{ name: 'First coder', answers: { lamps: { c01: 'not named', c02: 'not named' } } }
		]);
		expect(loadEdited([CODERS, null]).coders).toEqual([]);
	});

	it.each([
		[
			'a claim without an answer',
			[CODERS, 'wells: { c01: named, c02: not named }', 'wells: { c01: named }'],
			`${CODERS}:4: First coder has no answer to wells c02: add it`
		],
		[
			'a claim that no form asks about',
			[CODERS, 'wells: { c01: named,', 'wells: { c09: named, c01: named,'],
			`${CODERS}:9: no form asks about c09 of wells: correct the id`
		],
		[
			'a report of no form',
			[CODERS, 'wells:', 'walls:'],
			`${CODERS}:9: no form asks about the report walls: correct its name`
		],
		[
			'another word than named and not named',
			[CODERS, 'lamps: { c01: not named', 'lamps: { c01: unnamed'],
			`${CODERS}:8: coders #1 answers lamps c01: must be one of: named, not named`
		]
	] as const)('must not have %s', (_what, edit, problem) => {
		expect(problemsAfter([...edit])).toContain(problem);
	});
});

it('asks no path in a form, which it would lead away from', () => {
	const path =
		'items:\n  - { id: a-path, version: 1, interaction: path, skill: named-or-not, prompt: P, web: w, shortWay: S, ' +
		'steps: { leave: { within: 1, done: D, open: O }, better: { within: 2, done: D, open: O }, origin: { done: D, open: O } }, ' +
		`options: [${['a', 'b', 'c'].map((id) => `{ id: ${id}, text: T${id}, why: W${id === 'a' ? ', right: true' : ''} }`).join(', ')}] }\n`;

	expect(problemsAfter([ITEMS, 'items:\n', path])).toContain(
		`${ITEMS}:2: item "a-path": interaction: a path leads away from a test form: ask it in a lesson`
	);
});
