// What a guard is given of a request, with the cookies of a browser that lasts from one request to the next.
import type { RequestEvent } from '@sveltejs/kit';
import type { Context } from '../../src/lib/server/service/context.ts';

/** Stands for a browser: what it holds is all that a server can know it by. */
export class TestBrowser {
	readonly cookies = new Map<string, string>();
	/** How each cookie was set last. */
	readonly options = new Map<string, { httpOnly?: boolean; secure?: boolean; path?: string }>();

	request(context: Context, address = 'http://localhost/') {
		const cookies = {
			get: (name: string) => this.cookies.get(name),
			set: (name: string, value: string, options: object) => {
				this.cookies.set(name, value);
				this.options.set(name, options);
			},
			delete: (name: string) => this.cookies.delete(name)
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
