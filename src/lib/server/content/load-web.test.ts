import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ContentFolder } from './content-folder.ts';
import { loadWeb } from './load-web.ts';

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'who-says-web-'));
	cpSync('lessons/webs/warm-pool', join(root, 'webs/warm-pool'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const at = (file: string) => join(root, 'webs/warm-pool', file);

function load() {
	const folder = new ContentFolder(root, root);
	const web = loadWeb(folder, 'warm-pool');
	return {
		web,
		problems: folder.problems.map(
			({ file, line, message }) => `${file.split('/').at(-1)}:${line}: ${message}`
		)
	};
}

describe('loadWeb', () => {
	it('reads the facts, every page by the name of its file, and the roles', () => {
		const { web, problems } = load();

		expect(problems).toEqual([]);
		expect(web?.facts.start).toBe('post-bread-pool');
		expect(web?.pages.map(({ id }) => id)).toContain('notice-warm');
		expect(web?.roles['notice-warm']?.role).toBe('origin');
	});

	it.each([
		[
			'an unknown field at the head of a page',
			'odd-seven.md',
			'site: odd',
			'site: odd\nauthor: x',
			'odd-seven.md:3: there is no field "author": correct its name or take it out'
		],
		[
			'a page without a head',
			'odd-seven.md',
			'---\nsite',
			'site',
			'odd-seven.md:1: the page has no front matter: begin with --- site, title, about ---'
		],
		[
			'a mark that no page can hold',
			'odd-seven.md',
			'We have not',
			'**We** have not',
			'odd-seven.md:9: only "## ", "- " and [words](page-id) may stand among the words: take other marks out'
		],
		[
			'a head that is not YAML',
			'odd-seven.md',
			'date: January',
			'date: January: ',
			'odd-seven.md:5: not valid YAML: Nested mappings are not allowed in compact mappings'
		],
		[
			'a link to no page',
			'odd-seven.md',
			'(talk-thread)',
			'(talk)',
			'odd-seven.md:1: links to "talk", and there is no such page: correct the link'
		],
		[
			'an unknown role',
			'roles.server.yaml',
			'role: origin',
			'role: source',
			'roles.server.yaml:38: notice-warm role: must be one of: copy, better, origin, way, dead-end'
		],
		[
			'no origin',
			'roles.server.yaml',
			'role: origin',
			'role: way',
			'roles.server.yaml:1: 0 pages are the origin: mark exactly one'
		],
		[
			'a look that is not there',
			'web.yaml',
			'look: paper',
			'look: fine',
			'web.yaml:38: sites courier look: must be one of: polished, paper, plain, handmade, chat'
		],
		[
			'a start that is no page',
			'web.yaml',
			'start: post-bread-pool',
			'start: nowhere',
			'web.yaml:3: start: there is no page "nowhere": correct the id'
		]
	])('names file and line of %s', (_what, file, words, others, message) => {
		const text = readFileSync(at(file), 'utf8');
		expect(text.split(words)).toHaveLength(2);
		writeFileSync(at(file), text.replace(words, others));

		const { web, problems } = load();

		expect(web).toBeUndefined();
		expect(problems).toContain(message);
	});

	it('misses a file that is not there', () => {
		rmSync(at('roles.server.yaml'));

		expect(load().problems).toEqual(['roles.server.yaml:1: the file is missing: add it']);
	});
});
