import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { parseWith, parseYaml, type YamlFile } from './yaml-file.ts';

/** A folder of content, and the problems found in it so far. */
export class ContentFolder {
	readonly root: string;
	readonly problems: Problem[] = [];
	/** Every file read so far, by the name that messages use. */
	readonly texts = new Map<string, string>();
	readonly #project: string;

	/** @param project - what file names in messages are relative to */
	constructor(root: string, project = process.cwd()) {
		this.root = root;
		this.#project = project;
	}

	/** The names of the folders at a path. */
	folders(...path: string[]): string[] {
		const folder = join(this.root, ...path);
		if (!existsSync(folder)) return [];
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map((entry) => entry.name)
			.toSorted();
	}

	/** The names of the files at a path. */
	files(...path: string[]): string[] {
		return readdirSync(join(this.root, ...path), { withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => entry.name)
			.toSorted();
	}

	/** Whether there is a file or a folder at a path. */
	has(...path: string[]): boolean {
		return existsSync(join(this.root, ...path));
	}

	/** How messages name a file. */
	nameOf(...path: string[]): string {
		return relative(this.#project, join(this.root, ...path)).replaceAll('\\', '/');
	}

	/** The text of a file with plain line ends; a missing one is a problem and reads as undefined. */
	text(...path: string[]): string | undefined {
		const file = join(this.root, ...path);
		if (!existsSync(file)) {
			this.problems.push({ file: this.nameOf(...path), line: 1, message: 'the file is missing: add it' });
			return undefined;
		}
		const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
		this.texts.set(this.nameOf(...path), text);
		return text;
	}

	/** A YAML file held against its schema; undefined where it is missing or does not fit. */
	yaml<T>(schema: z.ZodType<T>, ...path: string[]): { value: T; yaml: YamlFile } | undefined {
		const raw = this.rawYaml(...path);
		if (!raw) return undefined;
		const { value, problems } = parseWith(schema, raw, raw.value, this.nameOf(...path));
		this.problems.push(...problems);
		return value === undefined ? undefined : { value, yaml: raw };
	}

	/** A YAML file as it is; undefined where it is missing or is not YAML. */
	rawYaml(...path: string[]): YamlFile | undefined {
		const text = this.text(...path);
		if (text === undefined) return undefined;
		const yaml = parseYaml(this.nameOf(...path), text);
		this.problems.push(...yaml.problems);
		return yaml.problems.length > 0 ? undefined : yaml;
	}
}
