import { describe, expect, it } from 'vitest';
import { isReleased } from './feedback-policy.ts';

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
