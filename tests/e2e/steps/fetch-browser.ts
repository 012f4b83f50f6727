// A browser without a page: cookies that last from one request to the next, and forms as a page would send them.

export type Fields = Readonly<Record<string, string>>;

export class FetchBrowser {
	readonly origin: string;
	readonly #cookies = new Map<string, string>();

	constructor(origin: string) {
		this.origin = origin;
	}

	/** Redirects are not followed: where they lead is what a test wants to see. */
	async fetch(
		path: string,
		init: { method?: string; headers?: Fields; body?: string } = {}
	): Promise<Response> {
		const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
		const response = await fetch(new URL(path, this.origin), {
			...init,
			redirect: 'manual',
			headers: { accept: 'text/html', ...(cookie ? { cookie } : {}), ...init.headers }
		});
		for (const line of response.headers.getSetCookie()) {
			const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
			if (/max-age=0/i.test(line)) this.#cookies.delete(name);
			else this.#cookies.set(name, value);
		}
		return response;
	}

	/** Sends a form, from a page of the site unless another origin is named. */
	post(path: string, fields: Fields = {}, headers: Fields = {}): Promise<Response> {
		return this.fetch(path, {
			method: 'POST',
			body: new URLSearchParams(fields).toString(),
			headers: { origin: this.origin, 'content-type': 'application/x-www-form-urlencoded', ...headers }
		});
	}
}
