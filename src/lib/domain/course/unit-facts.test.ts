import { describe, expect, it } from 'vitest';
import { unitOf } from '../../../../tests/fixtures/course-of.ts';
import { toTimedSteps, unitFactsSchema } from './unit-facts.ts';

const { slug: _slug, lessons: _lessons, recap: _recap, ...written } = unitOf('unit', []);
const facts = { ...written, summary: 'One thing. Another thing. A third.' };

/** What is said of the facts, by the place of the field that is meant. */
function said(fields: object) {
	const parsed = unitFactsSchema.safeParse({ ...facts, ...fields });
	return parsed.error?.issues.map(({ path, message }) => [path.join(' '), message]) ?? [];
}

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const step = (minutes: unknown) => ({ minutes, step: 'Join', teacher: 'Put the code on the board.' });

describe('unitFactsSchema', () => {
	it('takes a unit with and without what it needs from before', () => {
		expect(said({})).toEqual([]);
		expect(said({ recap: words(130) })).toEqual([]);
	});

	it('refuses a recap that takes more than a minute', () => {
		expect(said({ recap: words(131) })).toEqual([
			['recap', 'is longer than 130 words: keep what can be read in a minute']
		]);
	});

	it.each([2, 7])('refuses a summary of %i sentences', (count) => {
		const summary = Array.from({ length: count }, (_, index) => `Thing ${index}.`).join(' ');

		expect(said({ summary })).toEqual([['summary', `has ${count} sentences: write 3 to 6`]]);
	});

	it.each([2, 4])('refuses %i questions for discussion', (count) => {
		const discussion = Array.from({ length: count }, () => 'Why?');

		expect(said({ discussion })).toEqual([['discussion', 'needs exactly 3 questions that have no key']]);
	});

	it('refuses a question that asks nothing', () => {
		const message = 'does not end with a question mark: ask a question';

		expect(said({ exit: 'Say what it stands on.' })).toEqual([['exit', message]]);
		expect(said({ discussion: ['Why?', 'Say why.', 'Why not?'] })).toEqual([['discussion 1', message]]);
	});

	it('takes steps of one period, and refuses any other sum', () => {
		expect(said({ runSheet: [step(15), step(30)] })).toEqual([]);
		expect(said({ runSheet: [step(15), step(31)] })).toEqual([
			['runSheet', 'the minutes sum up to 46: make them 45']
		]);
		expect(said({ runSheet: [] })).toEqual([['runSheet', 'the minutes sum up to 0: make them 45']]);
	});

	it.each([0, -5, 2.5, '5'])('refuses a step of %j minutes', (minutes) => {
		expect(said({ runSheet: [step(minutes), step(45)] }).map(([place]) => place)).toContain(
			'runSheet 0 minutes'
		);
	});

	it.each(['summary', 'discussion', 'standards', 'exit', 'runSheet'])(
		'refuses a unit without its %s',
		(field) => {
			expect(said({ [field]: undefined }).map(([place]) => place)).toEqual([field]);
		}
	);
});

describe('toTimedSteps', () => {
	it('puts each step where the one before it ends', () => {
		const steps = [5, 30, 10].map((minutes) => ({ minutes, step: 'Step', teacher: 'Walk around.' }));

		expect(toTimedSteps(steps).map(({ from, to }) => [from, to])).toEqual([
			[0, 5],
			[5, 35],
			[35, 45]
		]);
		expect(toTimedSteps([])).toEqual([]);
	});
});
