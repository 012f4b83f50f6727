import { currentWho, ensureWho } from './who.ts';

/**
 * What became of an answer that was sent: saved; refused for good; not taken, because the browser's key has become
 * another's meanwhile; or to be sent again later.
 */
export type Posted =
	| { readonly kind: 'saved'; readonly html: string }
	| { readonly kind: 'refused' | 'other-learner'; readonly message: string }
	| { readonly kind: 'later' };

const TIMEOUT_MS = 15_000;

/**
 * Sends one answer. Only "saved" means that it is on the server's disk.
 * @throws where there is no connection or no reply in time
 */
export async function postAnswer(
	answer: { readonly id: string; readonly fields: string },
	handle: string
): Promise<Posted> {
	const body = new URLSearchParams(answer.fields);
	body.set('id', answer.id);
	body.set('learner', handle);
	const response = await fetch('/answers?with=html', {
		method: 'POST',
		headers: { accept: 'application/json' },
		body,
		signal: AbortSignal.timeout(TIMEOUT_MS)
	});
	if (response.status >= 500 || response.status === 429) return { kind: 'later' };
	const reply: { html?: string; error?: { code?: string; message: string } } = await response.json();
	if (response.ok && reply.html !== undefined) return { kind: 'saved', html: reply.html };
	return {
		kind: reply.error?.code === 'other-learner' ? 'other-learner' : 'refused',
		message: reply.error?.message ?? 'Please reload the page and send it again.'
	};
}

/**
 * Sends the answer of whoever is here now, made a learner if need be. Another tab may have begun one in the same
 * moment, or this browser's key open nothing any more: then it is sent once more as whoever the browser is told it
 * is. Where somebody else took over the browser meanwhile, it is not: it would be stored as theirs.
 */
export async function postAsWhoIsHere(answer: {
	readonly id: string;
	readonly fields: string;
}): Promise<Posted> {
	const before = currentWho();
	const posted = await postAnswer(answer, (before ?? (await ensureWho())).handle);
	const now = currentWho();
	const tookOver = before !== null && now !== null && now.handle !== before.handle;
	if (posted.kind !== 'other-learner' || tookOver) return posted;
	return postAnswer(answer, (await ensureWho()).handle);
}
