import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { loadEdited, problemsAfter } from '../../../../tests/fixtures/edited-course.ts';
import { findLesson, lessonPath, lessonsOf, toPublicCourse } from '../../domain/course/course.ts';
import { countWords } from '../../domain/item/written-text.ts';
import { countCourse, loadCourse } from './load-course.ts';
import { ContentError } from './problem.ts';

const LESSON = '01-who-says/01-first-look/lesson.svx';

describe('the fixture course', () => {
	const course = loadCourse('tests/fixtures/course');

	it('has units, lessons and items in the order of the folders and of the lessons', () => {
		expect(lessonsOf(course).map((lesson) => [lessonPath(lesson), lesson.items.map(({ id }) => id)])).toEqual(
			[
				['/lessons/who-says/first-look', ['kitchen-class', 'kitchen-labels', 'who-is-hart']],
				['/lessons/who-says/all-at-once', ['has-a-name', 'where-lunch']],
				['/lessons/chains/who-told-whom', ['who-has-which', 'from-paper-inward', 'bridge-class']],
				...['before-one', 'before-two', 'after-one', 'after-two', 'much-later'].map((slug) => [
					`/lessons/before-and-after/${slug}`,
					[]
				])
			]
		);
		expect(countCourse(course)).toEqual({ lessons: 8, items: 8 });
	});

	it('has a text of each kind, and an item of each interaction', () => {
		const interactions = lessonsOf(course).flatMap(({ items }) =>
			items.map(({ interaction }) => interaction)
		);

		expect(course.articles.map(({ facts }) => facts.kind)).toEqual(['pairs', 'hook', 'article', 'report']);
		expect([...new Set(interactions)].toSorted()).toEqual(['choice', 'choices', 'label', 'match', 'order']);
	});

	it('has the skills with their ids, and a recap where its unit gives one', () => {
		expect(course.skills.map(({ id }) => id)).toEqual(['named-or-not', 'trace-the-chain']);
		expect(course.units.map(({ recap }) => recap)).toEqual([null, 'Ask who vouches for it.', null]);
	});

	it('counts a lesson’s minutes from its prose, the parts that it shows and its items', () => {
		// Prose 7, the first part 23 words (18 beside its heading); two items.
		const lesson = findLesson(course, 'who-says', 'all-at-once');
		const part =
			'The kitchen of Nettle School closed on Monday, says the notice on its door. Lunch will come from Dunmore, says Ivo Hart, the head.';

		expect(lesson?.minutes).toBeCloseTo((countWords(part) + 6) / 130 + 1, 10);
		expect(lesson?.articles).toEqual(['school-kitchen']);
	});

	it('holds no explanation or note of a ledger in what is public', () => {
		expect(JSON.stringify(toPublicCourse(course))).not.toMatch(/ why"|kitchen note|fine print|for this/);
	});
});

describe('a mistake in lessons is named by file and line:', () => {
	it.each([
		[
			'an item that no lesson shows',
			[LESSON, '<Item id="kitchen-labels" />\n', ''],
			'01-who-says/01-first-look/items.server.yaml:10: no lesson shows the item "kitchen-labels": place <Item id="kitchen-labels" /> in lesson.svx'
		],
		[
			'an item that is shown but not written',
			[LESSON, '## Who says it?', '<Item id="kitchen" />'],
			`${LESSON}:12: there is no item "kitchen": write it in items.server.yaml, or correct the id`
		],
		[
			'an item of another lesson',
			[LESSON, '## Who says it?', '<Item id="has-a-name" />'],
			`${LESSON}:12: there is no item "has-a-name": write it in items.server.yaml, or correct the id`
		],
		[
			'an item that is shown twice',
			[LESSON, '## Who says it?', '<Item id="kitchen-class" />'],
			`${LESSON}:16: the item "kitchen-class" is shown a second time: keep one`
		],
		[
			'an unknown reading',
			[LESSON, 'article="school-kitchen"', 'article="kitchen"'],
			`${LESSON}:10: there is no reading "kitchen": correct it`
		],
		...['3', '0', '-1', '1.5', 'one'].map(
			(part) =>
				[
					`part ${part} of a reading of two`,
					[LESSON, 'article="school-kitchen"', `article="school-kitchen" part="${part}"`],
					`${LESSON}:10: there is no part ${Number(part)} of a reading "school-kitchen": correct it`
				] as const
		),
		[
			'an unknown field of a lesson',
			[LESSON, 'feedback: at-once', 'feedback: at-once\nminutes: 7'],
			`${LESSON}:6: there is no field "minutes": correct its name or take it out`
		],
		[
			'an unknown component',
			[LESSON, '## Who says it?', '<Video />'],
			`${LESSON}:12: <Video> is not for lessons: use Item, Reading, SoWhat or Term`
		],
		[
			'an unknown field of a unit',
			['02-chains/unit.yaml', 'recap:', 'review:'],
			'02-chains/unit.yaml:4: there is no field "review": correct its name or take it out'
		],
		[
			'a run sheet that does not fill the period',
			['01-who-says/unit.yaml', 'minutes: 40', 'minutes: 45'],
			'01-who-says/unit.yaml:8: runSheet: the minutes sum up to 50: make them 45'
		],
		[
			'a step without words for the teacher',
			['01-who-says/unit.yaml', ', teacher: Walk around.', ''],
			'01-who-says/unit.yaml:10: runSheet #2 teacher: is missing: add a text'
		],
		[
			'a term that the glossary does not have',
			[LESSON, 'id="source">', 'id="sauce">'],
			`${LESSON}:20: there is no term "sauce": write it in lessons/glossary.yaml, or correct the id`
		],
		[
			'a term that no lesson links to',
			[LESSON, '<Term id="source">source</Term>', 'source'],
			'glossary.yaml:5: no lesson links to the term source: write <Term id="source">…</Term> where it is first used'
		],
		[
			'a last report that is not there',
			['town.server.yaml', 'last: school-kitchen', 'last: school-garden'],
			'town.server.yaml:1: last: there is no report "school-garden": name a folder of lessons/articles'
		],
		[
			'a last report that is a text of another kind',
			['town.server.yaml', 'last: school-kitchen', 'last: river-bridge'],
			'town.server.yaml:1: last: there is no report "river-bridge": name a folder of lessons/articles'
		],
		[
			'a term that leads nowhere',
			['glossary.yaml', 'see: [source]', 'see: [sauce]'],
			'glossary.yaml:4: there is no term sauce: correct the id'
		],
		[
			'an optional lesson that does not say yes or no',
			[LESSON, 'feedback: at-once', 'feedback: at-once\noptional: maybe'],
			`${LESSON}:6: optional: must be true or false`
		],
		[
			'an unknown field of a skill',
			['skills.yaml', 'can: follow', 'does: follow'],
			'skills.yaml:6: trace-the-chain: there is no field "does": correct its name or take it out'
		]
	] as const)('%s', (_what, edit, problem) => {
		expect(problemsAfter([...edit])).toContain(problem);
	});

	it('folders that are not numbered, or that differ in nothing but the number', () => {
		expect(problemsAfter(['02-chains', { renamed: 'chains' }])).toEqual([
			'chains:1: a folder here is named by two digits and lower-case words, such as 03-who-told-whom: rename it'
		]);
		expect(problemsAfter(['01-who-says/02-all-at-once', { renamed: '01-who-says/02-first-look' }])).toEqual([
			'01-who-says/02-first-look:1: 01-first-look has the same address but for the number: rename one of them'
		]);
	});

	it('a tab that indents YAML', () => {
		expect(problemsAfter(['skills.yaml', '  name: Who told whom', '\tname: Who told whom'])[0]).toMatch(
			/^skills\.yaml:5: not valid YAML: ./
		);
	});

	it.each([
		'skills.yaml',
		'glossary.yaml',
		'02-chains/unit.yaml',
		LESSON,
		'01-who-says/01-first-look/items.server.yaml'
	])('a missing %s, once', (file) => {
		expect(problemsAfter([file, null])).toEqual([`${file}:1: the file is missing: add it`]);
	});
});

describe('loadCourse', () => {
	it('names all mistakes of all files at once', () => {
		const problems = problemsAfter(
			['articles/rain-hook/article.yaml', 'short invented', 'short'],
			['articles/school-kitchen/ledger.server.yaml', 'contestedBy: [c03]', 'contestedBy: []'],
			['01-who-says/01-first-look/items.server.yaml', ', why: who-is-hart cook why', ''],
			[LESSON, '## Who says it?', '<Item id="kitchen" />'],
			['02-chains/unit.yaml', 'title: Chains', 'name: Chains']
		);

		expect(problems).toEqual([
			'articles/rain-hook/article.yaml:6: intro: does not say that the text is invented: say so',
			'articles/school-kitchen/ledger.server.yaml:38: c03 is contested by c04, but c04 does not say so: add c03 to its contestedBy',
			'01-who-says/01-first-look/items.server.yaml:27: item "who-is-hart": options #2 why: is missing: say why this option is right or wrong',
			`${LESSON}:12: there is no item "kitchen": write it in items.server.yaml, or correct the id`,
			'02-chains/unit.yaml:1: title: is missing: add a text',
			'02-chains/unit.yaml:1: there is no field "name": correct its name or take it out'
		]);
	});

	it('throws an error whose message counts the mistakes and lists them', () => {
		const load = () => loadEdited(['02-chains/unit.yaml', null]);

		expect(load).toThrow(ContentError);
		expect(load).toThrow('1 to mend in lessons/\n02-chains/unit.yaml:1: the file is missing: add it');
	});

	it('names files from the project on', () => {
		expect(() => loadCourse('tests/fixtures/nowhere')).toThrow('tests/fixtures/nowhere/skills.yaml:1: ');
	});

	it('reads files with the line ends of Windows as it reads others', () => {
		const text = '---\ntitle: A first look\n';

		expect(loadEdited([LESSON, text, text.replaceAll('\n', '\r\n')])).toEqual(loadEdited());
	});

	it('refuses the original’s words, in a reading across the tags of claims', () => {
		const run = 'the old bridge is safe a copied letter';
		const hash = createHash('sha256').update(run).digest('hex').slice(0, 12);

		expect(() => loadCourse('tests/fixtures/course', 'tests/fixtures/course', new Set([hash]))).toThrow(
			'1 to mend in lessons/\narticles/river-bridge/reading.svx:9: 8 words stand as in the original article'
		);
	});
});
