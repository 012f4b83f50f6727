import { expect, it } from 'vitest';
import { untilWords } from './until-words.ts';

it.each([
	['2026-11-02T09:00:00.000Z', 'in 1 minute'],
	['2026-11-02T09:09:30.000Z', 'in 10 minutes'],
	['2026-11-02T10:00:00.000Z', 'in 1 hour'],
	['2026-11-02T14:20:00.000Z', 'in 5 hours'],
	['2026-11-03T09:00:00.000Z', 'in 1 day'],
	['2026-11-05T06:00:00.000Z', 'in 3 days'],
	['2026-11-01T09:00:00.000Z', 'in 1 minute']
])('says of %s: %s', (moment, words) => {
	expect(untilWords(moment, '2026-11-02T09:00:00.000Z')).toBe(words);
});
