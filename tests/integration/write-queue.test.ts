import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../src/lib/server/database/migrate.ts';
import { nodeSqliteDialect } from '../../src/lib/server/database/node-sqlite.ts';
import { openDatabase, type Database } from '../../src/lib/server/database/open-database.ts';
import type { Db, Schema } from '../../src/lib/server/database/schema.ts';
import { sharedCommits, type Write } from '../../src/lib/server/database/write-queue.ts';
import { databaseKinds, type EmptyDatabase } from '../support/databases.ts';

const insert = (id: string) => async (transaction: Db) => {
	await transaction.insertInto('learners').values({ id, name: 'Blue Otter', created_at: 'then' }).execute();
	return id;
};
const fail = (id: string) => async (transaction: Db) => {
	await insert(id)(transaction);
	throw new Error(`${id} is bad`);
};
const idsOf = async (db: Db) =>
	(await db.selectFrom('learners').select('id').orderBy('id').execute()).map(({ id }) => id);

describe.each(databaseKinds)('write on $name', ({ create }) => {
	let empty: EmptyDatabase;
	let database: Database;
	beforeEach(async () => {
		empty = await create();
		database = await openDatabase(empty.url);
	});
	afterEach(async () => {
		await database.close();
		await empty.remove();
	});

	it('stores all of a job or nothing, and tells its result or its error', async () => {
		const outcomes = await Promise.allSettled(
			[insert('a'), fail('b'), insert('c'), insert('a'), insert('d')].map((job) => database.write(job))
		);
		const [firstA, b, c, secondA, d] = outcomes.map(({ status }) => status);
		expect([b, c, d]).toEqual(['rejected', 'fulfilled', 'fulfilled']);
		// Which of two equal ones comes first is the database's to say.
		expect([firstA, secondA].toSorted()).toEqual(['fulfilled', 'rejected']);
		expect(outcomes[1]).toMatchObject({ reason: { message: 'b is bad' } });
		expect(await idsOf(database.db)).toEqual(['a', 'c', 'd']);
	});

	it('lets reads and transactions of others pass while many write at once', async () => {
		const ids = Array.from({ length: 100 }, (_, index) => `l${String(index).padStart(3, '0')}`);
		const writing = ids.map((id) => database.write(insert(id)));
		const own = database.db.transaction().execute(insert('own'));
		await idsOf(database.db);
		expect(await Promise.all(writing)).toEqual(ids);
		expect(await own).toBe('own');
		expect(await idsOf(database.db)).toEqual([...ids, 'own']);
	});

	it('loses a job whose connection ends in the middle of it, and nothing else', async () => {
		const broken = database.write(async (transaction) => {
			await insert('lost')(transaction);
			// As when PostgreSQL is restarted. SQLite, which has no connection to lose, fails at this line.
			const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction);
			await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db);
			await sleep(300);
			await insert('lost too')(transaction);
		});
		await expect(broken).rejects.toThrow();
		expect(await database.write(insert('kept'))).toBe('kept');
		expect(await idsOf(database.db)).toEqual(['kept']);
	});
});

describe('sharedCommits', () => {
	let empty: EmptyDatabase;
	let db: Db;
	let write: Write;
	let statements: string[];
	/** Another connection: it sees what is committed and nothing else. */
	let witness: DatabaseSync;
	const committed = () =>
		witness
			.prepare('select id from learners order by id')
			.all()
			.map((row) => row['id']);
	const count = (statement: string) => statements.filter((text) => text === statement).length;

	beforeEach(async () => {
		empty = await databaseKinds[0]!.create();
		const file = empty.url.replace('sqlite:', '');
		statements = [];
		db = new Kysely<Schema>({
			dialect: nodeSqliteDialect(file),
			log(event) {
				statements.push(event.query.sql);
			}
		});
		await migrate(db);
		statements = [];
		write = sharedCommits(db);
		witness = new DatabaseSync(file, { readOnly: true });
	});
	afterEach(async () => {
		witness.close();
		await db.destroy();
		await empty.remove();
	});

	it('lets many that arrive at once share one commit', async () => {
		await Promise.all(Array.from({ length: 40 }, (_, index) => write(insert(`l${index}`))));
		expect(count('commit')).toBe(1);
		expect(committed()).toHaveLength(40);
	});

	it('takes those that arrive during a commit into the next one', async () => {
		const next: Promise<string>[] = [];
		await write(async (transaction) => {
			for (const id of ['b', 'c', 'd']) next.push(write(insert(id)));
			await sleep(5);
			return insert('a')(transaction);
		});
		await Promise.all(next);
		expect(count('commit')).toBe(2);
		expect(committed()).toEqual(['a', 'b', 'c', 'd']);
	});

	it('tells nobody before the commit', async () => {
		let told = false;
		const first = write(insert('a')).then(() => (told = true));
		let beforeCommit: unknown;
		await write(async () => {
			await sleep(20);
			beforeCommit = { told, committed: committed() };
		});
		await first;
		expect(beforeCommit).toEqual({ told: false, committed: [] });
		expect(committed()).toEqual(['a']);
	});

	it('undoes a bad job alone and rejects it after the commit of the others', async () => {
		const good = write(insert('a'));
		const bad = write(fail('b')).catch((error: Error) => ({
			message: error.message,
			committed: committed()
		}));
		const better = write(insert('c'));
		expect(await bad).toEqual({ message: 'b is bad', committed: ['a', 'c'] });
		expect(await Promise.all([good, better])).toEqual(['a', 'c']);
		expect(count('commit')).toBe(1);
	});

	it('rejects all where the commit fails, stores nothing, and goes on', async () => {
		// A reference to nobody that is looked at only when the transaction ends.
		const breakCommit = async (transaction: Db) => {
			await sql`pragma defer_foreign_keys = on`.execute(transaction);
			const session = { token_hash: 'h', learner_id: 'nobody', created_at: 'then' };
			await transaction.insertInto('learner_sessions').values(session).execute();
		};
		const outcomes = await Promise.allSettled([write(insert('a')), write(breakCommit), write(insert('b'))]);
		expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
		expect(committed()).toEqual([]);

		expect(await write(insert('later'))).toBe('later');
		expect(committed()).toEqual(['later']);
	});

	it('rejects all where the disk is full, says that it is, and goes on once there is room', async () => {
		const { page_count } = witness.prepare('pragma page_count').get() ?? {};
		await sql`pragma max_page_count = ${sql.lit(page_count)}`.execute(db);
		const outcomes = await Promise.allSettled(['a', 'b'.repeat(100_000), 'c'].map((id) => write(insert(id))));
		for (const outcome of outcomes) {
			expect(outcome).toMatchObject({
				status: 'rejected',
				reason: { message: expect.stringMatching(/full/) }
			});
		}
		expect(committed()).toEqual([]);

		await sql`pragma max_page_count = 100000`.execute(db);
		expect(await write(insert('later'))).toBe('later');
		expect(committed()).toEqual(['later']);
	});

	it('waits for an open transaction and is no part of it', async () => {
		const open = db.transaction().execute(async (transaction) => {
			const written = write(insert('a'));
			await sleep(10);
			await insert('undone')(transaction);
			return { written };
		});
		const { written } = await open;
		await db
			.transaction()
			.execute(fail('b'))
			.catch(() => {});
		expect(await written).toBe('a');
		expect(committed()).toEqual(['a', 'undone']);
	});
});
