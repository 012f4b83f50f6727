import { createServer, type AddressInfo } from 'node:net';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { expect, it } from 'vitest';
import { isAnswering } from './is-answering.ts';
import { openDatabase } from './open-database.ts';
import type { Schema } from './schema.ts';

it('says of a database that answers that it does, and of one that is closed that it does not', async () => {
	const database = await openDatabase('sqlite::memory:');
	expect(await isAnswering(database)).toBe(true);
	await database.close();
	expect(await isAnswering(database)).toBe(false);
});

it('does not wait for a database that says nothing', { timeout: 10_000 }, async () => {
	const silent = createServer();
	await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
	const { port } = silent.address() as AddressInfo;
	// A pool that waits for ever, as for a query on a connection that has been made.
	const pool = new pg.Pool({ host: '127.0.0.1', port, user: 'who' });
	try {
		expect(await isAnswering({ db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }) })).toBe(
			false
		);
	} finally {
		silent.close();
	}
});
