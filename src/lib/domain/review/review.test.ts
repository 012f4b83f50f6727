import { describe, expect, it } from 'vitest';
import { choiceItem, labelItem } from '../../../../tests/fixtures/items.ts';
import type { Scored } from '../item/interaction.ts';
import { toReviewCards } from './cards.ts';
import { toReviewQueue, REVIEWS_A_DAY, type Candidate } from './queue.ts';
import { isConfidentError, rateTry, type Try } from './rating.ts';
import { remember, retrievability, RETENTION } from './schedule.ts';

const DAY = 86_400_000;
const START = Date.parse('2026-11-02T09:00:00.000Z');
/** Days after the start, as a time. */
const day = (days: number) => new Date(START + days * DAY).toISOString();
const minutes = (count: number) => count / (24 * 60);

type Said = 'right' | 'wrong' | 'dont-know';

function answered(
	said: Said,
	days: number,
	fields: { sure?: number; skill?: string; id?: string; text?: string } = {}
): Try {
	const { sure, skill = 'named-or-not', id = 'q1', text } = fields;
	const article = text === undefined ? null : { id: text, title: text, real: false };
	return {
		answerId: `${id}-${days}`,
		item: { ...choiceItem(), id, skill, excerpt: { article, paragraphs: [] } },
		scored: {
			points: Number(said === 'right'),
			maxPoints: 1,
			parts: [{ id: 'a', outcome: said, ...(said === 'wrong' ? { given: 'a' } : {}) }]
		},
		certainty: sure === undefined ? {} : { choice: sure },
		receivedAt: day(days)
	};
}

function labelled(points: number, certainty: Record<string, number>): Try {
	const parts: Scored['parts'] = ['c01', 'c02', 'c03', 'c04'].map((id, index) => ({
		id,
		outcome: index < points ? 'right' : 'wrong'
	}));
	return {
		answerId: 'label-1',
		item: labelItem(),
		scored: { points, maxPoints: 4, parts },
		certainty,
		receivedAt: day(0)
	};
}

describe('the rating of a try', () => {
	it.each([
		['“I don’t know”', answered('dont-know', 0), 'again'],
		['wrong', answered('wrong', 0), 'again'],
		['less than half', labelled(1, {}), 'again'],
		['half', labelled(2, {}), 'hard'],
		['right by a guess', answered('right', 0, { sure: 25 }), 'hard'],
		['right and leaning', answered('right', 0, { sure: 70 }), 'hard'],
		['right, with nothing said', answered('right', 0), 'good'],
		['right and fairly sure', answered('right', 0, { sure: 90 }), 'good'],
		['right and certain', answered('right', 0, { sure: 99 }), 'easy'],
		['all right, one of them guessed', labelled(4, { c01: 99, c02: 50, c03: 99, c04: 99 }), 'hard'],
		['all right, certain of some', labelled(4, { c01: 99, c02: 99 }), 'good'],
		['all right and certain of all', labelled(4, { c01: 99, c02: 99, c03: 99, c04: 99 }), 'easy']
	] as const)('is, where it is %s: %s', (_, answer, rating) => {
		expect(rateTry(answer)).toBe(rating);
	});

	it('is none where no machine scores', () => {
		expect(rateTry({ ...answered('right', 0), scored: { points: 0, maxPoints: 0, parts: [] } })).toBeNull();
	});

	it('tells an error that the learner was sure of from one that they were not, and from not knowing', () => {
		expect(isConfidentError(answered('wrong', 0, { sure: 90 }))).toBe(true);
		expect(isConfidentError(answered('wrong', 0, { sure: 70 }))).toBe(false);
		expect(isConfidentError(answered('wrong', 0))).toBe(false);
		expect(isConfidentError(answered('dont-know', 0, { sure: 99 }))).toBe(false);
		expect(isConfidentError(labelled(3, { c04: 99 }))).toBe(true);
		expect(isConfidentError(labelled(3, { c01: 99 }))).toBe(false);
	});
});

describe('the memory of a skill', () => {
	it('is down to the retention aimed at when it is due', () => {
		const memory = remember(remember(null, 'good', day(0)), 'good', day(3));
		expect(retrievability(memory, day(3))).toBeCloseTo(1, 6);
		expect(retrievability(memory, memory.dueAt)).toBeCloseTo(RETENTION, 1);
	});

	it('lasts longer with each success, less long after a failure, and longest where it was easy', () => {
		const first = remember(null, 'good', day(0));
		const second = remember(first, 'good', first.dueAt);
		expect(second.stability).toBeGreaterThan(first.stability * 1.5);
		expect(remember(second, 'again', second.dueAt).stability).toBeLessThan(second.stability);
		const from = (rating: 'again' | 'hard' | 'good' | 'easy') => remember(null, rating, day(0)).stability;
		expect([from('again'), from('hard'), from('good'), from('easy')]).toEqual(
			[from('again'), from('hard'), from('good'), from('easy')].toSorted((a, b) => a - b)
		);
	});

	it('is not made stronger by being right again in the same lesson', () => {
		const once = remember(null, 'good', day(0));
		expect(remember(once, 'good', day(minutes(3))).stability).toBeCloseTo(once.stability, 6);
	});
});

