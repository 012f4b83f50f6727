import { existsSync } from 'node:fs';
import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { SqliteAdapter, SqliteDialect } from 'kysely';

/**
 * Kysely's own SQLite dialect on Node's built-in SQLite: an object of the shape that the dialect expects.
 * Durable before it answers: write-ahead log, synced at every commit.
 */
export function nodeSqliteDialect(file: string): SqliteDialect {
	const database = new DatabaseSync(file);
	database.exec(
		'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; ' +
			'pragma secure_delete = on; pragma busy_timeout = 5000'
	);
	return new NodeSqliteDialect({
		database: {
			prepare(sql) {
				// A file that was deleted while it is open takes all that is written to it, for nothing.
				if (file !== ':memory:' && !existsSync(file)) throw new Error(`The database ${file} is gone.`);
				const statement = database.prepare(sql);
				const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
				return {
					reader: statement.columns().length > 0,
					all: (parameters) => statement.all(...values(parameters)),
					run: (parameters) => statement.run(...values(parameters)),
					iterate: (parameters) => statement.iterate(...values(parameters))
				};
			},
			close: () => database.close()
		}
	});
}

/** Kysely does not rely on it, but in SQLite a table made in a transaction goes when that is undone. */
class TransactionalDdlAdapter extends SqliteAdapter {
	override get supportsTransactionalDdl(): boolean {
		return true;
	}
}

/** Runs migrations in a transaction, so that one that fails leaves nothing behind. */
class NodeSqliteDialect extends SqliteDialect {
	override createAdapter(): SqliteAdapter {
		return new TransactionalDdlAdapter();
	}
}
