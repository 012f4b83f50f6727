// What a guard is given of a request, with the cookies of a browser that lasts from one request to the next.
import type { RequestEvent } from '@sveltejs/kit';
import type { Context } from '../../src/lib/server/service/context.ts';

interface CookieOptions {
	httpOnly?: boolean;
	secure?: boolean;
	path?: string;
}

/** Stands for a browser: what it holds is all that a server can know it by. */
export class TestBrowser {
	readonly cookies = new Map<string, string>();
	/** How each cookie was set last. */
	readonly options = new Map<string, CookieOptions>();

	request(context: Context, address = 'http://localhost/') {
		const { protocol, hostname } = new URL(address);
		// Kit makes a cookie Secure unless told otherwise, localhost excepted; over plain http no browser takes such a one.
		const takes = ({ secure = hostname !== 'localhost' }: CookieOptions) => protocol === 'https:' || !secure;
		const cookies = {
			get: (name: string) => this.cookies.get(name),
			set: (name: string, value: string, options: CookieOptions) => {
				if (!takes(options)) return;
				this.cookies.set(name, value);
				this.options.set(name, options);
			},
			delete: (name: string, options: CookieOptions) => {
				const path = this.options.get(name)?.path ?? '/';
				if (takes(options) && options.path === path) this.cookies.delete(name);
			}
		} as unknown as RequestEvent['cookies'];
		const headers = new Headers();
		return {
			cookies,
			headers,
			locals: { context },
			url: new URL(address),
			setHeaders: (set: Record<string, string>) => {
				for (const [name, value] of Object.entries(set)) headers.set(name, value);
			}
		};
	}
}
