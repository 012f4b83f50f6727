import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { findItem, lessonsOf, type Course, type Lesson } from '../../domain/course/course.ts';
import { isOfForm, itemsOfForm, reasonsAfter } from '../../domain/course/test-form.ts';
import { parseCertainty } from '../../domain/item/certainty.ts';
import type { Refusal } from '../../domain/item/interaction.ts';
import { parseResponse, scoreItem, type Item } from '../../domain/item/interactions.ts';
import { toAnswerView, type AnswerView, type Withheld } from '../../domain/score/answered-item.ts';
import type { Db } from '../database/schema.ts';
import {
	insertAnswer,
	selectAnswer,
	selectAnswerCount,
	selectAnsweredItems,
	selectLatestAnswer,
	selectAnswers,
	selectReceivedSince,
	type StoredAnswer
} from '../store/answers.ts';
import { lockLearner, type Learner } from '../store/learners.ts';
import type { Context } from './context.ts';
import { courseFor } from './dealt-course.ts';
import { standingsFor } from './form-standings.ts';
import { itemVersionId } from './item-versions.ts';
import { withheldFor, type WithheldOf } from './release.ts';

/** The ids that a sender may give to its tries. */
export const ANSWER_ID = /^[\w-]{8,64}$/;

/** What a learner sends; `response` and `certainty` are unchecked. */
export interface Submission {
	/** The try's own id, made by the sender; a form without scripts has none. */
	readonly id: string | null;
	readonly item: string;
	readonly response: unknown;
	readonly certainty: unknown;
}

export type Submitted =
	| {
			readonly kind: 'saved';
			readonly created: boolean;
			readonly item: Item;
			readonly lesson: Lesson | null;
			readonly answer: AnswerView;
	  }
	| { readonly kind: 'refused'; readonly item: Item; readonly refusal: Refusal }
	| { readonly kind: 'no-such-item' }
	| { readonly kind: 'conflict' }
	/** Of a test form one answer is taken, and the learner has given it. */
	| { readonly kind: 'taken-once' }
	/** The test form is not open to the learner yet. */
	| { readonly kind: 'not-open' }
	/** The learner was erased in the meantime. */
	| { readonly kind: 'gone' }
	| { readonly kind: 'too-many'; readonly retryAfterSeconds: number };

/** More tries than this in a minute are not those of a reader. */
const TRIES_A_MINUTE = 60;
/** A form without an id that says the same again within this time is the same try, sent twice. */
const SAME_TRY_MS = 10 * 60_000;

type Checked = Pick<StoredAnswer, 'item' | 'response' | 'certainty'>;

function check(item: Item, submission: Submission): Checked | Extract<Submitted, { kind: 'refused' }> {
	const parsed = parseResponse(item, submission.response);
	if ('refusal' in parsed) return { kind: 'refused', item, refusal: parsed.refusal };
	const said = parseCertainty(item, submission.certainty);
	if ('message' in said)
		return { kind: 'refused', item, refusal: { kind: 'malformed', message: said.message } };
	return { item, response: parsed.response, certainty: said.certainty };
}

/** Why a submission cannot be stored, whoever sends it; null where it can. */
export function refuseSubmission(
	course: Course,
	submission: Submission
): Extract<Submitted, { kind: 'refused' | 'no-such-item' }> | null {
	const found = findItem(course, submission.item);
	if (!found) return { kind: 'no-such-item' };
	const checked = check(found.item, submission);
	return 'kind' in checked ? checked : null;
}

