import type { RequestEvent } from '@sveltejs/kit';

/** A cookie of ours. A browser takes another value for it, or its end, only where all of this is as it was. */
export interface OwnCookie {
	readonly name: string;
	readonly path: string;
	/** Whether scripts of this site cannot read it. */
	readonly httpOnly: boolean;
}

export const DAYS_400 = 400 * 24 * 60 * 60;

type CookieEvent = Pick<RequestEvent, 'cookies' | 'url'>;

export function keepCookie(event: CookieEvent, cookie: OwnCookie, value: string, maxAge: number): void {
	event.cookies.set(cookie.name, value, { ...optionsOf(cookie, event.url), maxAge });
}

export function dropCookie(event: CookieEvent, cookie: OwnCookie): void {
	event.cookies.delete(cookie.name, optionsOf(cookie, event.url));
}

/** Over plain http, as on a school's own network, a browser takes no Secure cookie, not even to end one. */
function optionsOf({ path, httpOnly }: OwnCookie, { protocol }: URL) {
	return { path, httpOnly, sameSite: 'lax', secure: protocol === 'https:' } as const;
}
