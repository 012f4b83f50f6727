import { isDeepStrictEqual } from 'node:util';
import { scoreItem } from '../../domain/item/interactions.ts';
import { putScore, selectScorables, type Scorable } from '../store/rebuilding.ts';
import type { Context } from './context.ts';

const AT_ONCE = 500;

export interface Rebuilt {
	readonly answers: number;
	/** Scores that were not there, or came out otherwise than they stood. */
	readonly changed: number;
}

/**
 * Works out anew what is kept for speed alone: the score of each answer, from the answer and the question as it was. What
 * else is shown of learners is worked out each time and kept nowhere.
 */
export async function rebuildScores({ database }: Pick<Context, 'database'>): Promise<Rebuilt> {
	let [answers, changed] = [0, 0];
	let last: Scorable | null = null;
	for (;;) {
		const some: Scorable[] = await selectScorables(database.db, last, AT_ONCE);
		const wrong = some.flatMap((answer) => {
			const scored = scoreItem(answer.item, answer.response);
			// Compared as they are kept: JSON has no undefined.
			return isDeepStrictEqual(JSON.parse(JSON.stringify(scored)), answer.kept) ? [] : [{ answer, scored }];
		});
		if (wrong.length > 0) {
			await database.write(async (transaction) => {
				for (const { answer, scored } of wrong) await putScore(transaction, answer, scored);
			});
		}
		answers += some.length;
		changed += wrong.length;
		last = some.at(-1) ?? null;
		if (some.length < AT_ONCE) return { answers, changed };
	}
}