/** Checks and scores an answer and stores both, once. What it returns as saved is on disk. */
export async function submitAnswer(
	{ database, course: everybodys, now }: Context,
	learner: Pick<Learner, 'id'>,
	submission: Submission
): Promise<Submitted> {
	const course = courseFor(everybodys, learner.id);
	return database.write(async (transaction) => {
		// One after the other: two copies of a form have ids of their own, and the limit counts what is stored.
		if (!(await lockLearner(transaction, learner.id))) return { kind: 'gone' };
		const stored =
			submission.id === null ? undefined : await selectAnswer(transaction, learner.id, submission.id);
		// Told again as it was stored, even where the item has changed since or is gone.
		if (stored) return sameOrConflict(transaction, course, stored, submission, now);

		const found = findItem(course, submission.item);
		if (!found) return { kind: 'no-such-item' };
		const checked = check(found.item, submission);
		if ('kind' in checked) return checked;
		const answer: StoredAnswer = {
			...checked,
			id: submission.id ?? randomUUID(),
			learnerId: learner.id,
			itemVersionId: itemVersionId(found.item),
			receivedAt: now.toISOString(),
			scored: scoreItem(found.item, checked.response)
		};
		const earlier = submission.id === null ? await selectSameTry(transaction, answer, now) : undefined;
		if (earlier) return saved(transaction, course, found.lesson, earlier, false, now);
		const closed =
			found.lesson.form && (await refuseFormItem(transaction, course, answer, found.lesson, now));
		if (closed) return closed;
		const retryAfterSeconds = await tooMany(transaction, learner.id, now);
		if (retryAfterSeconds !== null) return { kind: 'too-many', retryAfterSeconds };
		await insertAnswer(transaction, answer);
		return saved(transaction, course, found.lesson, answer, true, now);
	});
}

/** A test form takes answers once it is open, and one a question: a second would be given by somebody who knows it. */
async function refuseFormItem(
	db: Db,
	course: Course,
	{ learnerId, item }: StoredAnswer,
	{ form }: Lesson,
	now: Date
): Promise<Extract<Submitted, { kind: 'taken-once' | 'not-open' }> | null> {
	if (await selectLatestAnswer(db, learnerId, item.id)) return { kind: 'taken-once' };
	const standing = (await standingsFor(db, course, learnerId, now)).find(({ take }) => take === form?.take);
	return standing?.opening.kind === 'open' ? null : { kind: 'not-open' };
}

/** The answer that a form without an id stored, if it is this form sent a second time. */
async function selectSameTry(db: Db, answer: StoredAnswer, now: Date): Promise<StoredAnswer | undefined> {
	const latest = await selectLatestAnswer(db, answer.learnerId, answer.item.id);
	const recent = latest && now.getTime() - Date.parse(latest.receivedAt) < SAME_TRY_MS;
	return recent && isSameTry(latest, answer) ? latest : undefined;
}

function isSameTry(a: Checked, b: Checked): boolean {
	return isDeepStrictEqual([a.response, a.certainty], [b.response, b.certainty]);
}

async function sameOrConflict(
	db: Db,
	course: Course,
	stored: StoredAnswer,
	submission: Submission,
	now: Date
): Promise<Submitted> {
	const sent = submission.item === stored.item.id ? check(stored.item, submission) : null;
	if (!sent || 'kind' in sent || !isSameTry(stored, sent)) return { kind: 'conflict' };
	return saved(db, course, findItem(course, stored.item.id)?.lesson ?? null, stored, false, now);
}

async function saved(
	db: Db,
	course: Course,
	lesson: Lesson | null,
	answer: StoredAnswer,
	created: boolean,
	now: Date
): Promise<Submitted> {
	const withheld = await withheldFrom(db, course, answer, lesson, now);
	return { kind: 'saved', created, item: answer.item, lesson, answer: toView(answer, withheld) };
}

async function tooMany(db: Db, learnerId: string, now: Date): Promise<number | null> {
	const minuteAgo = new Date(now.getTime() - 60_000).toISOString();
	const received = await selectReceivedSince(db, learnerId, minuteAgo);
	if (received.length < TRIES_A_MINUTE) return null;
	const oldest = Date.parse(received[received.length - TRIES_A_MINUTE] ?? minuteAgo);
	return Math.max(1, Math.ceil((oldest + 60_000 - now.getTime()) / 1000));
}

/** What an item of a test form waits for that no lesson of the course at hand holds. */
const NOT_HELD_HERE: Withheld = { wholeLesson: true, due: null };

