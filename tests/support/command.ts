import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..', '..');

export interface Finished {
	readonly ok: boolean;
	readonly output: string;
}

/** Runs a program quietly and keeps what it prints. One that takes too long is ended, and that is a failure. */
export function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}, minutes = 12) {
	return new Promise<Finished>((resolve) => {
		const child = spawn(program, args, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		let output = '';
		const late = setTimeout(() => {
			output += `\nStill running after ${minutes} minutes, so it was ended.\n`;
			child.kill('SIGKILL');
		}, minutes * 60_000);
		child.stdout.on('data', (chunk) => (output += chunk));
		child.stderr.on('data', (chunk) => (output += chunk));
		child.on('error', (error) => (output += `${error.message}\n`));
		child.on('close', (code) => {
			clearTimeout(late);
			resolve({ ok: code === 0, output });
		});
	});
}

/** Runs a file on the Node that runs this one. */
export function node(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
	return run(process.execPath, args, env);
}

/** Runs the command of an installed package by its script, which needs no shell on any system. */
export function tool(
	packageName: string,
	args: readonly string[],
	env: NodeJS.ProcessEnv = {},
	command = packageName
) {
	const folder = join(root, 'node_modules', packageName);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	return node([join(folder, typeof bin === 'string' ? bin : bin[command]), ...args], env);
}

/** For setting up a machine: shows what it does, says whether it worked. */
export function attempt(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
	const options = {
		cwd: root,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'ignore', 'inherit']
	} as const;
	return spawnSync(program, args, { ...options, stdio: [...options.stdio] }).status === 0;
}

export const isRoot = process.getuid?.() === 0;

/** On Debian and its relatives, as root. */
export function installDebianPackage(name: string): boolean {
	if (!isRoot || process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0)
		return false;
	const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
	console.log(`Installing Debian's package ${name} …`);
	const install = ['install', '-y', '-qq', '--no-install-recommends', name];
	return (
		attempt('apt-get', install, quiet) ||
		(attempt('apt-get', ['update', '-qq']) && attempt('apt-get', install, quiet))
	);
}
