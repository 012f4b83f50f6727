import { expect, it } from 'vitest';
import { expiryFrom, isExpired } from './classroom.ts';

it('takes a class for expired from the moment on that it names, sixty days after it was made', () => {
	const expiresAt = expiryFrom(new Date('2026-11-23T09:00:00.000Z'));
	expect(expiresAt).toBe('2027-01-22T09:00:00.000Z');
	expect(isExpired({ expiresAt }, new Date('2027-01-22T08:59:59.999Z'))).toBe(false);
	expect(isExpired({ expiresAt }, new Date(expiresAt))).toBe(true);
});
