import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { findItem, lessonsOf, type Course, type Lesson } from '../../domain/course/course.ts';
import { isReleased } from '../../domain/course/feedback-policy.ts';
import { parseCertainty } from '../../domain/item/certainty.ts';
import type { Refusal } from '../../domain/item/interaction.ts';
import { parseResponse, scoreItem, type Item } from '../../domain/item/interactions.ts';
import { toAnswerView, type AnswerView } from '../../domain/score/answered-item.ts';
import type { Db } from '../database/schema.ts';
import {
	insertAnswer,
	selectAnswer,
	selectAnsweredItems,
	selectLatestAnswer,
	selectAnswers,
	selectReceivedSince,
	type StoredAnswer
} from '../store/answers.ts';
import { lockLearner, type Learner } from '../store/learners.ts';
import type { Context } from './context.ts';
import { itemVersionId } from './item-versions.ts';
import { policiesFor, type PolicyOf } from './release.ts';

/** What a learner sends; `response` and `certainty` are unchecked. */
export interface Submission {
	/** The try's own id, made by the sender; a form without scripts has none. */
	readonly id: string | null;
	readonly item: string;
	readonly response: unknown;
	readonly certainty: unknown;
}

export type Submitted =
	| { readonly kind: 'saved'; readonly created: boolean; readonly item: Item; readonly answer: AnswerView }
	| { readonly kind: 'refused'; readonly item: Item; readonly refusal: Refusal }
	| { readonly kind: 'no-such-item' }
	| { readonly kind: 'conflict' }
	| { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

/** More tries than this in a minute are not those of a reader. */
const TRIES_A_MINUTE = 60;
/** A form without an id that says the same again within this time is the same try, sent twice. */
const SAME_TRY_MS = 10 * 60_000;

/** Checks and scores an answer and stores both, once. What it returns as saved is on disk. */
export async function submitAnswer(
	{ database, course, now }: Context,
	learner: Pick<Learner, 'id'>,
	submission: Submission
): Promise<Submitted> {
	const found = findItem(course, submission.item);
	if (!found) return { kind: 'no-such-item' };
	const { item, lesson } = found;
	const parsed = parseResponse(item, submission.response);
	if ('refusal' in parsed) return { kind: 'refused', item, refusal: parsed.refusal };
	const said = parseCertainty(item, submission.certainty);
	if ('message' in said)
		return { kind: 'refused', item, refusal: { kind: 'malformed', message: said.message } };

	const answer: StoredAnswer = {
		id: submission.id ?? randomUUID(),
		learnerId: learner.id,
		itemVersionId: itemVersionId(item),
		item,
		response: parsed.response,
		certainty: said.certainty,
		receivedAt: now.toISOString(),
		scored: scoreItem(item, parsed.response)
	};
	return database.write(async (transaction) => {
		// Two copies of one form have ids of their own, so only one after the other can they know each other.
		if (submission.id === null) await lockLearner(transaction, learner.id);
		const earlier = await selectEarlier(transaction, answer, submission.id === null, now);
		if (earlier) return sameOrConflict(transaction, lesson, earlier, answer, now);
		const retryAfterSeconds = await tooMany(transaction, learner.id, now);
		if (retryAfterSeconds !== null) return { kind: 'too-many', retryAfterSeconds };
		if (await insertAnswer(transaction, answer)) return saved(transaction, lesson, answer, true, now);
		// Another request stored it between the look and the insert.
		const other = await selectAnswer(transaction, learner.id, answer.id);
		if (!other) throw new Error('an answer that could not be stored is not there either');
		return sameOrConflict(transaction, lesson, other, answer, now);
	});
}

async function selectEarlier(
	db: Db,
	answer: StoredAnswer,
	withoutId: boolean,
	now: Date
): Promise<StoredAnswer | undefined> {
	if (!withoutId) return selectAnswer(db, answer.learnerId, answer.id);
	const latest = await selectLatestAnswer(db, answer.learnerId, answer.item.id);
	const recent = latest && now.getTime() - Date.parse(latest.receivedAt) < SAME_TRY_MS;
	return recent && isSameTry(latest, answer) ? latest : undefined;
}

function isSameTry(a: StoredAnswer, b: StoredAnswer): boolean {
	return (
		a.item.id === b.item.id &&
		isDeepStrictEqual(a.response, b.response) &&
		isDeepStrictEqual(a.certainty, b.certainty)
	);
}

async function sameOrConflict(
	db: Db,
	lesson: Lesson,
	earlier: StoredAnswer,
	answer: StoredAnswer,
	now: Date
): Promise<Submitted> {
	return isSameTry(earlier, answer) ? saved(db, lesson, earlier, false, now) : { kind: 'conflict' };
}

async function saved(
	db: Db,
	lesson: Lesson,
	answer: StoredAnswer,
	created: boolean,
	now: Date
): Promise<Submitted> {
	const released = await isReleasedTo(db, answer.learnerId, lesson, now);
	return { kind: 'saved', created, item: answer.item, answer: toView(answer, released) };
}

async function tooMany(db: Db, learnerId: string, now: Date): Promise<number | null> {
	const minuteAgo = new Date(now.getTime() - 60_000).toISOString();
	const received = await selectReceivedSince(db, learnerId, minuteAgo);
	if (received.length < TRIES_A_MINUTE) return null;
	const oldest = Date.parse(received[received.length - TRIES_A_MINUTE] ?? minuteAgo);
	return Math.max(1, Math.ceil((oldest + 60_000 - now.getTime()) / 1000));
}

async function isReleasedTo(db: Db, learnerId: string, lesson: Lesson, now: Date): Promise<boolean> {
	const policy = (await policiesFor(db, learnerId, now))(lesson);
	if (policy !== 'at-end') return policy === 'at-once';
	const ids = lesson.items.map(({ id }) => id);
	return isReleased(policy, ids, await selectAnsweredItems(db, learnerId, ids));
}

function toView(answer: StoredAnswer, released: boolean): AnswerView {
	return toAnswerView(answer.item, answer, answer.scored, released);
}

/** An answer as its learner may see it, with its lesson (null where the course has dropped it), or undefined. */
export async function viewAnswer(
	{ database, course, now }: Context,
	learner: Pick<Learner, 'id'>,
	id: string
): Promise<{ item: Item; answer: AnswerView; lesson: Lesson | null } | undefined> {
	const answer = await selectAnswer(database.db, learner.id, id);
	if (!answer) return undefined;
	const lesson = findItem(course, answer.item.id)?.lesson ?? null;
	const released = lesson === null || (await isReleasedTo(database.db, learner.id, lesson, now));
	return { item: answer.item, answer: toView(answer, released), lesson };
}

/** A learner's latest answers to a lesson's items, by item id. */
export async function viewLessonAnswers(
	{ database, now }: Context,
	learner: Pick<Learner, 'id'>,
	lesson: Lesson
): Promise<Record<string, { item: Item; answer: AnswerView }>> {
	const ids = new Set(lesson.items.map(({ id }) => id));
	const latest = new Map<string, StoredAnswer>();
	for (const answer of await selectAnswers(database.db, learner.id)) {
		if (ids.has(answer.item.id)) latest.set(answer.item.id, answer);
	}
	const policyOf = await policiesFor(database.db, learner.id, now);
	const released = isReleased(policyOf(lesson), [...ids], new Set(latest.keys()));
	return Object.fromEntries(
		[...latest].map(([id, answer]) => [id, { item: answer.item, answer: toView(answer, released) }])
	);
}

/** The first answer to each item, the oldest first, and those among them that may be told of. */
export function firstTries(
	course: Course,
	answers: readonly StoredAnswer[],
	policyOf: PolicyOf
): { all: StoredAnswer[]; released: StoredAnswer[] } {
	const first = new Map<string, StoredAnswer>();
	for (const answer of answers) if (!first.has(answer.item.id)) first.set(answer.item.id, answer);
	const answered = new Set(first.keys());
	const withheld = new Set(
		lessonsOf(course)
			.filter(
				(lesson) =>
					!isReleased(
						policyOf(lesson),
						lesson.items.map(({ id }) => id),
						answered
					)
			)
			.flatMap((lesson) => lesson.items.map(({ id }) => id))
	);
	const all = [...first.values()];
	return { all, released: all.filter(({ item }) => !withheld.has(item.id)) };
}

/** How many answers are kept of a learner, tries included. */
export async function countAnswers({ database }: Context, learner: Pick<Learner, 'id'>): Promise<number> {
	return (await selectAnswers(database.db, learner.id)).length;
}
