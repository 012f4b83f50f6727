// Runs before `npm start`, `npm run dev` and `npm test`, on whatever Node the machine has (20 or newer), so it is
// plain JavaScript without dependencies. It installs the packages where they are missing or old. One of them is
// Node 26 itself: npm puts node_modules/.bin first in a script's PATH, so what comes after this file runs on it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packagesToInstall } from './installed.js';

const neededNode = 26;
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';

const missing = needsInstall();
if (missing) install();
if (missing || major(process.version) < neededNode) checkNode();

function needsInstall() {
	const installed = join(modules, '.package-lock.json');
	if (!existsSync(installed)) return true;
	return packagesToInstall(readJson(join(root, 'package-lock.json')), readJson(installed)).length > 0;
}

function install() {
	if (windows && process.execPath.toLowerCase().startsWith((modules + sep).toLowerCase())) {
		// `npm ci` begins by deleting node_modules, and Windows does not delete a program that runs.
		stop('The list of packages has changed. Please run "npm ci" once, and then the same command again.');
	}
	console.log(
		'Installing the packages listed in package-lock.json (the first time this takes a minute or two) …'
	);
	const options = [
		'ci',
		'--include=dev',
		'--include=optional',
		'--no-audit',
		'--no-fund',
		'--loglevel=error'
	];
	const npm = process.env.npm_execpath ?? '';
	const { status, error } = npm.endsWith('npm-cli.js')
		? run(process.env.npm_node_execpath ?? process.execPath, [npm, ...options], false)
		: run('npm', options, windows); // there npm is a .cmd file, which only a shell can start
	if (error) stop(`npm could not be started (${error.message}). It comes with Node: https://nodejs.org`);
	if (status !== 0) stop('The packages could not be installed; npm says why above. Is there a network?');
}

/** Leaves a Node that can run the rest as the first in the scripts' PATH, or stops with what to do. */
function checkNode() {
	const own = ownNode();
	if (existsSync(own)) {
		if (major(versionOf(own)) >= neededNode) return;
		// It does not run here (a system with another C library, say) and would hide the machine's own Node.
		rmSync(own, { force: true });
	}
	if (major(process.version) >= neededNode) return;
	stop(
		`Who Says? needs Node ${neededNode}. It brings one for Linux, for Windows on x64 and for Macs with Apple ` +
			`silicon, but none that runs on this machine (${process.platform} ${process.arch}, Node ${process.version}). ` +
			`Please install Node ${neededNode} or newer from https://nodejs.org and run the same command again.`
	);
}

function ownNode() {
	return join(modules, '.bin', windows ? 'node.cmd' : 'node');
}

/** @param {string} program */
function versionOf(program) {
	return run(windows ? `"${program}"` : program, ['--version'], windows, 'pipe').stdout ?? '';
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {boolean} shell
 * @param {'inherit' | 'pipe'} output
 */
function run(program, args, shell, output = 'inherit') {
	const stdio = /** @type {const} */ (['ignore', output, output]);
	const [command, rest] = shell ? [[program, ...args].join(' '), []] : [program, args];
	return spawnSync(command, rest, { cwd: root, encoding: 'utf8', stdio: [...stdio], shell });
}

/** @param {string} version such as v26.10.0; 0 for anything else */
function major(version) {
	return Number(/^v(\d+)\./.exec(version)?.[1] ?? 0);
}

/**
 * @param {string} file
 * @returns {import('./installed.js').Lockfile}
 */
function readJson(file) {
	return JSON.parse(readFileSync(file, 'utf8'));
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
	console.error(message);
	process.exit(1);
}
