// `npm run build`, and what `npm start` and `npm test` use to build only when something changed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
/** The adapter deletes build/ first, so this file is only there after a build that went through. */
const stamp = join(root, 'build', 'sources.sha256');
const sources = [
	'src',
	'lessons',
	'static',
	'package.json',
	'package-lock.json',
	'svelte.config.js',
	'tsconfig.json',
	'vite.config.ts'
];

if (import.meta.main) {
	await orStop(build());
	console.log('The pages are built.');
}

export async function buildIfChanged() {
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint(root, sources)) return;
	console.log('Building the pages (about 20 seconds, only after a change) …');
	await build();
}

/** Throws an error with the builder's whole output where the build fails. */
export async function build() {
	const before = fingerprint(root, sources);
	const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const { code, output } = await outputOf(process.execPath, [vite, 'build']);
	if (code !== 0) throw new BuildError(output);
	// Taken before the build: what is changed while it runs is built next time.
	writeFileSync(stamp, before);
}

/** For commands: the builder's output says what is wrong, and a stack of ours would only hide it. */
export async function orStop(building: Promise<void>) {
	try {
		await building;
	} catch (error) {
		if (!(error instanceof BuildError)) throw error;
		console.error(`${error.message}\nThe pages could not be built; the reason stands above.`);
		process.exit(1);
	}
}

export class BuildError extends Error {
	override name = 'BuildError';
}

/** A hash of names and contents. Dates say nothing after a checkout, so they are left out. */
export function fingerprint(folder: string, paths: readonly string[]): string {
	const hash = createHash('sha256');
	for (const path of paths) addTo(hash, folder, path);
	return hash.digest('hex');
}

function addTo(hash: ReturnType<typeof createHash>, folder: string, path: string) {
	const full = join(folder, path);
	if (!existsSync(full)) return;
	if (statSync(full).isDirectory()) {
		for (const name of readdirSync(full).sort()) addTo(hash, folder, `${path}/${name}`);
	} else if (!/\.test\.ts$|\.DS_Store$/.test(path)) {
		const content = readFileSync(full);
		hash.update(`${path}\0${content.length}\0`).update(content);
	}
}

function outputOf(program: string, args: string[]) {
	return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
		const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.on('error', reject).on('close', (code) => resolve({ code, output }));
	});
}
