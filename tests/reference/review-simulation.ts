// A month of made-up learners whose forgetting is not that of the scheduler, under three ways of reviewing.
import { toReviewCards } from '../../src/lib/domain/review/cards.ts';
import { toReviewQueue, type Candidate } from '../../src/lib/domain/review/queue.ts';
import type { Try } from '../../src/lib/domain/review/rating.ts';
import { choiceItem } from '../fixtures/items.ts';

export type Way = 'no review' | 'after 1, 3, 7 and 14 days' | 'as the course reviews';
export const WAYS: readonly Way[] = ['no review', 'after 1, 3, 7 and 14 days', 'as the course reviews'];

export interface Outcome {
	/** Reviews of a learner in the month. */
	readonly load: number;
	/** The share that is remembered, by the model, at the end of the month and a week after. */
	readonly retention: number;
	readonly weekLater: number;
	/** Reviews on a learner's fullest day. */
	readonly fullestDay: number;
}

const DAYS = 30;
const SKILLS = 20;
/** Two skills a day are taught, so the last on day 10; each is practiced three times in its lesson. */
const TAUGHT_A_DAY = 2;
const PRACTICES = 3;
const START = Date.parse('2026-11-02T16:00:00.000Z');
const DAY = 86_400_000;
const at = (days: number) => new Date(START + days * DAY).toISOString();

/** The generator mulberry32: 32 bits of state, the same numbers for the same seed. */
function randomOf(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/**
 * How the learners forget: ACT-R's base-level learning (J. R. Anderson & L. J. Schooler 1991, Psychological Science 2,
 * 396–408). Each time that something is met leaves a trace which fades as a power of its age in days; traces add up, and
 * what is remembered is a logistic function of the logarithm of their sum. FSRS instead keeps one stability. Decay and
 * threshold differ between learners, and neither is told to the scheduler.
 */
function recall(met: readonly number[], now: number, decay: number, threshold: number): number {
	const traces = met.reduce((sum, time) => sum + Math.max(now - time, 1 / 288) ** -decay, 0);
	return traces === 0 ? 0 : 1 / (1 + Math.exp((threshold - Math.log(traces)) / 0.35));
}

function tryOf(skill: number, days: number, right: boolean, sure: number | undefined, count: number): Try {
	return {
		answerId: `try-${count}`,
		item: { ...choiceItem(), id: `item-${skill}-${count % 3}`, skill: `skill-${skill}`, excerpt: null },
		scored: {
			points: Number(right),
			maxPoints: 1,
			parts: [right ? { id: 'a', outcome: 'right' } : { id: 'b', outcome: 'wrong', given: 'b' }]
		},
		certainty: sure === undefined ? {} : { choice: sure },
		receivedAt: at(days)
	};
}

const candidates: Candidate[] = Array.from({ length: SKILLS }, (_, skill) =>
	[0, 1, 2].map((item) => ({ item: `item-${skill}-${item}`, skill: `skill-${skill}`, text: null }))
).flat();

/** Skills to be reviewed in one sitting. */
function toReview(
	way: Way,
	tries: readonly Try[],
	taughtOn: readonly number[],
	visits: number[][],
	day: number
) {
	if (way === 'no review') return [];
	if (way === 'as the course reviews') {
		const queue = toReviewQueue(toReviewCards(tries), candidates, tries, at(day));
		return queue.now.map(({ skill }) => Number(skill.slice('skill-'.length)));
	}
	return taughtOn.flatMap((taught, skill) => {
		const done = visits[skill]?.length ?? 0;
		const wait = [1, 3, 7, 14][done];
		return wait !== undefined && day >= taught + wait ? [skill] : [];
	});
}

/** One learner's month. Three days in four they come; one answer in two they say how sure they are, a little too sure. */
function month(way: Way, seed: number): Outcome {
	const random = randomOf(seed);
	const decay = 0.35 + 0.3 * random();
	const threshold = -1.2 + 0.8 * random();
	const taughtOn = Array.from({ length: SKILLS }, (_, skill) => Math.floor(skill / TAUGHT_A_DAY));
	const met: number[][] = taughtOn.map(() => []);
	const visits: number[][] = taughtOn.map(() => []);
	const tries: Try[] = [];
	let [load, fullestDay] = [0, 0];

	const answer = (skill: number, day: number) => {
		const traces = met[skill] ?? [];
		const chance = Math.max(0.25, recall(traces, day, decay, threshold));
		const right = random() < chance;
		const felt = Math.min(1, chance + 0.15 + 0.3 * (random() - 0.5));
		const sure = random() < 0.5 ? undefined : felt > 0.95 ? 99 : felt > 0.8 ? 90 : felt > 0.5 ? 70 : 25;
		tries.push(tryOf(skill, day, right, sure, tries.length));
		// The reason is read after every answer, right or wrong.
		traces.push(day);
	};

	for (let day = 0; day < DAYS; day += 1) {
		const comes = random() < 0.75;
		for (const [skill, taught] of taughtOn.entries()) {
			if (taught !== day) continue;
			for (let practice = 0; practice < PRACTICES; practice += 1) answer(skill, day + practice / 288);
		}
		if (!comes) continue;
		const due = toReview(way, tries, taughtOn, visits, day + 0.1);
		for (const skill of due) {
			answer(skill, day + 0.1);
			visits[skill]?.push(day);
		}
		load += due.length;
		fullestDay = Math.max(fullestDay, due.length);
	}
	const remembered = (day: number) =>
		met.reduce((sum, traces) => sum + recall(traces, day, decay, threshold), 0) / SKILLS;
	return { load, retention: remembered(DAYS), weekLater: remembered(DAYS + 7), fullestDay };
}

/** Means over learners; the fullest day is the fullest of all. */
export function simulate(way: Way, learners: number): Outcome {
	const months = Array.from({ length: learners }, (_, seed) => month(way, seed + 1));
	const meanOf = (pick: (outcome: Outcome) => number) =>
		months.reduce((sum, outcome) => sum + pick(outcome), 0) / learners;
	return {
		load: meanOf(({ load }) => load),
		retention: meanOf(({ retention }) => retention),
		weekLater: meanOf(({ weekLater }) => weekLater),
		fullestDay: Math.max(...months.map(({ fullestDay }) => fullestDay))
	};
}
