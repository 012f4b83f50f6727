// The authoring guide is followed to the letter, so that it cannot rot.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkLedger, ledgerSchema } from '../../src/lib/domain/claim/ledger.ts';
import { soWhatSchema } from '../../src/lib/domain/claim/so-what.ts';
import { findLesson } from '../../src/lib/domain/course/course.ts';
import { unitFactsSchema } from '../../src/lib/domain/course/unit-facts.ts';
import { INTERACTIONS, interactionOf, isInteractionName } from '../../src/lib/domain/item/interactions.ts';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';
import { root } from '../support/command.ts';

const lessons = join(root, 'lessons');
const guide = readFileSync(join(lessons, 'README.md'), 'utf8');

/** What the walk-through has its reader write, by path: a line with nothing but the path, then a fenced block. */
const written = new Map(
	[...guide.matchAll(/^`(lessons\/[^`\n]+)`\n\n```\w+\n([\s\S]*?)^```$/gm)].map(
		([, path = '', text = '']) => [path, text] as const
	)
);
const pathTo = (name: string) => [...written.keys()].find((path) => path.endsWith(`/${name}`)) ?? '';
const lessonFile = pathTo('lesson.svx');
const itemsFile = pathTo('items.server.yaml');

const yamlBlocks = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = '']) => parse(text));

let project: string;

beforeEach(() => {
	project = mkdtempSync(join(tmpdir(), 'who-says-guide-'));
	cpSync(lessons, join(project, 'lessons'), { recursive: true });
	for (const [path, text] of written) {
		mkdirSync(dirname(join(project, path)), { recursive: true });
		writeFileSync(join(project, path), text);
	}
});
afterEach(() => rmSync(project, { recursive: true }));

const load = () => loadCourse(join(project, 'lessons'), project);

function change(path: string, from: string | RegExp, to: string) {
	const text = readFileSync(join(project, path), 'utf8');
	const changed = text.replace(from, to);
	expect(changed, `${String(from)} does not stand in ${path}`).not.toBe(text);
	writeFileSync(join(project, path), changed);
}

function problems(): string {
	try {
		load();
	} catch (error) {
		return String(error);
	}
	return 'nothing';
}

describe('the walk-through of lessons/README.md', () => {
	const lesson = () => findLesson(load(), 'who-says', 'numbers-have-a-speaker');

	it('adds a lesson with a choice and a label', () => {
		expect([...written.keys()]).toEqual([lessonFile, itemsFile]);
		expect(lesson()?.items.map(({ id, interaction }) => [id, interaction])).toEqual([
			['cost-of-the-bench', 'choice'],
			['pool-numbers-named-or-not', 'label']
		]);
	});

	it('adds a lesson that takes 5 to 8 minutes, as many as the guide says', () => {
		const minutes = lesson()?.minutes ?? 0;
		expect(minutes).toBeGreaterThanOrEqual(5);
		expect(minutes).toBeLessThanOrEqual(8);
		const [, words, said] =
			/The lesson above has (\d+) words and two questions: ([\d.]+)\./.exec(guide) ?? [];
		expect(said).toBe(minutes.toFixed(1));
		expect(Number(words)).toBe(Math.round((minutes - 1) * 130));
	});

	it('shows the mistake that it has its reader make', () => {
		const [, shown] = /^```text\n([\s\S]*?)\n```$/m.exec(guide) ?? [];
		change(itemsFile, 'skill: find-the-source', 'skill: find-source');
		expect(problems()).toBe(`ContentError: ${shown}`);
	});

	it('leads to an address that is the one of the new lesson', () => {
		expect(guide).toContain('/lessons/who-says/numbers-have-a-speaker`');
	});
});

describe('the reference of lessons/README.md', () => {
	const examples = yamlBlocks.flatMap((block) => (Array.isArray(block) ? block : (block.items ?? [])));

	it('has an example of every interaction', () => {
		const shown = new Set(examples.map(({ interaction }) => interaction));
		expect([...shown].toSorted()).toEqual(Object.keys(INTERACTIONS).toSorted());
	});

	it.each(examples.map((example) => [example.id, example]))('has a whole item in %s', (_, example) => {
		expect(isInteractionName(example.interaction)).toBe(true);
		const interaction = interactionOf(example);
		expect(interaction.check(interaction.authored.parse(example))).toEqual([]);
	});

	it('has a ledger that is in order', () => {
		const ledgers = yamlBlocks.filter((block) => 'later' in block);
		expect(ledgers).toHaveLength(1);
		for (const ledger of ledgers) expect(checkLedger(ledgerSchema.parse(ledger))).toEqual([]);
	});

	it('has answers to “so what?” that a claim can hold', () => {
		const shown = yamlBlocks.flatMap((block) => ('soWhat' in block ? [block.soWhat] : []));
		expect(shown).toHaveLength(1);
		for (const soWhat of shown) expect(soWhatSchema.parse(soWhat)).toEqual(soWhat);
	});
});

describe('the unit file of lessons/README.md', () => {
	const units = yamlBlocks.filter((block) => 'runSheet' in block);

	it('is in order, and shows every field', () => {
		expect(units).toHaveLength(1);
		expect(Object.keys(unitFactsSchema.parse(units[0])).toSorted()).toEqual(
			Object.keys(unitFactsSchema.shape).toSorted()
		);
	});
});

