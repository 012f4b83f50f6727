// What stands behind `fetch` where a test of the page's script replaces it.
import { vi } from 'vitest';

export interface SentRequest {
	readonly path: string;
	/** The fields that were posted; none for other bodies. */
	readonly fields: URLSearchParams;
}

type Reply = (request: SentRequest) => Response | Promise<Response>;

/** Replaces `fetch` until the end of the test. @returns what has been sent so far, in order */
export function serve(reply: Reply): SentRequest[] {
	const sent: SentRequest[] = [];
	vi.spyOn(globalThis, 'fetch').mockImplementation(async (address, options) => {
		const url = new URL(String(address), location.href);
		const body = options?.body;
		const fields = body instanceof URLSearchParams ? new URLSearchParams(body) : new URLSearchParams();
		const request = { path: url.pathname, fields };
		sent.push(request);
		return reply(request);
	});
	return sent;
}

export const saved = (html: string) => Response.json({ saved: true, html }, { status: 201 });

export const refusedWith = (status: number, code: string, message: string) =>
	Response.json({ error: { code, message } }, { status });

/** As `fetch` fails without a connection. */
export function noConnection(): never {
	throw new TypeError('Failed to fetch');
}
