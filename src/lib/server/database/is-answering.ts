import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from './open-database.ts';

/** A database that takes longer does not answer, as far as anybody who waits for it is concerned. */
const PATIENCE_MS = 3_000;

/** Whether the database answers, in time, a question that needs none of its tables. */
export async function isAnswering({ db }: Pick<Database, 'db'>): Promise<boolean> {
	const late = new AbortController();
	try {
		const answer = sql`select 1`.execute(db).then(() => true);
		return await Promise.race([answer, sleep(PATIENCE_MS, false, late)]);
	} catch {
		// Why it does not is the log's and the operator's to know, not the caller's.
		return false;
	} finally {
		late.abort();
	}
}
