// Every address of the site and everything that can be done there, as the files of src/routes have it.
import { dirname } from 'node:path/posix';
import { allDoorsOf } from '../../architecture/guards.ts';
import { projectFiles, read } from '../../architecture/project-files.ts';

/**
 * `GET /join/[code]` for a page, `POST /join/[code]?/join` for an action of it, `GET /due` for an endpoint. An
 * endpoint that shares its address with a page is asked for by another Accept header: `POST /answers as data`.
 */
export const doors: readonly string[] = projectFiles
	.filter((file) => /^src\/routes\/(.*\/)?\+(page\.svelte|(page\.)?server\.ts)$/.test(file))
	.flatMap((file, _, files) => {
		const folder = dirname(file);
		const path = folder.slice('src/routes'.length) || '/';
		if (file.endsWith('.svelte')) return [`GET ${path}`];
		const names = allDoorsOf(file, read(file)).map(({ name }) => name);
		if (file.endsWith('/+server.ts')) {
			const shared = files.some((other) => other.startsWith(`${folder}/+page.`));
			return names.map((method) => `${method} ${path}${shared ? ' as data' : ''}`);
		}
		return names.map((name) => {
			if (name === 'load') return `GET ${path}`;
			const action = name.slice('actions.'.length);
			return `POST ${path}${action === 'default' ? '' : `?/${action}`}`;
		});
	})
	.filter((door, index, all) => all.indexOf(door) === index)
	.toSorted();
