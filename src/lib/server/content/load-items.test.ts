import { describe, expect, it } from 'vitest';
import { loadEdited, problemsAfter } from '../../../../tests/fixtures/edited-course.ts';
import { findItem } from '../../domain/course/course.ts';

const FIRST = '01-who-says/01-first-look/items.server.yaml';
const SECOND = '01-who-says/02-all-at-once/items.server.yaml';
const THIRD = '02-chains/01-who-told-whom/items.server.yaml';

describe('a loaded item', () => {
	const course = loadEdited();
	const item = (id: string) => findItem(course, id)?.item;

	it('has the claims of its text in reading order, with all that the ledger says of them', () => {
		const edited = loadEdited([FIRST, 'claims: [c01, c03, c04, c05]', 'claims: [c05, c03]']);
		const found = findItem(edited, 'kitchen-labels')?.item;
		const claims = found?.interaction === 'label' ? found.claims : [];

		expect(claims.map(({ id }) => id)).toEqual(['c03', 'c05']);
		expect(claims[0]).toEqual({
			id: 'c03',
			text: 'Mice were seen twice in the kitchen.',
			label: 'anonymous claim',
			basis: { origin: 'anonymous', publicRecord: 'no', contested: true },
			chain: ['this article', 'a cook'],
			cue: 'says',
			why: 'kitchen c03 why',
			contestedBy: ['There were no mice in the kitchen.'],
			later: { held: 'partly', note: 'kitchen note on the mice' }
		});
	});

	it('shows the paragraphs of its claims, with the text that they are from', () => {
		expect(item('where-lunch')?.excerpt).toEqual({
			article: { id: 'school-kitchen', title: 'The kitchen of Nettle School', real: false },
			paragraphs: [
				{
					runs: [
						{ text: 'The kitchen of Nettle School closed on Monday' },
						{ text: ', says the notice on its door. ' },
						{ text: 'Lunch will come from Dunmore', claim: 'c02' },
						{ text: ', says Ivo Hart, the head.' }
					]
				}
			]
		});
		expect(item('bridge-class')?.excerpt?.article?.real).toBe(true);
	});

	it('shows words of its own, or none', () => {
		expect(item('who-is-hart')?.excerpt).toEqual({
			article: null,
			paragraphs: [{ runs: [{ text: '“There were no mice,” says Ivo Hart, the head.' }] }]
		});
		expect(item('has-a-name')?.excerpt).toBeNull();
	});
});

