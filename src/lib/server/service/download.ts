import papaparse from 'papaparse';
import { findItem, lessonPath } from '../../domain/course/course.ts';
import { interactionOf, toPublicItem } from '../../domain/item/interactions.ts';
import { selectAnswers, type StoredAnswer } from '../store/answers.ts';
import { selectAllCodings } from '../store/codings.ts';
import { selectLearnerSessions, type Learner } from '../store/learners.ts';
import { selectReportsOf } from '../store/reports.ts';
import { selectSeatsOfLearner } from '../store/seats.ts';
import { firstTries } from './answers.ts';
import type { Context } from './context.ts';
import { courseFor } from './dealt-course.ts';
import { recoveryPhraseDate } from './recovery.ts';
import { withheldFor } from './release.ts';

/** Everything that is kept of a learner, as they take it away. Score and reasons are null while they are held back. */
export interface Download {
	readonly about: string;
	readonly madeAt: string;
	readonly learner: Pick<Learner, 'name' | 'createdAt'>;
	readonly answers: readonly DownloadedAnswer[];
	readonly codings: Awaited<ReturnType<typeof selectAllCodings>>;
	readonly reports: readonly { item: string; version: number; text: string; receivedAt: string }[];
	readonly classes: readonly { class: string; name: string; since: string; countsFrom: string }[];
	readonly browsers: readonly { since: string }[];
	readonly recoveryPhraseMadeAt: string | null;
}

export interface DownloadedAnswer {
	readonly id: string;
	readonly lesson: string | null;
	/** The question as it was. */
	readonly item: ReturnType<typeof toPublicItem>;
	readonly response: StoredAnswer['response'];
	readonly certainty: StoredAnswer['certainty'];
	readonly receivedAt: string;
	readonly points: number | null;
	readonly maxPoints: number | null;
	readonly parts:
		| readonly {
				readonly id: string;
				readonly outcome: string;
				readonly given?: string;
				readonly right?: string;
				readonly why: string;
				/** Of a claim: the words by which its source is shown, and its label. */
				readonly cue?: string;
				readonly label?: string;
		  }[]
		| null;
}

/** Gathers everything that is kept of a learner. */
export async function gatherDownload(context: Context, learner: Learner): Promise<Download> {
	const { database, now } = context;
	const course = courseFor(context.course, learner.id);
	const { db } = database;
	const answers = await selectAnswers(db, learner.id);
	const withheldOf = await withheldFor(db, learner.id, now);
	const released = new Set(firstTries(course, answers, withheldOf).released.map(({ item }) => item.id));
	return {
		about: 'Everything that this copy of Who Says? keeps of you. Times are in UTC.',
		madeAt: now.toISOString(),
		learner: { name: learner.name, createdAt: learner.createdAt },
		answers: answers.map((answer) => {
			const lesson = findItem(course, answer.item.id)?.lesson;
			return toDownloaded(answer, lesson ? lessonPath(lesson) : null, released.has(answer.item.id));
		}),
		codings: await selectAllCodings(db, learner.id),
		reports: (await selectReportsOf(db, learner.id)).map(({ itemId, itemVersion, text, receivedAt }) => ({
			item: itemId,
			version: itemVersion,
			text,
			receivedAt
		})),
		classes: (await selectSeatsOfLearner(db, learner.id)).map(
			({ className, displayName, createdAt, countsFrom }) => ({
				class: className,
				name: displayName,
				since: createdAt,
				countsFrom
			})
		),
		browsers: (await selectLearnerSessions(db, learner.id)).map((since) => ({ since })),
		recoveryPhraseMadeAt: (await recoveryPhraseDate(context, learner)) ?? null
	};
}

function toDownloaded(answer: StoredAnswer, lesson: string | null, released: boolean): DownloadedAnswer {
	const { id, item, response, certainty, receivedAt, scored } = answer;
	return {
		id,
		lesson,
		item: toPublicItem(item),
		response,
		certainty,
		receivedAt,
		points: released ? scored.points : null,
		maxPoints: released ? scored.maxPoints : null,
		parts: released
			? scored.parts.map((part) => {
					const claim =
						item.interaction === 'label'
							? item.claims.find((candidate) => candidate.id === part.id)
							: undefined;
					return {
						...part,
						why: interactionOf(item).explain(item, part),
						...(claim ? { cue: claim.cue, label: claim.label } : {})
					};
				})
			: null
	};
}

/** One answer a row. A cell that a spreadsheet would take for a formula is made a text. */
export function answersAsCsv({ answers }: Download): string {
	return toCsv(
		answers.map(({ id, lesson, item, response, certainty, receivedAt, points, maxPoints }) => ({
			received: receivedAt,
			lesson: lesson ?? '',
			question: item.id,
			version: item.version,
			kind: item.interaction,
			skill: item.skill,
			prompt: item.prompt,
			answer: JSON.stringify(response),
			certainty: Object.keys(certainty).length > 0 ? JSON.stringify(certainty) : '',
			points: points ?? '',
			of: maxPoints ?? '',
			id
		}))
	);
}

/** One coded claim a row. */
export function codingsAsCsv({ codings }: Download): string {
	return toCsv(
		codings.map(({ articleId, claimId, first, now, firstAt, changedAt }) => ({
			text: articleId,
			claim: claimId,
			first: JSON.stringify(first),
			now: JSON.stringify(now),
			'first at': firstAt,
			'changed at': changedAt
		}))
	);
}

/** With the mark at the start by which Excel knows UTF-8. */
function toCsv(rows: readonly object[]): string {
	return `\uFEFF${papaparse.unparse([...rows], { escapeFormulae: true })}\r\n`;
}