describe('what the build refuses, by lessons/README.md', () => {
	const article = 'lessons/articles/town-pool/article.yaml';
	const ledger = 'lessons/articles/bus-timetable/ledger.server.yaml';
	const unitFile = 'lessons/01-who-says/unit.yaml';
	const order =
		'  - { id: x, version: 1, interaction: order, skill: trace-the-chain, prompt: P, ' +
		'entries: [{ id: e1, text: A, why: W }, { id: e2, text: B, why: W }, { id: e3, text: C, why: W }] }\n';

	const item = (interaction: string, fields: string) =>
		`items:\n  - { id: x, version: 1, interaction: ${interaction}, skill: trace-the-chain, prompt: P, ${fields} }\n`;
	const near = item('text-entry', 'accept: [Lomas], why: W, near: [{ text: lomas, why: W }]');
	const segments = item(
		'hottext',
		`segments: [${['a', 'b', 'c'].map((id) => `{ id: ${id}, text: T, role: cue, why: W }`).join(', ')}]`
	);
	const example = item(
		'extended-text',
		`words: 10, rubric: [{ id: a, text: A, why: W }, { id: b, text: B, why: W }], example: ${'word '.repeat(12)}`
	);

	const mistakes: [title: string, file: string, from: string | RegExp, to: string][] = [
		['there is no field "promt"', itemsFile, 'prompt: Which', 'promt: Which'],
		['not valid YAML', itemsFile, 'prompt: Which', 'prompt: Look: which'],
		['0 options are marked right', itemsFile, /^ *right: true\n/m, ''],
		['why: is missing', itemsFile, /^ *why: “Figures”.*\n/m, ''],
		['has no claim c99', itemsFile, 'claims: [c01, c04', 'claims: [c01, c99'],
		['is taken by', itemsFile, 'id: cost-of-the-bench', 'id: pool-footing-filter'],
		['there is no item "bench"', lessonFile, '<Item id="cost-of-the-bench" />', '<Item id="bench" />'],
		['does not say that the text is invented', article, /We invented.*/, ''],
		['is contested by', ledger, 'contestedBy: [c04]', 'contestedBy: []'],
		['the minutes sum up to', unitFile, 'minutes: 20', 'minutes: 25'],
		['needs exactly 3 questions', unitFile, /^ *- When should.*\n/m, ''],
		['is the same as', itemsFile, 'items:\n', near],
		['at least one segment', itemsFile, 'items:\n', segments],
		['has 12 words', itemsFile, 'items:\n', example],
		[
			'has no claim "c99"',
			lessonFile,
			'<Item id="cost',
			'<SoWhat article="town-pool" claim="c99" />\n\n<Item id="cost'
		],
		['give the right order away', itemsFile, 'items:\n', `items:\n${order}`]
	];
	const boats = 'lessons/forms/a/boats/';
	const formItems = 'lessons/forms/a/items.server.yaml';
	const form = 'feedback: at-end\nform: { take: later, part:';
	/** In test forms, which the small course of the fixtures stands in for. */
	const formMistakes: typeof mistakes = [
		['a report of a test form', `${boats}article.yaml`, 'kind: form', 'kind: report'],
		['no part of the form', 'lessons/forms/a/form.yaml', ', boats-speaker', ''],
		['asks one plain question', formItems, 'asks: class', 'asks: label'],
		['no label item asks', formItems, /^ {2}- id: boats-claims\n(?: {4}.*\n)+/m, ''],
		['make them equal', `${boats}ledger.server.yaml`, 'origin: unattributed', 'origin: document'],
		['no items of its own', lessonFile, 'feedback: at-once', `${form} 1 }`],
		['correct part', lessonFile, 'feedback: at-once', `${form} 2 }`],
		[
			'nothing before its end',
			lessonFile,
			'feedback: at-once',
			'feedback: at-once\nform: { take: later, part: 1 }'
		]
	];
	const rows = [...guide.matchAll(/^\| `([^`]+: [^`]+|the id [^`]+)` +\| [^|]+\|$/gm)].map(
		([, said = '']) => said
	);

	it.each(mistakes)('says what the check says: %s', (title, file, from, to) => {
		const said = rows.filter((row) => row.includes(title));
		expect(said, `the guide has one row with ${title}`).toHaveLength(1);
		change(file, from, to);
		expect(problems()).toContain(said[0]);
	});

	it.each(formMistakes)('says what the check says of a form: %s', (title, file, from, to) => {
		const said = rows.filter((row) => row.includes(title));
		expect(said, `the guide has one row with ${title}`).toHaveLength(1);
		rmSync(join(project, 'lessons/forms'), { recursive: true, force: true });
		cpSync(join(root, 'tests/fixtures/course/forms'), join(project, 'lessons/forms'), { recursive: true });
		change(file, from, to);
		expect(problems()).toContain(said[0]);
	});

	it('lists no message that this test does not see', () => {
		const all = [...mistakes, ...formMistakes];
		expect(rows.filter((row) => !all.some(([title]) => row.includes(title)))).toEqual([]);
	});
});
