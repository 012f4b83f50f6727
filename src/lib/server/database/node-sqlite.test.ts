import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isAnswering } from './is-answering.ts';
import { openDatabase } from './open-database.ts';

// Windows does not let anybody take a file away that is open.
it.skipIf(process.platform === 'win32')('saves nothing where its file has been taken away', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'who-says-gone-'));
	const [file, away] = [join(folder, 'test.sqlite'), join(folder, 'away.sqlite')];
	const database = await openDatabase(`sqlite:${file}`);
	const insert = (id: string) =>
		database.write((transaction) =>
			transaction.insertInto('learners').values({ id, name: 'Blue Otter', created_at: 'then' }).execute()
		);
	try {
		renameSync(file, away);
		await expect(insert('lost')).rejects.toThrow('gone');
		expect(await isAnswering(database)).toBe(false);

		renameSync(away, file);
		await insert('kept');
		expect(await isAnswering(database)).toBe(true);
		expect(await database.db.selectFrom('learners').select('id').execute()).toEqual([{ id: 'kept' }]);
	} finally {
		await database.close();
		rmSync(folder, { recursive: true, force: true });
	}
});
