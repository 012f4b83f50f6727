import { randomBytes, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { normalizeSecretWords, RECOVERY_WORDS, toSecretWords } from '../../domain/classroom/secret-words.ts';
import type { Db } from '../database/schema.ts';
import { selectAnswer } from '../store/answers.ts';
import { deleteLearner, lockLearner, selectLearner, type Learner } from '../store/learners.ts';
import {
	deleteAnswer,
	keepEarlierBeginning,
	moveAnswer,
	moveAnswers,
	moveBelongings,
	moveCodings,
	selectSharedAnswerIds,
	selectSharedClasses
} from '../store/merging.ts';
import { putRecoveryPhrase, selectLearnerOfPhrase, selectPhraseDate } from '../store/recovery-phrases.ts';
import type { Context } from './context.ts';
import { guess, type TooManyGuesses } from './guesses.ts';
import { newSession } from './learners.ts';
import { hashSecret } from './secrets.ts';

const hashPhrase = (words: string) => hashSecret(`recovery ${words}`);

/** Gives a learner a phrase that opens their answers on any device; the one before opens nothing any more. */
export function newRecoveryPhrase(
	{ database, now }: Pick<Context, 'database' | 'now'>,
	learner: Pick<Learner, 'id'>
): Promise<string> {
	return database.write(async (transaction) => {
		for (let attempt = 0; attempt < 5; attempt++) {
			const words = toSecretWords(randomBytes(2 * RECOVERY_WORDS), RECOVERY_WORDS);
			const phrase = { learnerId: learner.id, wordsHash: hashPhrase(words), createdAt: now.toISOString() };
			if (await putRecoveryPhrase(transaction, phrase)) return words;
		}
		throw new Error('no free recovery phrase was found in five tries');
	});
}

/** When a learner's phrase was made, or undefined where there is none. */
export function recoveryPhraseDate(
	{ database }: Pick<Context, 'database'>,
	learner: Pick<Learner, 'id'>
): Promise<string | undefined> {
	return selectPhraseDate(database.db, learner.id);
}

export type Recovered =
	/** `token` is a session for the learner whom the phrase opens. */
	| { readonly kind: 'opened'; readonly learner: Learner; readonly token: string; readonly merged: boolean }
	/** Both have a seat in a class, and one of them would be lost. */
	| { readonly kind: 'both-in-class'; readonly classes: readonly string[] }
	| { readonly kind: 'wrong' }
	| TooManyGuesses;

/**
 * Opens a learner's answers by their phrase.
 * @param current - whoever this browser answers as: with `bring`, all that is kept of them goes over to the learner whom
 *   the phrase opens, each answer once, and nothing of either is lost
 */
export async function recover(
	context: Context,
	current: Pick<Learner, 'id'> | undefined,
	typed: string,
	bring: boolean
): Promise<Recovered> {
	const { database, now } = context;
	const words = normalizeSecretWords(typed, RECOVERY_WORDS);
	if (words === null) return { kind: 'wrong' };
	const found = await guess(context, 'recovery-phrase', '', () =>
		selectLearnerOfPhrase(database.db, hashPhrase(words))
	);
	if (found.kind !== 'right') return found;
	const to = found.value.id;
	return database.write(async (transaction): Promise<Recovered> => {
		// In one order, or two devices that recover each other would wait for each other for ever.
		const both = current && bring && current.id !== to ? [current.id, to].toSorted() : [to];
		for (const id of both) if (!(await lockLearner(transaction, id))) return { kind: 'wrong' };
		if (current && both.length === 2) {
			const classes = await selectSharedClasses(transaction, current.id, to);
			if (classes.length > 0) return { kind: 'both-in-class', classes };
			await merge(transaction, current.id, to);
		}
		const learner = await selectLearner(transaction, to);
		if (!learner) return { kind: 'wrong' };
		const token = await newSession(transaction, to, now);
		return { kind: 'opened', learner, token, merged: both.length === 2 };
	});
}

async function merge(db: Db, from: string, to: string): Promise<void> {
	for (const id of await selectSharedAnswerIds(db, from, to)) {
		const [one, other] = [await selectAnswer(db, from, id), await selectAnswer(db, to, id)];
		const same =
			one?.itemVersionId === other?.itemVersionId &&
			isDeepStrictEqual([one?.response, one?.certainty], [other?.response, other?.certainty]);
		// The same under the same id is one answer, sent from two devices.
		if (same) await deleteAnswer(db, from, id);
		else await moveAnswer(db, from, to, id, randomUUID());
	}
	await moveAnswers(db, from, to);
	await moveCodings(db, from, to);
	await moveBelongings(db, from, to);
	await keepEarlierBeginning(db, from, to);
	await deleteLearner(db, from);
}
