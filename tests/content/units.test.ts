import { describe, expect, it } from 'vitest';
import { sentencesOf, wordsOf } from '../../src/lib/domain/claim/read-claims.ts';
import { course, items } from './real-course.ts';

describe.each(course.units.map((unit) => [unit.slug, unit] as const))('the unit %s', (_, unit) => {
	it('fills a period of 45 minutes, from joining to the exit question', () => {
		expect(unit.runSheet.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
		expect(unit.runSheet[0]?.step).toMatch(/^Join/);
		expect(unit.runSheet.at(-1)?.step).toBe('Exit question');
	});

	it('tells the teacher each step in at most four sentences', () => {
		for (const { step, teacher } of unit.runSheet) {
			expect(sentencesOf(teacher).length, step).toBeLessThanOrEqual(4);
		}
	});

	it('has three questions to discuss, none of which is an item that has a key', () => {
		expect(unit.discussion).toHaveLength(3);
		const prompts = items.map(({ prompt }) => prompt);
		expect([...unit.discussion, unit.exit].filter((question) => prompts.includes(question))).toEqual([]);
	});

	it('sums up in short sentences', () => {
		for (const sentence of sentencesOf(unit.summary)) expect(wordsOf(sentence), sentence).toBeLessThan(25);
	});
});

it('needs nothing from before in the first unit that teaches, and says what it needs in each later one', () => {
	// A unit of nothing but test forms measures what comes from elsewhere: it needs nothing, and nothing needs it.
	const [first, ...later] = course.units.filter(({ lessons }) => lessons.some(({ form }) => form === null));
	expect(first?.recap).toBeNull();
	expect(later.filter(({ recap }) => recap === null).map(({ slug }) => slug)).toEqual([]);
});
