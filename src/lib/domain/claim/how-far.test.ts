import { expect, it } from 'vitest';
import { howFar } from './how-far.ts';
import type { CodingStep } from './steps.ts';

const step = (number: number, ...ids: string[]): CodingStep => ({
	number,
	heading: 'Part',
	paragraphs: [],
	claims: ids.map((id, index) => ({ id, number: index, paragraph: 0 }))
});
const steps = [step(1, 'c01', 'c02'), step(2, 'c03'), step(3, 'c04', 'c05')];

it.each([
	{ coded: [], expected: { coded: 0, total: 5, missing: 3, next: 1 } },
	{ coded: ['c01'], expected: { coded: 1, total: 5, missing: 2, next: 1 } },
	{ coded: ['c01', 'c02'], expected: { coded: 2, total: 5, missing: 1, next: 2 } },
	{ coded: ['c01', 'c02', 'c03'], expected: { coded: 3, total: 5, missing: 0, next: 3 } },
	{ coded: ['c01', 'c02', 'c03', 'c04', 'c05'], expected: { coded: 5, total: 5, missing: 0, next: null } }
])('counts $coded and goes on at step $expected.next', ({ coded, expected }) => {
	expect(howFar(steps, coded)).toEqual(expected);
});

it('goes on where the learner worked last, not at the first gap', () => {
	expect(howFar(steps, ['c01', 'c03']).next).toBe(3);
	expect(howFar(steps, ['c03', 'c01']).next).toBe(1);
});

it('comes back to the gap once everything after it is coded', () => {
	expect(howFar(steps, ['c01', 'c03', 'c04', 'c05']).next).toBe(1);
});

it('counts no claim that the text no longer has, and is not led astray by one', () => {
	expect(howFar(steps, ['c01', 'c02', 'c99'])).toEqual({ coded: 2, total: 5, missing: 1, next: 2 });
});

it('calls exactly half of an even number half', () => {
	expect(howFar([step(1, 'c01', 'c02')], ['c01']).missing).toBe(0);
});
