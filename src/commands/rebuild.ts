// `npm run rebuild`: works out anew everything that is kept for speed.
import { DEFAULT_DATABASE_URL, openDatabase } from '../lib/server/database/open-database.ts';
import { rebuildScores } from '../lib/server/service/rebuilding.ts';

const database = await openDatabase(process.env['DATABASE_URL'] || DEFAULT_DATABASE_URL);
const { answers, changed } = await rebuildScores({ database });
await database.close();
console.log(
	changed === 0
		? `The scores of ${answers} answers were worked out anew. Nothing changed.`
		: `The scores of ${answers} answers were worked out anew. ${changed} stood otherwise, or were missing, and are put right.`
);
