import { describe, expect, it } from 'vitest';
import { problemsAfter } from '../../../../tests/fixtures/edited-course.ts';

const FACTS = 'articles/school-kitchen/article.yaml';
const READING = 'articles/school-kitchen/reading.svx';
const LEDGER = 'articles/school-kitchen/ledger.server.yaml';

describe('a mistake in a text is named by file and line:', () => {
	it.each([
		[
			'an unknown field of its facts',
			[FACTS, 'form: news', 'form: news\nauthor: Nobody'],
			`${FACTS}:6: there is no field "author": correct its name or take it out`
		],
		[
			'a missing field',
			[FACTS, 'form: news\n', ''],
			`${FACTS}:1: form: must be one of: news, chat, caption, press release, chatbot answer`
		],
		[
			'an intro that does not say that the text is invented',
			[FACTS, 'is invented', 'is short'],
			`${FACTS}:6: intro: does not say that the text is invented: say so`
		],
		[
			'an unknown field of a claim',
			[LEDGER, 'why: kitchen c02 why', 'why: kitchen c02 why\n    label: sourced fact'],
			`${LEDGER}:27: claims #2: there is no field "label": correct its name or take it out`
		],
		[
			'a claim without an explanation',
			[LEDGER, '    why: kitchen c02 why\n', ''],
			`${LEDGER}:15: claims #2 why: is missing: add a text`
		],
		[
			'an origin that the codebook does not know',
			[LEDGER, 'origin: document', 'origin: leak'],
			`${LEDGER}:7: claims #1 origin: must be one of: on-record, document, anonymous, unattributed`
		],
		[
			'a contest that only one side tells of',
			[LEDGER, 'contestedBy: [c04]', 'contestedBy: []'],
			`${LEDGER}:51: c04 is contested by c03, but c03 does not say so: add c04 to its contestedBy`
		],
		[
			'a contest with a claim that is not there',
			[LEDGER, 'contestedBy: [c04]', 'contestedBy: [c04, c09]'],
			`${LEDGER}:38: there is no claim c09 in this ledger: correct the id`
		],
		[
			'a contest within one party',
			[LEDGER, 'party: accuser', 'party: accused'],
			`${LEDGER}:38: c03 and c04 are of the same party (accused): only claims of another party contest`
		],
		[
			'two claims with one id',
			[LEDGER, '- id: c05', '- id: c01'],
			`${LEDGER}:54: the claim c01 stands here a second time: give it an id of its own`
		],
		[
			'a claim that nobody gains by',
			[LEDGER, '    gains: the cook\n', ''],
			`${LEDGER}:28: c03 does not say who gains by it: add gains`
		],
		[
			'a claim that is about nothing',
			[
				LEDGER,
				'    content: Mice were seen twice in the kitchen.\n    about: the matter\n',
				'    content: Mice were seen twice in the kitchen.\n'
			],
			`${LEDGER}:28: c03 does not say whom or what it is about: add about, for the map of the text`
		],
		[
			'a claim that the later notes leave out',
			[LEDGER, '[c01, c02]', '[c01]'],
			`${LEDGER}:67: nothing says what came of c02: add it to a note`
		],
		[
			'a claim that the reading does not mark',
			[READING, '<Claim id="c05">Parents are angry</Claim>', 'Parents are angry'],
			`${LEDGER}:54: the reading has no words for c05: mark them with <Claim id="c05">`
		],
		[
			'a claim that the ledger does not code',
			[READING, 'id="c05"', 'id="c50"'],
			`${READING}:7: the ledger has no claim c50: code it there`
		],
		[
			'markup that is not for readings',
			[READING, 'a cook says', 'a *cook* <em>says</em>'],
			`${READING}:7: only <Claim id="…">words</Claim> may stand among the words, unnested; found: , a *cook* <em>says</em>. “`
		],
		[
			'a reading without a heading',
			[READING, '## The kitchen\n\n', ''],
			`${READING}:1: a reading begins with a heading: start it with "## " and a title`
		]
	] as const)('%s', (_what, edit, problem) => {
		expect(problemsAfter([...edit])).toContain(problem);
	});

	it('a real publication’s claim without the sentences it stands in', () => {
		const ledger = 'articles/river-bridge/ledger.server.yaml';

		expect(problemsAfter([ledger, '    sentences: [S02]\n', ''])).toEqual([
			`${ledger}:15: c02 names no sentences: add those of the original that it stands in`
		]);
	});

	it('a report of which nothing says how it turned out', () => {
		const ledger = 'articles/cat-pairs/article.yaml';

		expect(problemsAfter([ledger, 'kind: pairs', 'kind: report'])).toEqual([
			'articles/cat-pairs/ledger.server.yaml:1: nothing says how the matters of this report turned out: add later'
		]);
	});

	it.each(['article.yaml', 'reading.svx', 'ledger.server.yaml'])('a missing %s', (file) => {
		expect(problemsAfter([`articles/rain-hook/${file}`, null])).toEqual([
			`articles/rain-hook/${file}:1: the file is missing: add it`
		]);
	});

	it('once, and not again for each item and lesson that shows the text', () => {
		expect(problemsAfter([LEDGER, '    why: kitchen c02 why\n', ''])).toHaveLength(1);
		expect(problemsAfter([READING, null])).toEqual([`${READING}:1: the file is missing: add it`]);
	});
});
