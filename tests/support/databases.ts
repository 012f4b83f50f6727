// A fresh, empty database for a test, of each kind that this run has.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export interface EmptyDatabase {
	/** As for the setting DATABASE_URL. */
	readonly url: string;
	/** Close every connection first. */
	remove(): Promise<void>;
}

export interface DatabaseKind {
	readonly name: 'SQLite' | 'PostgreSQL';
	create(): Promise<EmptyDatabase>;
}

const sqlite: DatabaseKind = {
	name: 'SQLite',
	async create() {
		const folder = mkdtempSync(join(tmpdir(), 'who-says-test-'));
		return {
			url: `sqlite:${join(folder, 'test.sqlite')}`,
			remove: async () => rmSync(folder, { recursive: true, force: true })
		};
	}
};

function postgres(server: string): DatabaseKind {
	return {
		name: 'PostgreSQL',
		async create() {
			const name = `test_${randomUUID().replaceAll('-', '')}`;
			await execute(server, `create database ${name}`);
			const url = new URL(server);
			url.pathname = `/${name}`;
			return { url: url.href, remove: () => execute(server, `drop database ${name} with (force)`) };
		}
	};
}

/** For `describe.each(databaseKinds)('… on $name', ({ create }) => …)`. */
export const databaseKinds: readonly DatabaseKind[] = process.env.TEST_DATABASE_URL
	? [sqlite, postgres(process.env.TEST_DATABASE_URL)]
	: [sqlite];

async function execute(url: string, sql: string) {
	const client = new Client(url);
	await client.connect();
	try {
		await client.query(sql);
	} finally {
		await client.end();
	}
}
