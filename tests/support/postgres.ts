// The PostgreSQL that integration tests run on, besides SQLite.
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { installDebianPackage, isRoot } from './command.ts';

export interface TestPostgres {
	readonly url: string;
	stop(): Promise<void>;
}

/**
 * The server named by TEST_DATABASE_URL, or one of its own that is gone afterwards. Undefined where the machine
 * has no PostgreSQL; with CI set that is an error, because then half of the tests would silently not have run.
 */
export async function startPostgres(): Promise<TestPostgres | undefined> {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return { url: given, stop: async () => {} };
	let programs = findPrograms();
	if (!programs && process.env.CI && installDebianPackage('postgresql')) programs = findPrograms();
	if (programs) return startOwn(programs);
	if (process.env.CI) throw new Error('PostgreSQL was not found and could not be installed (CI is set).');
	return undefined;
}

/** The folder with `initdb` and `postgres`, the newest version first. */
function findPrograms(): string | undefined {
	const suffix = process.platform === 'win32' ? '.exe' : '';
	const folders = [
		...(process.env.PATH ?? '').split(delimiter),
		...globSync([
			'/usr/lib/postgresql/*/bin',
			'/usr/pgsql-*/bin',
			'/opt/homebrew/opt/postgresql*/bin',
			'/usr/local/opt/postgresql*/bin',
			'/Applications/Postgres.app/Contents/Versions/*/bin',
			'C:/Program Files/PostgreSQL/*/bin'
		]).sort((a, b) => b.localeCompare(a, 'en', { numeric: true })),
		'/usr/local/pgsql/bin'
	];
	return folders.find((folder) =>
		['initdb', 'postgres'].every((name) => existsSync(join(folder, name + suffix)))
	);
}

async function startOwn(programs: string): Promise<TestPostgres> {
	const folder = mkdtempSync(join(tmpdir(), 'who-says-postgres-'));
	const user = isRoot ? unprivilegedUser() : {};
	if (user.uid !== undefined && user.gid !== undefined) chownSync(folder, user.uid, user.gid);
	const data = join(folder, 'data');
	const options = { cwd: folder, ...user };
	const init = ['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
	const made = spawnSync(join(programs, 'initdb'), init, { ...options, encoding: 'utf8' });
	if (made.status !== 0)
		throw new Error(`PostgreSQL could not be set up: ${made.stderr || made.error?.message}`);

	const port = await freePort();
	const settings = {
		port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		max_connections: 200,
		// Nobody needs this data after a power cut.
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off'
	};
	const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
	const server = spawn(join(programs, 'postgres'), ['-D', data, ...args], {
		...options,
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let log = '';
	server.stderr.on('data', (chunk) => (log = (log + chunk).slice(-4000)));
	server.on('error', (error) => (log += error.message));

	const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
	const endAtOnce = () => {
		server.kill('SIGQUIT');
		// Nothing can be awaited any more, and a folder cannot be removed while somebody writes into it.
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
		remove();
	};
	process.once('exit', endAtOnce);
	const url = `postgres://test@127.0.0.1:${port}/postgres`;
	if (!(await answers(url, server))) {
		throw new Error(`PostgreSQL did not start: ${log}`);
	}
	return {
		url,
		async stop() {
			process.off('exit', endAtOnce);
			const ended = new Promise((resolve) => server.once('close', resolve));
			server.kill('SIGINT'); // its "fast" way: ends connections, then itself
			await ended;
			remove();
		}
	};
}

async function answers(url: string, server: ChildProcess): Promise<boolean> {
	for (let attempts = 0; attempts < 150 && server.exitCode === null && server.pid; attempts++) {
		const client = new Client(url);
		try {
			await client.connect();
			await client.query('select 1');
			await client.end();
			return true;
		} catch {
			await sleep(100);
		}
	}
	return false;
}

/** PostgreSQL refuses to run as root. */
function unprivilegedUser(): { uid?: number; gid?: number } {
	for (const name of ['postgres', 'nobody']) {
		try {
			const id = (option: string) =>
				Number(execFileSync('id', [option, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
			return { uid: id('-u'), gid: id('-g') };
		} catch {
			continue; // no such user
		}
	}
	throw new Error('PostgreSQL does not run as root, and there is neither a user "postgres" nor "nobody".');
}

export function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().once('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(address && typeof address === 'object' ? address.port : 0));
		});
	});
}
