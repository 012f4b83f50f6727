// `npm test`: every check of the project, one after another. `npm test -- lint unit` runs only the steps named.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BuildError, buildIfChanged } from '../src/commands/build.ts';
import { findOrInstallBrowser } from './support/browser.ts';
import { type Finished, node, tool } from './support/command.ts';
import { startPostgres } from './support/postgres.ts';
import { check, sum, type Tally, tallyOfPlaywright, tallyOfVitest } from './support/tally.ts';

interface Result {
	readonly tally: Tally;
	/** Shown when something failed. */
	readonly output: string;
	/** Shown always. */
	readonly notes?: readonly string[];
}

let syncing: Promise<Finished> | undefined;
const reports = mkdtempSync(join(tmpdir(), 'who-says-reports-'));
process.on('exit', () => rmSync(reports, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const steps: Record<string, () => Promise<Result>> = {
	format: async () => whole(await tool('prettier', ['--check', '--log-level=warn', '.'])),
	lint: async () => {
		const synced = await sync();
		if (!synced.ok) return whole(synced);
		const options = ['--config', 'tests/config/eslint.config.js', '--max-warnings=0', '.'];
		return whole(await tool('eslint', options));
	},
	types: async () => {
		const synced = await sync();
		if (!synced.ok) return whole(synced);
		return whole(await tool('svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']));
	},
	content: async () => whole(await node(['src/commands/check-content.ts'])),
	unit: () => vitest('node'),
	browser: async () => vitest('browser', { CHROMIUM: await findOrInstallBrowser() }),
	integration,
	build: async () => {
		try {
			await buildIfChanged();
			return { tally: check(true), output: '' };
		} catch (error) {
			return { tally: check(false), output: error instanceof BuildError ? error.message : String(error) };
		}
	},
	e2e
};

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in steps));
if (unknown.length > 0) {
	console.error(`No step is named ${unknown.join(', ')}. There are: ${Object.keys(steps).join(', ')}.`);
	process.exit(1);
}
const tallies: Tally[] = [];
for (const [name, step] of Object.entries(steps)) {
	if (chosen.length === 0 || chosen.includes(name)) tallies.push(await runStep(name, step));
}
const total = sum(tallies);
if (total.skipped > 0)
	console.log(`\n${total.skipped} skipped, counted as failed: a skipped test shows nothing.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runStep(name: string, step: () => Promise<Result>): Promise<Tally> {
	const start = performance.now();
	const { tally, output, notes } = await step().catch((error): Result => ({
		tally: check(false),
		output: String(error?.stack ?? error)
	}));
	const seconds = ((performance.now() - start) / 1000).toFixed(1);
	for (const note of notes ?? []) console.log(`  ${note}`);
	if (tally.failed > 0) console.log(`\n--- ${name} ---\n${output.trim()}\n`);
	const counts = `${tally.passed} passed${tally.failed > 0 ? `, ${tally.failed} FAILED` : ''}`;
	console.log(`${name.padEnd(12)}${counts.padEnd(28)}${seconds} s`);
	return tally;
}

/** The types that SvelteKit writes for routes; tsconfig.json rests on them. */
function sync(): Promise<Finished> {
	return (syncing ??= tool('@sveltejs/kit', ['sync'], {}, 'svelte-kit'));
}

function whole(finished: Finished): Result {
	return { tally: check(finished.ok), output: finished.output };
}

async function vitest(project: string, env: NodeJS.ProcessEnv = {}): Promise<Result> {
	const report = join(reports, `${project}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
	const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { FORCE_COLOR: undefined, NO_COLOR: '1' };
	const finished = await tool('vitest', ['run', '--project', project, ...reporters], { ...colours, ...env });
	return counted(finished, report, tallyOfVitest);
}

function integration(): Promise<Result> {
	return withPostgres((databases) => vitest('integration', databases));
}

function e2e(): Promise<Result> {
	return withPostgres(async (databases) => {
		await buildIfChanged();
		const report = join(reports, 'e2e.json');
		const env = {
			...databases,
			CHROMIUM: await findOrInstallBrowser(),
			WHO_SAYS_E2E_FOLDER: mkdtempSync(join(reports, 'e2e-')),
			WHO_SAYS_E2E_REPORT: report
		};
		const options = ['test', '--config', 'tests/config/playwright.config.ts'];
		const finished = await tool('@playwright/test', options, env, 'playwright');
		// How long the steps of a class took is for reading; nothing is asserted of it.
		const notes = finished.output.split('\n').filter((line) => line.startsWith('time '));
		return { ...counted(finished, report, tallyOfPlaywright), notes };
	});
}

/** Lets a step run on PostgreSQL besides SQLite, where this machine has it. */
async function withPostgres(step: (env: NodeJS.ProcessEnv) => Promise<Result>): Promise<Result> {
	const postgres = await startPostgres();
	if (!postgres) console.log('PostgreSQL not found: tests of databases ran on SQLite only');
	try {
		return await step(postgres ? { TEST_DATABASE_URL: postgres.url } : {});
	} finally {
		await postgres?.stop();
	}
}

/** A tool that ended without its report, or whose exit code and report disagree, has failed. */
function counted<T>(finished: Finished, report: string, count: (report: T) => Tally): Result {
	try {
		const tally = count(JSON.parse(readFileSync(report, 'utf8')) as T);
		const agreed = finished.ok || tally.failed > 0;
		return { tally: agreed ? tally : { ...tally, failed: 1 }, output: finished.output };
	} catch (error) {
		return { tally: check(false), output: `${finished.output}\n${error}` };
	}
}
