import type { RequestEvent } from '@sveltejs/kit';
import { dropCookie, keepCookie, type OwnCookie } from './cookies.ts';

const KEY = 'teach-key';
const TEN_MINUTES = 10 * 60;

type KeyEvent = Pick<RequestEvent, 'cookies' | 'url'>;

const keyOf = (classroomId: string): OwnCookie => ({
	name: KEY,
	path: `/teach/${classroomId}`,
	httpOnly: true
});

/**
 * Carries a new key to the page that shows it: only its hash is kept here, and a redirect cannot hold it. The
 * browser brings it back for ten minutes, to that class's page alone: a reload, or work assigned in between, does
 * not lose it.
 */
export function keepKeyForNow(event: KeyEvent, classroomId: string, key: string): void {
	keepCookie(event, keyOf(classroomId), key, TEN_MINUTES);
}

/** A key that was made on this browser in the last ten minutes, or null. */
export function keyJustMade({ cookies }: Pick<KeyEvent, 'cookies'>): string | null {
	return cookies.get(KEY) ?? null;
}

/** Makes this browser forget a key that it was to show, before its ten minutes are over. */
export function forgetKey(event: KeyEvent, classroomId: string): void {
	dropCookie(event, keyOf(classroomId));
}
