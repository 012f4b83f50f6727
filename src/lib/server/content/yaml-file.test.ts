import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseWith, parseYaml } from './yaml-file.ts';

const TEXT = [
	'# a comment', // 1
	'items:', // 2
	'  - id: one', // 3
	'    options:', // 4
	'      - { id: a, text: A }', // 5
	'      - id: b', // 6
	'', // 7
	'        text: >', // 8
	'          some', // 9
	'          words', // 10
	'  - id: two', // 11
	'answer: no' // 12
].join('\n');

describe('lineOf', () => {
	const yaml = parseYaml('file.yaml', TEXT);

	it.each([
		[['items'], 2],
		[['items', 0], 3],
		[['items', 0, 'options'], 4],
		[['items', 0, 'options', 0, 'text'], 5],
		[['items', 0, 'options', 1], 6],
		[['items', 0, 'options', 1, 'text'], 8],
		[['items', 1, 'id'], 11],
		[['answer'], 12]
	])('of %j is the line at which it begins: %i', (path, line) => {
		expect(yaml.lineOf(path)).toBe(line);
	});

	it.each([
		[['items', 0, 'options', 1, 'why'], 6],
		[['items', 7], 2],
		[['items', 1, 'options', 0, 'text'], 11],
		[['missing', 'altogether'], 2],
		[['answer', 'deeper'], 12]
	])('of %j, which is not there, is the line of the innermost value that is: %i', (path, line) => {
		expect(yaml.lineOf(path)).toBe(line);
	});

	it('counts from the line of the file that the text begins at', () => {
		expect(parseYaml('file.yaml', TEXT, 10).lineOf(['items', 0])).toBe(12);
	});

	it('is the first line of an empty file', () => {
		expect(parseYaml('file.yaml', '').lineOf(['anything'])).toBe(1);
	});
});

describe('parseYaml', () => {
	it('reads YAML 1.2, in which yes and no are words', () => {
		expect(parseYaml('file.yaml', TEXT).value).toMatchObject({ answer: 'no' });
	});

	it.each([
		['a key given twice', 'a: 1\nb: 2\na: 3', 3],
		['a list that is not closed', 'a: 1\nb: [1, 2\n', 3],
		['a tab that indents', 'a:\n\tb: 1', 2]
	])('has no value and names the line with %s', (_what, text, line) => {
		const { value, problems } = parseYaml('file.yaml', text);

		expect(value).toBeUndefined();
		expect(problems).toEqual([
			{ file: 'file.yaml', line, message: expect.stringMatching(/^not valid YAML: ./) }
		]);
	});
});

describe('parseWith', () => {
	const schema = z.strictObject({ id: z.string(), size: z.enum(['small', 'large']), why: z.string() });
	const problemsOf = (text: string) => {
		const yaml = parseYaml('file.yaml', text);
		return parseWith(schema, yaml, yaml.value, 'file.yaml').problems.map(({ line, message }) => [
			line,
			message
		]);
	};

	it('gives the value where it fits', () => {
		const yaml = parseYaml('file.yaml', 'id: a\nsize: small\nwhy: so');

		expect(parseWith(schema, yaml, yaml.value, 'file.yaml')).toEqual({
			value: { id: 'a', size: 'small', why: 'so' },
			problems: []
		});
	});

	it('names every issue at its own line, with what to do', () => {
		expect(problemsOf('id: 5\nsize: huge\ncolor: red\nshape: round').toSorted()).toEqual([
			[1, 'id: must be a text'],
			[1, 'why: is missing: add a text'],
			[2, 'size: must be one of: small, large'],
			[3, 'there is no field "color": correct its name or take it out'],
			[4, 'there is no field "shape": correct its name or take it out']
		]);
	});

	it('finds a part’s lines in its file, and begins messages with what is meant', () => {
		const list = z.object({ rows: z.array(schema) });
		const yaml = parseYaml(
			'file.yaml',
			'parts:\n  - rows:\n      - id: a\n        size: small\n        why: 1'
		);
		const part = { rows: [{ id: 'a', size: 'small', why: 1 }] };

		expect(parseWith(list, yaml, part, 'file.yaml', ['parts', 0], 'part one: ').problems).toEqual([
			{ file: 'file.yaml', line: 5, message: 'part one: rows #1 why: must be a text' }
		]);
	});
});
