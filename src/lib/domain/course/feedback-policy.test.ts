import { describe, expect, it } from 'vitest';
import { isReleased, tighter } from './feedback-policy.ts';

describe('tighter', () => {
	it.each([
		['at-once', 'at-once', 'at-once'],
		['at-once', 'at-end', 'at-end'],
		['at-end', 'at-once', 'at-end'],
		['at-end', 'at-end', 'at-end']
	] as const)('makes of a lesson’s %s and an assignment’s %s: %s', (lesson, assignment, policy) => {
		expect(tighter(lesson, assignment)).toBe(policy);
	});
});

describe('isReleased', () => {
	const items = ['one', 'two'];

	it('is so at once, before anything is answered', () => {
		expect(isReleased('at-once', items, new Set())).toBe(true);
	});

	it.each([
		['none', []],
		['one of two', ['one']],
		['two others', ['three', 'four']],
		['one of two and another', ['two', 'three']]
	])('is not so at the end while %s is answered', (_what, answered) => {
		expect(isReleased('at-end', items, new Set(answered))).toBe(false);
	});

	it('is not so while a class holds it back, whatever is answered', () => {
		expect(isReleased('withheld', items, new Set(items))).toBe(false);
	});

	it('is so at the end with the last item answered', () => {
		expect(isReleased('at-end', items, new Set(['two', 'three', 'one']))).toBe(true);
	});
});