/** Nothing is withheld of an item that the course has dropped: its lesson can never be finished. */
async function withheldFrom(
	db: Db,
	course: Course,
	{ learnerId, item }: StoredAnswer,
	lesson: Lesson | null,
	now: Date
): Promise<Withheld | null> {
	if (!lesson) return isOfForm(course, item.id) ? NOT_HELD_HERE : null;
	const withheldOf = await withheldFor(db, learnerId, now);
	if (lesson.feedback === 'at-once') return withheldOf(lesson, new Set());
	return withheldOf(lesson, await selectAnsweredItems(db, learnerId, reasonsAfter(lesson)));
}

function toView(answer: StoredAnswer, withheld: Withheld | null): AnswerView {
	return toAnswerView(answer.item, answer, answer.scored, withheld);
}

/** An answer as its learner may see it, with its lesson (null where the course has dropped it), or undefined. */
export async function viewAnswer(
	{ database, course, now }: Context,
	learner: Pick<Learner, 'id'>,
	id: string
): Promise<{ item: Item; answer: AnswerView; lesson: Lesson | null } | undefined> {
	// Not every text can even be looked for: PostgreSQL refuses a null character.
	const answer = ANSWER_ID.test(id) ? await selectAnswer(database.db, learner.id, id) : undefined;
	if (!answer) return undefined;
	const lesson = findItem(courseFor(course, learner.id), answer.item.id)?.lesson ?? null;
	const withheld = await withheldFrom(database.db, course, answer, lesson, now);
	return { item: answer.item, answer: toView(answer, withheld), lesson };
}

/** A learner's latest answers to a lesson's items, by item id; of a test form the first, which counts. */
export async function viewLessonAnswers(
	{ database, now }: Context,
	learner: Pick<Learner, 'id'>,
	lesson: Lesson
): Promise<Record<string, { item: Item; answer: AnswerView }>> {
	const shown = new Map<string, StoredAnswer>();
	for (const answer of await selectAnswers(database.db, learner.id)) {
		// Two tries at one item of a form are there where two learners were made one.
		if (!lesson.form || !shown.has(answer.item.id)) shown.set(answer.item.id, answer);
	}
	const withheldOf = await withheldFor(database.db, learner.id, now);
	const withheld = withheldOf(lesson, new Set(shown.keys()));
	return Object.fromEntries(
		lesson.items.flatMap(({ id }) => {
			const answer = shown.get(id);
			return answer ? [[id, { item: answer.item, answer: toView(answer, withheld) }]] : [];
		})
	);
}

/** An answer that is not told yet, and what it waits for. */
export interface WithheldAnswer {
	readonly answer: StoredAnswer;
	readonly until: Withheld;
}

/** The first answer to each item, the oldest first: those that may be told of, and the others. */
export function firstTries(
	course: Course,
	answers: readonly StoredAnswer[],
	withheldOf: WithheldOf
): { all: StoredAnswer[]; released: StoredAnswer[]; withheld: WithheldAnswer[] } {
	const first = new Map<string, StoredAnswer>();
	for (const answer of answers) if (!first.has(answer.item.id)) first.set(answer.item.id, answer);
	const answered = new Set(first.keys());
	const lessons = lessonsOf(course);
	const asked = new Set(lessons.flatMap(({ items }) => items.map(({ id }) => id)));
	// A form that no lesson holds here is not dropped: the course at hand may be everybody's.
	const unheld = course.forms.flatMap(itemsOfForm).filter(({ id }) => !asked.has(id));
	const untilOf = new Map([
		...lessons.flatMap((lesson) => {
			const until = withheldOf(lesson, answered);
			return until ? lesson.items.map(({ id }) => [id, until] as const) : [];
		}),
		...unheld.map(({ id }) => [id, NOT_HELD_HERE] as const)
	]);
	const all = [...first.values()];
	return {
		all,
		released: all.filter(({ item }) => !untilOf.has(item.id)),
		withheld: all.flatMap((answer) => {
			const until = untilOf.get(answer.item.id);
			return until ? [{ answer, until }] : [];
		})
	};
}

/** How many answers are kept of a learner, tries included. */
export async function countAnswers({ database }: Context, learner: Pick<Learner, 'id'>): Promise<number> {
	return selectAnswerCount(database.db, learner.id);
}
