import { isMap, isNode, isPair, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

type Path = readonly PropertyKey[];

/** A YAML text that knows in which line each of its values stands. */
export interface YamlFile {
	readonly value: unknown;
	/** The line of the value at a path, or of the innermost one on the way that exists. */
	lineOf(path: Path): number;
	readonly problems: readonly Problem[];
}

/**
 * Parses YAML 1.2.
 * @param firstLine - the line of the file that the text begins at, counted from 1
 */
export function parseYaml(file: string, text: string, firstLine = 1): YamlFile {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
	const lineAt = (offset: number) => lines.linePos(offset).line + firstLine - 1;
	return {
		value: document.errors.length > 0 ? undefined : document.toJS(),
		lineOf(path) {
			let node: unknown = document.contents;
			let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
			for (const step of path) {
				const pair = isMap(node) ? node.items.find((entry) => keyOf(entry.key) === String(step)) : undefined;
				node = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
				const start = pair && isNode(pair.key) ? pair.key : isPair(node) ? node.key : node;
				if (!isNode(start)) break;
				offset = (start as Node).range?.[0] ?? offset;
			}
			return lineAt(offset);
		},
		// One slip has dozens of others in its train.
		problems: document.errors.slice(0, 1).map((error) => ({
			file,
			line: lineAt(error.pos[0]),
			message: `not valid YAML: ${error.message}`
		}))
	};
}

function keyOf(key: unknown): string {
	return isNode(key) ? String((key as { value?: unknown }).value) : String(key);
}

/**
 * Holds a value against its schema; every issue becomes a problem at its line.
 * @param at - where the value stands in the file
 * @param prefix - what messages begin with, to say which value is meant
 */
export function parseWith<T>(
	schema: z.ZodType<T>,
	yaml: Pick<YamlFile, 'lineOf'>,
	value: unknown,
	file: string,
	at: Path = [],
	prefix = ''
): { value: T | undefined; problems: Problem[] } {
	const parsed = schema.safeParse(value);
	if (parsed.success) return { value: parsed.data, problems: [] };
	const problems = parsed.error.issues.flatMap((issue) => {
		const path = [...at, ...issue.path];
		const name = `${prefix}${formatPath(issue.path)}`;
		if (issue.code === 'unrecognized_keys') {
			return issue.keys.map((key) => ({
				file,
				line: yaml.lineOf([...path, key]),
				message: `${name}there is no field "${key}": correct its name or take it out`
			}));
		}
		return [{ file, line: yaml.lineOf(path), message: `${name}${wording(issue)}` }];
	});
	return { value: undefined, problems };
}

/**
 * A path in words for an author, with a colon and a space after it where it is not empty. Places in a list count
 * from 1: `options #3 why: `.
 */
export function formatPath(path: Path): string {
	const steps = path.map((step) => (typeof step === 'number' ? `#${step + 1}` : String(step)));
	return steps.length > 0 ? `${steps.join(' ')}: ` : '';
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
	string: 'a text',
	boolean: 'true or false',
	number: 'a number',
	int: 'a whole number',
	array: 'a list',
	object: 'a group of fields',
	record: 'a group of fields'
};

function wording(issue: z.core.$ZodIssue): string {
	if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined')) {
		return `is missing: add ${TYPE_WORDS[issue.expected] ?? 'it'}`;
	}
	if (issue.code === 'invalid_type' && issue.message.startsWith('Invalid input')) {
		return `must be ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
	}
	if (issue.code === 'invalid_value') return `must be one of: ${issue.values.map(String).join(', ')}`;
	return issue.message;
}
