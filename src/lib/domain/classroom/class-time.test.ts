import { describe, expect, it } from 'vitest';
import { isTimeZone, toLocalTime, toMoment } from './class-time.ts';

describe('toMoment and toLocalTime', () => {
	it.each([
		['2026-11-27T23:59', 'Europe/Berlin', '2026-11-27T22:59:00.000Z'],
		['2026-07-01T08:00', 'Europe/Berlin', '2026-07-01T06:00:00.000Z'],
		['2026-11-27T08:00', 'America/St_Johns', '2026-11-27T11:30:00.000Z'],
		['2026-11-27T08:00', 'UTC', '2026-11-27T08:00:00.000Z']
	])('take %s in %s for %s, and back', (local, zone, moment) => {
		expect(toMoment(local, zone)).toBe(moment);
		expect(toLocalTime(moment, zone)).toBe(local);
	});

	it('take an hour that the clock skips for the one after, and one that comes twice for the first', () => {
		expect(toMoment('2026-03-29T02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
		expect(toMoment('2026-10-25T02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
	});

	it.each(['', 'tomorrow', '2026-13-01T00:00', '2026-11-27T25:00'])('take %j for no time', (local) => {
		expect(toMoment(local, 'Europe/Berlin')).toBeNull();
	});

	it('take no time in a zone that does not exist', () => {
		expect(toMoment('2026-11-27T08:00', 'Mars/Olympus')).toBeNull();
	});
});

it.each([
	['Europe/Berlin', true],
	['UTC', true],
	['Mars/Olympus', false],
	['', false]
])('isTimeZone says of %j: %s', (name, known) => {
	expect(isTimeZone(name)).toBe(known);
});
