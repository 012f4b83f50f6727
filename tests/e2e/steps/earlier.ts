// The server's clock cannot be turned on, so what it keeps is turned back.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';

/** Makes stored answers as old as that. */
export function makeOlder(answers: readonly string[], days: number): void {
	const folder = process.env.WHO_SAYS_E2E_FOLDER;
	if (!folder) throw new Error('the folder of the test server is not known');
	const database = new DatabaseSync(join(folder, 'test.sqlite'), { timeout: 10_000 });
	const older = database.prepare('update answers set received_at = ? where id = ?');
	for (const answer of answers) {
		const { changes } = older.run(new Date(Date.now() - days * 86_400_000).toISOString(), answer);
		if (changes !== 1) throw new Error(`${changes} answers have the id ${answer}`);
	}
	database.close();
}
