import { parsePage } from '../../domain/item/path/web-page.ts';
import {
	checkWeb,
	pageFactsSchema,
	rolesSchema,
	webFactsSchema,
	type Web,
	type WebPage
} from '../../domain/item/path/web.ts';
import type { ContentFolder } from './content-folder.ts';
import { formatPath, parseWith, parseYaml } from './yaml-file.ts';

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** Reads `webs/NAME`; what is wrong is left in the folder's problems. */
export function loadWeb(folder: ContentFolder, id: string): Web | undefined {
	const before = folder.problems.length;
	const facts = folder.yaml(webFactsSchema, 'webs', id, 'web.yaml');
	const roles = folder.yaml(rolesSchema, 'webs', id, 'roles.server.yaml');
	const names = folder.files('webs', id).filter((name) => name.endsWith('.md'));
	const pages = names.flatMap((name) => loadPage(folder, id, name) ?? []);
	if (!facts || !roles || folder.problems.length > before) return undefined;
	const web: Web = { id, facts: facts.value, pages, roles: roles.value };
	const yamls = { 'web.yaml': facts.yaml, 'roles.server.yaml': roles.yaml } as const;
	for (const { file, path, message } of checkWeb(web)) {
		const line = file === 'web.yaml' || file === 'roles.server.yaml' ? yamls[file].lineOf(path) : 1;
		folder.problems.push({
			file: folder.nameOf('webs', id, file),
			line,
			message: formatPath(path) + message
		});
	}
	return folder.problems.length > before ? undefined : web;
}

function loadPage(folder: ContentFolder, web: string, name: string): WebPage | undefined {
	const file = folder.nameOf('webs', web, name);
	const text = folder.text('webs', web, name) ?? '';
	const front = FRONT_MATTER.exec(text);
	if (!front) {
		const message = 'the page has no front matter: begin with --- site, title, about ---';
		folder.problems.push({ file, line: 1, message });
		return undefined;
	}
	const yaml = parseYaml(file, front[1] ?? '', 2);
	folder.problems.push(...yaml.problems);
	if (yaml.problems.length > 0) return undefined;
	const facts = parseWith(pageFactsSchema, yaml, yaml.value, file);
	const { blocks, problems } = parsePage(text.slice(front[0].length));
	const above = front[0].split('\n').length - 1;
	folder.problems.push(
		...facts.problems,
		...problems.map(({ line, message }) => ({ file, line: line + above, message }))
	);
	return facts.value && { id: name.replace(/\.md$/, ''), ...facts.value, blocks };
}
