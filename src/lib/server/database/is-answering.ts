import { sql } from 'kysely';
import type { Database } from './open-database.ts';

/** Whether the database answers a question that needs none of its tables. */
export async function isAnswering({ db }: Pick<Database, 'db'>): Promise<boolean> {
	try {
		await sql`select 1`.execute(db);
		return true;
	} catch {
		// Why it does not is the log's and the operator's to know, not the caller's.
		return false;
	}
}
