import type { RequestEvent } from '@sveltejs/kit';

const KEY = 'teach-key';
const TEN_MINUTES = 10 * 60;

type KeyEvent = Pick<RequestEvent, 'cookies' | 'url'>;

/**
 * Carries a new key to the page that shows it: only its hash is kept here, and a redirect cannot hold it. The
 * browser brings it back for ten minutes, to that class's page alone: a reload, or work assigned in between, does
 * not lose it.
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

/** A key that was made on this browser in the last ten minutes, or null. */
export function keyJustMade({ cookies }: Pick<KeyEvent, 'cookies'>): string | null {
	return cookies.get(KEY) ?? null;
}
