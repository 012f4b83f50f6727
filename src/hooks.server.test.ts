import type { RequestEvent } from '@sveltejs/kit';
import { beforeEach, expect, it, vi } from 'vitest';
import { handleError } from './hooks.server.ts';

let logged: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
	logged = vi.spyOn(console, 'error').mockImplementation(() => {});
});
// The hook reads these two fields of a request and no others.
const event = {
	request: new Request('http://localhost/answers', { method: 'POST' }),
	route: { id: '/answers' }
};
const told = (status: number, message: string) =>
	handleError({ error: new Error('within'), event: event as RequestEvent, status, message });

it('logs a fault of ours under the id that the page shows', async () => {
	const shown = await told(500, 'Internal Error');
	expect(shown).toEqual({ message: 'Internal Error', code: expect.stringMatching(/^[\da-f]{8}$/) });
	expect(logged.mock.calls).toEqual([
		[expect.stringContaining(`[${shown?.code}] POST /answers`), expect.any(Error)]
	]);
});

it.each([404, 405, 413, 415])('does not log what a request alone is to blame for: %i', async (status) => {
	expect(await told(status, 'Not this way')).toEqual({ message: expect.any(String) });
	expect(logged).not.toHaveBeenCalled();
});
