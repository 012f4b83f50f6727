import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { KEPT_DATA } from '../../src/lib/domain/learner/kept-data.ts';
import { isAnswering } from '../../src/lib/server/database/is-answering.ts';
import { migrate } from '../../src/lib/server/database/migrate.ts';
import { nodeSqliteDialect } from '../../src/lib/server/database/node-sqlite.ts';
import { openDatabase, type Database } from '../../src/lib/server/database/open-database.ts';
import { databaseKinds } from '../support/databases.ts';

async function withDatabase(
	create: (typeof databaseKinds)[number]['create'],
	use: (database: Database, url: string) => Promise<void>
) {
	const empty = await create();
	const database = await openDatabase(empty.url);
	try {
		await use(database, empty.url);
	} finally {
		await database.close();
		await empty.remove();
	}
}

async function tablesOf({ db }: Pick<Database, 'db'>): Promise<string[]> {
	const tables = await db.introspection.getTables();
	return tables.map(({ name }) => name).toSorted();
}

describe.each(databaseKinds)('migrations on $name', ({ name, create }) => {
	it('make the tables that the page about kept data names, and no others', async () => {
		await withDatabase(create, async (database) => {
			expect(await tablesOf(database)).toEqual(KEPT_DATA.map(({ table }) => table).toSorted());
		});
	});

	it('run once', async () => {
		await withDatabase(create, async ({ db }) => {
			expect(await migrate(db)).toEqual([]);
		});
	});

	it('keep what is stored when the program starts again', async () => {
		await withDatabase(create, async ({ db }, url) => {
			await db.insertInto('learners').values({ id: 'l1', name: 'Blue Otter', created_at: 'then' }).execute();
			const again = await openDatabase(url);
			const learners = await again.db.selectFrom('learners').select('id').execute();
			await again.close();
			expect(learners).toEqual([{ id: 'l1' }]);
		});
	});

	it('leave the database as it was where one fails', async () => {
		const empty = await create();
		const db = rawDatabase(name, empty.url);
		// The last table of the first migration is there already, so making it fails after all the others.
		await sql`create table reports (id text)`.execute(db);
		await db.destroy();

		await expect(openDatabase(empty.url)).rejects.toThrow('0001-answers failed and was undone');

		const after = rawDatabase(name, empty.url);
		expect(await tablesOf({ db: after })).toEqual(['reports']);
		await after.destroy();
		await empty.remove();
	});

	it('refuse an answer of nobody and a session of nobody', async () => {
		await withDatabase(create, async ({ db }) => {
			const session = { token_hash: 'h', learner_id: 'nobody', created_at: 'then' };
			await expect(db.insertInto('learner_sessions').values(session).execute()).rejects.toThrow(
				/foreign key/i
			);
		});
	});
});

describe.each(databaseKinds)('isAnswering on $name', ({ create }) => {
	it('says yes while the database is open, and no once it is closed', async () => {
		const empty = await create();
		const database = await openDatabase(empty.url);
		const open = await isAnswering(database);
		await database.close();
		const closed = await isAnswering(database);
		await empty.remove();
		expect([open, closed]).toEqual([true, false]);
	});
});

describe.each(databaseKinds.slice(1))('a $name server that ends our connections', ({ create }) => {
	it('is answered with new ones, and does not end the program', async () => {
		await withDatabase(create, async (database, url) => {
			const other = rawDatabase('PostgreSQL', url);
			await sql`select pg_terminate_backend(pid) from pg_stat_activity
				where datname = current_database() and pid <> pg_backend_pid()`.execute(other);
			await other.destroy();
			await expect.poll(() => isAnswering(database)).toBe(true);
		});
	});
});

describe('openDatabase', () => {
	it('names the two forms of an address that it does not understand', async () => {
		await expect(openDatabase('mysql://localhost/x')).rejects.toThrow('write sqlite:FILE or postgres://');
	});
});

describe('durability on SQLite', () => {
	it('writes ahead to a log and syncs it at every commit', async () => {
		await withDatabase(databaseKinds[0]!.create, async ({ db }) => {
			const pragma = async (pragma: string) => {
				const { rows } = await sql<Record<string, unknown>>`${sql.raw(`pragma ${pragma}`)}`.execute(db);
				return Object.values(rows[0] ?? {})[0];
			};
			expect(await pragma('journal_mode')).toBe('wal');
			expect(await pragma('synchronous')).toBe(2); // FULL
			expect(await pragma('foreign_keys')).toBe(1);
			expect(await pragma('secure_delete')).toBe(1);
		});
	});
});

function rawDatabase(name: string, url: string): Database['db'] {
	if (name === 'SQLite') return new Kysely({ dialect: nodeSqliteDialect(url.replace('sqlite:', '')) });
	const pool = new Pool({ connectionString: url, max: 1 });
	pool.on('error', () => {}); // its database is dropped while the connection is still closing
	return new Kysely({ dialect: new PostgresDialect({ pool }) });
}