describe('a card', () => {
	it('comes back later in the session, after two days and after a week where the learner was sure and wrong', () => {
		const error = answered('wrong', 0, { sure: 99 });
		const dueAfter = (...tries: Try[]) => toReviewCards([error, ...tries])[0]!;
		expect(dueAfter().dueAt).toBe(day(minutes(10)));

		const again = answered('right', minutes(12), { sure: 99 });
		expect(Date.parse(dueAfter(again).dueAt)).toBeLessThanOrEqual(Date.parse(day(2 + minutes(12))));
		const twoDays = answered('right', 3, { sure: 99 });
		expect(Date.parse(dueAfter(again, twoDays).dueAt)).toBeLessThanOrEqual(Date.parse(day(10)));
		expect(dueAfter(again, twoDays).confidentError).toBe(true);
		expect(dueAfter(again, twoDays, answered('right', 11, { sure: 99 })).confidentError).toBe(false);
	});

	it('is not helped over that by an answer given at once', () => {
		const error = answered('wrong', 0, { sure: 99 });
		const card = toReviewCards([error, answered('right', minutes(2))])[0]!;
		expect(card.dueAt).toBe(day(minutes(10)));
	});

	it('begins anew where the learner is sure and wrong again', () => {
		const tries = [
			answered('wrong', 0, { sure: 99 }),
			answered('right', 1),
			answered('wrong', 3, { sure: 90 })
		];
		expect(toReviewCards(tries)[0]).toMatchObject({ dueAt: day(3 + minutes(10)), confidentError: true });
	});

	it('is one for each skill, the same in whatever order the tries come', () => {
		const tries = [
			answered('right', 0),
			answered('wrong', 1, { skill: 'so-what', id: 'q2' }),
			answered('right', 2, { skill: 'so-what', id: 'q3', text: 'pool' })
		];
		const cards = toReviewCards(tries);
		expect(cards.map(({ skill }) => skill)).toEqual(['named-or-not', 'so-what']);
		expect(cards[1]?.last).toEqual({ item: 'q3', text: 'pool', at: day(2) });
		expect(toReviewCards(tries.toReversed())).toEqual(cards);
	});
});

describe('the queue', () => {
	const candidates: Candidate[] = [
		{ item: 'q1', skill: 'named-or-not', text: 'bus' },
		{ item: 'q2', skill: 'named-or-not', text: 'bus' },
		{ item: 'q3', skill: 'named-or-not', text: 'pool' },
		{ item: 'q4', skill: 'so-what', text: null },
		{ item: 'q5', skill: 'so-what', text: null }
	];
	const queueOf = (tries: Try[], at: string, some = candidates) =>
		toReviewQueue(toReviewCards(tries), some, tries, at);

	it('holds nothing before it is due, and says when it will be', () => {
		const queue = queueOf([answered('right', 0, { text: 'bus' })], day(0.5));
		expect(queue).toMatchObject({ now: [], held: 0, done: 0, minutes: 0 });
		expect(Date.parse(queue.nextAt ?? '')).toBeGreaterThan(Date.parse(day(1)));
	});

	it('asks another item of the skill, on another text', () => {
		const { now } = queueOf([answered('right', 0, { text: 'bus' })], day(30));
		expect(now.map(({ item }) => item)).toEqual(['q3']);
	});

	it('asks what was tried longest ago where every text was met, and never the same item at once', () => {
		const so = { skill: 'so-what' };
		const tries = [answered('right', 0, { ...so, id: 'q5' }), answered('right', 1, { ...so, id: 'q4' })];
		expect(queueOf(tries, day(60)).now.map(({ item }) => item)).toEqual(['q5']);
	});

	it('begins with what the learner was sure of and wrong about, then with what has waited longest', () => {
		const tries = [
			answered('wrong', 0, { text: 'bus' }),
			answered('wrong', 8, { skill: 'so-what', id: 'q4', sure: 90 })
		];
		expect(queueOf(tries, day(30)).now.map(({ skill, confidentError }) => [skill, confidentError])).toEqual([
			['so-what', true],
			['named-or-not', false]
		]);
	});

	it('gives no more in a day than a day’s share, and says how much is held back and how long it takes', () => {
		const skills = Array.from({ length: 20 }, (_, index) => `skill-${String(index).padStart(2, '0')}`);
		const many = skills.flatMap((skill) =>
			['a', 'b'].map((item) => ({ item: `${skill}-${item}`, skill, text: null }))
		);
		const tries = skills.map((skill) => answered('right', 0, { skill, id: `${skill}-a` }));
		const first = queueOf(tries, day(60), many);
		expect([first.now.length, first.held, first.minutes]).toEqual([REVIEWS_A_DAY, 8, 9]);

		const reviewed = first.now.map(({ skill, item }) => answered('right', 60, { skill, id: item }));
		const later = queueOf([...tries, ...reviewed], day(60.5), many);
		expect([later.now.length, later.held, later.done]).toEqual([0, 8, REVIEWS_A_DAY]);
		expect(queueOf([...tries, ...reviewed], day(61.1), many).now).toHaveLength(8);
	});

	it('leaves out a skill that nothing can ask for', () => {
		expect(queueOf([answered('wrong', 0, { skill: 'gone' })], day(30)).now).toEqual([]);
	});
});
