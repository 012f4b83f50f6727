// The Chromium that component tests and end-to-end tests run in.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { attempt, installDebianPackage, isRoot, root } from './command.ts';

/** The first of: the one named by CHROMIUM, the system's, Playwright's own. */
export function findBrowser(): string | undefined {
	if (process.env.CHROMIUM) return process.env.CHROMIUM;
	const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
	const folders = (process.env.PATH ?? '').split(delimiter);
	return [
		...names.flatMap((name) => folders.map((folder) => join(folder, name))),
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
		'/Applications/Chromium.app/Contents/MacOS/Chromium',
		'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
		'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
		chromium.executablePath()
	].find((path) => existsSync(path));
}

/** Installs one where none is found, by the first way that works here. */
export async function findOrInstallBrowser(): Promise<string> {
	const found = findBrowser() ?? installPlaywrights() ?? installDebians() ?? (await installFromNpm());
	if (!found)
		throw new Error('No Chromium was found and none could be installed. Set CHROMIUM to the path of one.');
	return found;
}

/** What Playwright and Vitest start it with: works for root, without a display and without a network. */
export function launchOptions(executablePath = findBrowser()) {
	const confined = isRoot || process.env.CI ? ['--no-sandbox'] : [];
	return {
		...(executablePath ? { executablePath } : {}),
		args: [
			...confined,
			'--disable-gpu',
			'--disable-quic',
			'--no-first-run',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync'
		]
	};
}

function installPlaywrights() {
	console.log('Downloading a Chromium for the tests …');
	const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
	const withLibraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
	const installed = attempt(process.execPath, [cli, 'install', ...withLibraries, 'chromium']);
	return installed ? findBrowser() : undefined;
}

function installDebians() {
	return installDebianPackage('chromium') ? findBrowser() : undefined;
}

/** A build for servers that comes as an npm package and unpacks itself into the temporary folder. */
async function installFromNpm(): Promise<string | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	const folder = mkdtempSync(join(tmpdir(), 'who-says-chromium-'));
	console.log('Installing the Chromium of the npm package @sparticuz/chromium …');
	const npm = [
		'install',
		'--prefix',
		folder,
		'--no-save',
		'--no-audit',
		'--no-fund',
		'@sparticuz/chromium@153'
	];
	if (!attempt('npm', npm)) return undefined;
	// It brings the system libraries that it needs when it believes to be in a bare container.
	process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
	const { default: packaged } = await import(
		createRequire(join(folder, 'x.js')).resolve('@sparticuz/chromium')
	);
	const unpacked: string = await packaged.executablePath();
	rmSync(folder, { recursive: true });
	return unpacked;
}
