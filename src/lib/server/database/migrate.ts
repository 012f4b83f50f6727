import { Migrator } from 'kysely/migration';
import type { Db } from './schema.ts';
import * as answers from './migrations/0001-answers.ts';
import * as classrooms from './migrations/0002-classrooms.ts';
import * as seenReports from './migrations/0003-seen-reports.ts';
import * as codings from './migrations/0004-codings.ts';
import * as letters from './migrations/0005-letters.ts';
import * as recoveryPhrases from './migrations/0006-recovery-phrases.ts';

const migrations = {
	'0001-answers': answers,
	'0002-classrooms': classrooms,
	'0003-seen-reports': seenReports,
	'0004-codings': codings,
	'0005-letters': letters,
	'0006-recovery-phrases': recoveryPhrases
};

/**
 * Brings the database to this version's tables.
 * @returns the names of the migrations that ran
 * @throws where one fails; it leaves the database as it was before it
 */
export async function migrate(db: Db): Promise<string[]> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error, results = [] } = await migrator.migrateToLatest();
	if (error) {
		const failed = results.find(({ status }) => status === 'Error')?.migrationName ?? 'a migration';
		throw new Error(`The database could not be brought up to date: ${failed} failed and was undone.`, {
			cause: error
		});
	}
	return results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName);
}
