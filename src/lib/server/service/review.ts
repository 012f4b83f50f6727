import { findItem, lessonsOf, type Course, type Lesson } from '../../domain/course/course.ts';
import { isReleased } from '../../domain/course/feedback-policy.ts';
import { toReviewCards, type ReviewCard } from '../../domain/review/cards.ts';
import { toReviewQueue, type Candidate, type ReviewQueue } from '../../domain/review/queue.ts';
import type { Try } from '../../domain/review/rating.ts';
import { toAskedItem, type AskedItem } from '../../domain/score/answered-item.ts';
import { selectAnswers } from '../store/answers.ts';
import type { Learner } from '../store/learners.ts';
import type { Context } from './context.ts';
import { policiesFor, type PolicyOf } from './release.ts';

/** A question of today's review. */
export interface AskedReview {
	readonly asked: AskedItem;
	/** What it is for, in the words of the skill. */
	readonly skill: string;
	/** Where the learner was sure and wrong. */
	readonly confidentError: boolean;
}

export interface ReviewView extends Pick<ReviewQueue, 'held' | 'done' | 'nextAt' | 'minutes'> {
	readonly asked: readonly AskedReview[];
	/** Whether anything was answered yet that can come back. */
	readonly begun: boolean;
	readonly now: string;
}

interface Reviewed {
	readonly cards: readonly ReviewCard[];
	readonly queue: ReviewQueue;
}

const NOTHING: Reviewed = { cards: [], queue: { now: [], held: 0, done: 0, nextAt: null, minutes: 0 } };

/** What a learner is to review now. */
export async function viewReview(
	context: Context,
	learner: Pick<Learner, 'id'> | undefined
): Promise<ReviewView> {
	const { course } = context;
	const { cards, queue } = learner ? await reviewOf(context, learner) : NOTHING;
	const { held, done, nextAt, minutes } = queue;
	return {
		asked: queue.now.flatMap(({ item, skill, confidentError }) => {
			const found = findItem(course, item);
			const name = course.skills.find(({ id }) => id === skill)?.name ?? skill;
			return found ? [{ asked: toAskedItem(found.item), skill: name, confidentError }] : [];
		}),
		begun: cards.length > 0,
		now: context.now.toISOString(),
		held,
		done,
		nextAt,
		minutes
	};
}

/** How many questions a learner's review holds now. */
export async function countReviews(context: Context, learner: Pick<Learner, 'id'>): Promise<number> {
	return (await reviewOf(context, learner)).queue.now.length;
}

/** On how many skills a learner's review comes back, by day (UTC, `2026-11-28`), the soonest first; today included. */
export async function reviewDays(
	context: Context,
	learner: Pick<Learner, 'id'>
): Promise<{ day: string; skills: number }[]> {
	const { cards } = await reviewOf(context, learner);
	const today = context.now.toISOString().slice(0, 10);
	const days = new Map<string, number>();
	for (const { dueAt } of cards) {
		const day = dueAt.slice(0, 10) < today ? today : dueAt.slice(0, 10);
		days.set(day, (days.get(day) ?? 0) + 1);
	}
	return [...days].map(([day, skills]) => ({ day, skills })).toSorted((a, b) => a.day.localeCompare(b.day));
}

async function reviewOf({ database, course, now }: Context, learner: Pick<Learner, 'id'>): Promise<Reviewed> {
	const answers = await selectAnswers(database.db, learner.id);
	const policyOf = await policiesFor(database.db, learner.id, now);
	const answered = new Set(answers.map(({ item }) => item.id));
	const open = openLessons(course, answered, policyOf);
	const asked = new Set(open.flatMap(({ items }) => items.map(({ id }) => id)));
	// What may not be told of yet teaches no schedule either: that it comes back soon would tell that it was wrong.
	const tries = answers
		.filter(({ item }) => asked.has(item.id))
		.map(({ id, item, scored, certainty, receivedAt }): Try => ({
			answerId: id,
			item,
			scored,
			certainty,
			receivedAt
		}));
	const cards = toReviewCards(tries);
	return { cards, queue: toReviewQueue(cards, open.flatMap(toCandidates), tries, now.toISOString()) };
}

/** Lessons that the learner has begun and may be told of: a review does not run ahead of the course. */
function openLessons(course: Course, answered: ReadonlySet<string>, policyOf: PolicyOf): Lesson[] {
	return lessonsOf(course).filter((lesson) => {
		const ids = lesson.items.map(({ id }) => id);
		return ids.some((id) => answered.has(id)) && isReleased(policyOf(lesson), ids, answered);
	});
}

/** A text that nobody scores says nothing of a skill, and a web that was walked through once asks nothing new. */
const NOT_REVIEWED = ['extended-text', 'path'];

function toCandidates({ items }: Lesson): Candidate[] {
	return items
		.filter(({ interaction }) => !NOT_REVIEWED.includes(interaction))
		.map(({ id, skill, excerpt }) => ({ item: id, skill, text: excerpt?.article?.id ?? null }));
}
