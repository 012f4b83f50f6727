import { existsSync, globSync } from 'node:fs';

/** The addresses that are answered from files: pages rendered at build time, and static files. */
export interface BuiltFiles {
	has(pathname: string): boolean;
}

export function readBuiltFiles(build: URL): BuiltFiles {
	return builtFiles([...filesIn(new URL('client/', build)), ...filesIn(new URL('prerendered/', build))]);
}

/** @param files paths within the folders of built files, such as `lessons/1/1.html` */
export function builtFiles(files: readonly string[]): BuiltFiles {
	const paths = new Set(
		files.map((file) =>
			withoutSlash(`/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$|\.html$/, '')}`)
		)
	);
	return { has: (pathname) => paths.has(withoutSlash(decoded(pathname))) };
}

function filesIn(folder: URL) {
	return existsSync(folder) ? globSync('**/*.*', { cwd: folder }) : [];
}

function withoutSlash(pathname: string) {
	return pathname.replace(/\/+$/, '') || '/';
}

function decoded(pathname: string) {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname; // not a valid address; the application answers 400
	}
}