describe('a mistake in items is named by file and line:', () => {
	it.each([
		[
			'an unknown field of an item',
			[FIRST, 'prompt: Who is Ivo Hart?', 'prompt: Who?\n    hint: The head'],
			`${FIRST}:23: item "who-is-hart": there is no field "hint": correct its name or take it out`
		],
		[
			'an unknown field of an option',
			[FIRST, 'text: A cook,', 'text: A cook, points: 1,'],
			`${FIRST}:27: item "who-is-hart": options #2: there is no field "points": correct its name or take it out`
		],
		[
			'an option without an explanation',
			[FIRST, ', why: who-is-hart cook why', ''],
			`${FIRST}:27: item "who-is-hart": options #2 why: is missing: say why this option is right or wrong`
		],
		[
			'an unknown interaction',
			[FIRST, 'interaction: choice', 'interaction: guess'],
			`${FIRST}:20: item "who-is-hart": interaction: must be one of: label, choice, choices, hottext, match, order, text-entry, extended-text, path`
		],
		[
			'a missing prompt',
			[FIRST, '    prompt: Who is Ivo Hart?\n', ''],
			`${FIRST}:18: item "who-is-hart": prompt: is missing: add a text`
		],
		[
			'an unknown skill',
			[FIRST, 'skill: named-or-not\n    prompt: Who', 'skill: naming\n    prompt: Who'],
			`${FIRST}:21: item "who-is-hart": skill: there is no skill "naming": take one of lessons/skills.yaml`
		],
		[
			'an unknown article',
			[SECOND, 'article: school-kitchen', 'article: kitchen'],
			`${SECOND}:17: item "where-lunch": article: there is no article "kitchen": name a folder of lessons/articles`
		],
		[
			'an unknown claim',
			[SECOND, 'claims: [c02]', 'claims: [c02, c09]'],
			`${SECOND}:18: item "where-lunch": claims #2: the article school-kitchen has no claim c09: correct the id`
		],
		[
			'a claim named twice',
			[SECOND, 'claims: [c02]', 'claims: [c02, c02]'],
			`${SECOND}:18: item "where-lunch": claims #2: c02 stands here twice: keep one`
		],
		[
			'claims without an article',
			[SECOND, '    article: school-kitchen\n', ''],
			`${SECOND}:12: item "where-lunch": article: article and claims go together: name both or neither`
		],
		[
			'an excerpt beside an article',
			[SECOND, 'claims: [c02]', 'claims: [c02]\n    excerpt: Words.'],
			`${SECOND}:19: item "where-lunch": excerpt: the excerpt comes from the article already: take one of the two out`
		],
		[
			'an excerpt of a label item',
			[THIRD, 'claims: [c01, c03]', 'claims: [c01, c03]\n    excerpt: Words.'],
			`${THIRD}:33: item "bridge-class": excerpt: a label item shows the paragraphs of its claims: leave the excerpt out`
		],
		[
			'a debatable claim that is scored',
			[THIRD, 'claims: [c01, c03]', 'claims: [c01, c05]'],
			`${THIRD}:32: item "bridge-class": claims #2: c05 is debatable or decided by the fine print, so it is never scored: take another claim`
		],
		[
			'a claim of the fine print that is scored',
			[THIRD, 'claims: [c01, c03]', 'claims: [c06, c03]'],
			`${THIRD}:32: item "bridge-class": claims #1: c06 is debatable or decided by the fine print, so it is never scored: take another claim`
		],
		[
			'a choice with two right options',
			[FIRST, 'text: A cook,', 'text: A cook, right: true,'],
			`${FIRST}:25: item "who-is-hart": options: 2 options are marked right: mark exactly one`
		],
		[
			'a choice with none',
			[FIRST, ' right: true,', ''],
			`${FIRST}:25: item "who-is-hart": options: 0 options are marked right: mark exactly one`
		],
		[
			'a left entry that matches nothing',
			[THIRD, 'match: reed', 'match: read'],
			`${THIRD}:9: item "who-has-which": left #2 match: there is no right entry read: name one, or none`
		],
		[
			'ids of an order that give it away',
			[THIRD, 'id: paper', 'id: aaa'],
			`${THIRD}:20: item "from-paper-inward": entries: the ids give the right order away, sorted or as they are shown: change one or two of them`
		],
		[
			'two options with one id',
			[FIRST, 'id: cook', 'id: head'],
			`${FIRST}:27: item "who-is-hart": options #2 id: stands here a second time: make the id its own`
		],
		[
			'two items of a file with one id',
			[FIRST, 'id: kitchen-labels', 'id: kitchen-class'],
			`${FIRST}:10: the id "kitchen-class" is taken by ${FIRST}:2: choose another`
		],
		[
			'a file without a list of items',
			[THIRD, 'items:\n', 'things:\n'],
			`${THIRD}:1: the file has no list of items: begin with "items:"`
		]
	] as const)('%s', (_what, edit, problem) => {
		expect(problemsAfter([...edit])).toContain(problem);
	});

	it('once, and not again for each place that shows the item', () => {
		expect(problemsAfter([FIRST, ', why: who-is-hart cook why', ''])).toHaveLength(1);
		expect(problemsAfter([FIRST, 'text: A cook,', 'text: A cook, right: true,'])).toHaveLength(1);
		expect(problemsAfter([THIRD, 'items:\n', 'things:\n'])).toHaveLength(1);
	});

	it('an item without id, interaction or anything else', () => {
		expect(problemsAfter([FIRST, 'items:\n', 'items:\n  -\n'])).toEqual([
			`${FIRST}:2: item #1: interaction: must be one of: label, choice, choices, hottext, match, order, text-entry, extended-text, path`
		]);
	});

	it('an id that another lesson or another unit has taken', () => {
		const lesson = problemsAfter(
			[SECOND, 'id: has-a-name', 'id: who-is-hart'],
			['01-who-says/02-all-at-once/lesson.svx', 'has-a-name', 'who-is-hart']
		);
		const unit = problemsAfter(
			[THIRD, 'id: who-has-which', 'id: who-is-hart'],
			['02-chains/01-who-told-whom/lesson.svx', 'who-has-which', 'who-is-hart']
		);

		expect(lesson).toEqual([`${SECOND}:2: the id "who-is-hart" is taken by ${FIRST}:18: choose another`]);
		expect(unit).toEqual([`${THIRD}:2: the id "who-is-hart" is taken by ${FIRST}:18: choose another`]);
	});
});
