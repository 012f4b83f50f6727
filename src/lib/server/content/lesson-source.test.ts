import { describe, expect, it } from 'vitest';
import { parseLessonSource } from './lesson-source.ts';

const FRONT = ['---', 'title: T', 'aim: You can.', 'misreading: M', 'feedback: at-once', '---'];
const parse = (...prose: string[]) => parseLessonSource('lesson.svx', [...FRONT, ...prose].join('\n'));

describe('parseLessonSource', () => {
	it('reads the front matter, and each item and reading with its line', () => {
		const { source, problems } = parse(
			'One two.', // 7
			'',
			'<Reading article="rain" part="2" />', // 9
			'<Reading part="1" article="snow"/>', // 10
			'<Reading article="hail" />', // 11
			'',
			'## A <Term id="cue">heading</Term>, <Term id="two">two words</Term>, a <Term>heading</Term>', // 13
			'<Item id="first" />', // 14
			'<Item', // 15
			'  id="second"',
			'/>'
		);

		expect(problems).toEqual([]);
		expect(source).toEqual({
			facts: { title: 'T', aim: 'You can.', misreading: 'M', feedback: 'at-once' },
			formLine: 2,
			words: 8,
			explained: ['heading', 'two words'],
			items: [
				{ id: 'first', line: 14 },
				{ id: 'second', line: 15 }
			],
			terms: [
				{ id: 'cue', line: 13 },
				{ id: 'two', line: 13 }
			],
			soWhat: [],
			readings: [
				{ article: 'rain', part: 2, line: 9 },
				{ article: 'snow', part: 1, line: 10 },
				{ article: 'hail', part: null, line: 11 }
			]
		});
	});

	it.each([
		['<Term>Malware</Term> is harmful.', 'malware'],
		['It is so. <Term>Malware</Term> is harmful.', 'malware'],
		['Words first:\n\n- <Term>Malware</Term> is harmful.', 'malware'],
		['- A <Term>Larnby day</Term> has no bus.', 'Larnby day'],
		['<Term>DDoS attack</Term> is the word.', 'DDoS attack']
	])('lists a term without the capital of a sentence’s beginning: %s', (prose, term) => {
		expect(parse(prose).source?.explained).toEqual([term]);
	});

	it('counts the words of a link and not its address, which nobody reads', () => {
		const { source } = parse('See [the notice](https://example.org/a/long-winded/address), please.');

		expect(source?.words).toBe(4);
	});

	it('takes a tag without its id as naming nothing, for the course to refuse', () => {
		const { source } = parse('<Item />', '<Reading />');

		expect(source?.items).toEqual([{ id: '', line: 7 }]);
		expect(source?.readings).toEqual([{ article: '', part: null, line: 8 }]);
	});

	it('refuses components that are not for lessons', () => {
		expect(parse('Words.', '<Video src="x" />').problems).toEqual([
			{
				file: 'lesson.svx',
				line: 8,
				message: '<Video> is not for lessons: use Item, Reading, SoWhat or Term'
			}
		]);
	});

	it.each([
		['a tag that is not closed', '<Item id="first">', '<Item …> is not closed: end it with />'],
		['a brace', 'Words {like} these.', '{ means something to the page: say it in other words'],
		['a sign for less', '1 < 2', '< means something to the page: say it in other words'],
		['markup of the page', '<em>so</em>', '<em> is not for lessons: use Item, Reading, SoWhat or Term']
	])('refuses %s', (_what, prose, message) => {
		expect(parse('Words.', prose).problems[0]).toEqual({ file: 'lesson.svx', line: 8, message });
	});

	it('wants front matter at the very beginning', () => {
		for (const text of ['', 'Words.', '\n---\ntitle: T\n---\n']) {
			expect(parseLessonSource('lesson.svx', text)).toEqual({
				source: undefined,
				problems: [
					{
						file: 'lesson.svx',
						line: 1,
						message: 'the lesson has no front matter: begin with --- title, aim, misreading, feedback ---'
					}
				]
			});
		}
	});

	it('names mistakes in the front matter by the line of the file, and reads on for others', () => {
		const text = [
			'---',
			'title: T',
			'aim: You can.',
			'feedback: never',
			'minutes: 5',
			'---',
			'<Video />'
		].join('\n');

		expect(parseLessonSource('lesson.svx', text)).toEqual({
			source: undefined,
			problems: [
				{ file: 'lesson.svx', line: 2, message: 'misreading: is missing: add a text' },
				{ file: 'lesson.svx', line: 4, message: 'feedback: must be one of: at-once, at-end' },
				{
					file: 'lesson.svx',
					line: 5,
					message: 'there is no field "minutes": correct its name or take it out'
				},
				{
					file: 'lesson.svx',
					line: 7,
					message: '<Video> is not for lessons: use Item, Reading, SoWhat or Term'
				}
			]
		});
	});

	it('names the line of front matter that is not YAML', () => {
		const { source, problems } = parseLessonSource('lesson.svx', '---\ntitle: T\ntitle: U\n---\n');

		expect(source).toBeUndefined();
		expect(problems).toMatchObject([{ line: 3, message: expect.stringContaining('not valid YAML') }]);
	});
});
