import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrate } from './migrate.ts';
import { nodeSqliteDialect } from './node-sqlite.ts';
import type { Db, Schema } from './schema.ts';
import { ownCommits, sharedCommits, type Write } from './write-queue.ts';

export const DEFAULT_DATABASE_URL = 'sqlite:data/who-says.sqlite';

export interface Database {
	/** For reading. */
	readonly db: Db;
	/** For everything that changes something. */
	readonly write: Write;
	close(): Promise<void>;
}

/**
 * Opens a database and brings its tables up to date.
 * @param url - `sqlite:FILE` or `postgres://…`
 * @throws where the address is of neither kind, or the database cannot be opened or migrated
 */
export async function openDatabase(url: string): Promise<Database> {
	const sqlite = /^sqlite:(.+)$/.exec(url)?.[1];
	const postgres = /^postgres(ql)?:\/\//.test(url);
	if (sqlite === undefined && !postgres) {
		const message = 'DATABASE_URL is not understood: write sqlite:FILE or postgres://USER:PASSWORD@HOST/NAME';
		throw Object.assign(new Error(message), { name: 'SettingError' });
	}
	if (sqlite !== undefined && sqlite !== ':memory:') mkdirSync(dirname(sqlite), { recursive: true });
	const dialect =
		sqlite !== undefined ? nodeSqliteDialect(sqlite) : new PostgresDialect({ pool: openPool(url) });
	const db = new Kysely<Schema>({ dialect });
	try {
		await migrate(db);
	} catch (error) {
		await db.destroy();
		throw error;
	}
	return { db, write: sqlite !== undefined ? sharedCommits(db) : ownCommits(db), close: () => db.destroy() };
}

/** A database's address as it may stand in a log. */
export function withoutPassword(url: string): string {
	if (url.startsWith('sqlite:')) return url;
	const shown = URL.parse(url);
	if (!shown) return 'postgres://…';
	shown.password = '';
	shown.search = '';
	return shown.href;
}

function openPool(url: string): pg.Pool {
	// Without a limit of time, a server that cannot be reached would let every request wait for ever.
	const pool = new pg.Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5_000 });
	// The pool has replaced a waiting connection that broke, as when the server restarts, before it tells of it.
	// Without a listener that would end the process; whether the database answers, the next question shows.
	pool.on('error', () => {});
	// One that breaks while a request holds it tells of it itself; the request's next query fails.
	pool.on('connect', (client) => client.on('error', () => {}));
	return pool;
}
