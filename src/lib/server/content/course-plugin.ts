import { resolve, sep } from 'node:path';
import type { Plugin } from 'vite';
import { loadCourse } from './load-course.ts';
import { ContentError } from './problem.ts';

const MODULE = 'virtual:course';
const RESOLVED = `\0${MODULE}`;

/**
 * Serves the checked course, keys and all, to server code as `virtual:course`. A mistake in any lesson stops the
 * build with every problem at once; in dev it shows in the page and the terminal, and goes when it is mended.
 */
export function coursePlugin(folder: string): Plugin {
	const root = resolve(folder);
	const isContent = (file: string) => resolve(file).startsWith(root + sep) && /\.(ya?ml|svx|md)$/.test(file);
	return {
		name: 'course',
		resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
		load(id) {
			if (id !== RESOLVED) return undefined;
			if (this.environment.config.consumer === 'client') {
				this.error(`${MODULE} holds the keys: code for the browser may not import it`);
			}
			try {
				return `export default ${JSON.stringify(loadCourse(root))}`;
			} catch (error) {
				if (error instanceof ContentError) this.error(error.message);
				throw error;
			}
		},
		configureServer(server) {
			let mistakes = findMistakes(root);
			const tell = () => {
				if (mistakes)
					server.ws.send({ type: 'error', err: { message: mistakes, stack: '', plugin: 'lessons' } });
			};
			// A page that is opened while something is wrong has missed what was sent before.
			server.ws.on('connection', tell);
			server.watcher.add(root);
			server.watcher.on('all', (_event, file) => {
				if (!isContent(file)) return;
				for (const environment of Object.values(server.environments)) {
					const module = environment.moduleGraph.getModuleById(RESOLVED);
					if (module) environment.moduleGraph.invalidateModule(module);
				}
				mistakes = findMistakes(root);
				if (!mistakes) {
					server.ws.send({ type: 'full-reload' });
					return;
				}
				server.config.logger.error(`\n${mistakes}\n`, { timestamp: true });
				tell();
			});
		}
	};
}

/** What is wrong with the content, all of it, or null. */
function findMistakes(root: string): string | null {
	try {
		loadCourse(root);
		return null;
	} catch (error) {
		if (error instanceof ContentError) return error.message;
		throw error;
	}
}
