import type { RequestEvent } from '@sveltejs/kit';

const KEY = 'teach-key';
const TEN_MINUTES = 10 * 60;

type KeyEvent = Pick<RequestEvent, 'cookies' | 'url'>;

/**
 * Carries a new key to the page that shows it once: only its hash is kept here, and a redirect cannot hold it. The
 * browser brings it back for ten minutes, to that class's page alone, so that a reload does not lose it.
 */
export function keepKeyForNow({ cookies, url }: KeyEvent, classroomId: string, key: string): void {
	cookies.set(KEY, key, {
		path: `/teach/${classroomId}`,
		maxAge: TEN_MINUTES,
		sameSite: 'lax',
		secure: url.protocol === 'https:',
		httpOnly: true
	});
}

/** Addresses of a class's page that show its new key: right after it was made, and the card to print. */
const SHOWING = ['new', 'new-key', 'card'];

/** A key that has just been made, or null. */
export function keyJustMade({ cookies, url }: KeyEvent): string | null {
	return SHOWING.some((name) => url.searchParams.has(name)) ? (cookies.get(KEY) ?? null) : null;
}
