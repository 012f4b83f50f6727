import { expect, it } from 'vitest';
import { momentWords, wallClockWords, zoneName, zoneWords } from './time-words.ts';

const NOV_27 = '2026-11-27T14:00:00.000Z';
/** Some versions of Intl put a narrow space before AM and PM. */
const plain = (words: string) => words.replaceAll(/\s/g, ' ');

it.each([
	['Europe/Berlin', 'Friday, November 27, 3:00 PM, Central European Time'],
	['America/New_York', 'Friday, November 27, 9:00 AM, Eastern Time'],
	['Asia/Tokyo', 'Friday, November 27, 11:00 PM, Japan Standard Time'],
	['Pacific/Auckland', 'Saturday, November 28, 3:00 AM, New Zealand Time'],
	['UTC', 'Friday, November 27, 2:00 PM, UTC']
])('says when it is in %s', (zone, words) => {
	expect(plain(momentWords(NOV_27, zone))).toBe(words);
});

it('is the same for two zones whose clocks agree', () => {
	expect(wallClockWords(NOV_27, 'Europe/Paris')).toBe(wallClockWords(NOV_27, 'Europe/Berlin'));
});

it('names a zone as people do, and by its own name where they have none', () => {
	expect(zoneName('America/New_York')).toBe('Eastern Time');
	expect(zoneWords('America/New_York')).toBe('Eastern Time (America/New York)');
	expect(zoneName('Etc/GMT+5')).toBe('Etc/GMT+5');
	expect(zoneWords('UTC')).toBe('UTC');
});
