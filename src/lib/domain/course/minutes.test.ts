import { describe, expect, it } from 'vitest';
import { lessonMinutes } from './minutes.ts';

describe('lessonMinutes', () => {
	it('is a minute for 130 words and half a minute an item, not rounded', () => {
		expect(lessonMinutes(0, 0)).toBe(0);
		expect(lessonMinutes(130, 0)).toBe(1);
		expect(lessonMinutes(65, 3)).toBe(2);
		expect(lessonMinutes(0, 1)).toBe(0.5);
	});
});
