import { randomUUID } from 'node:crypto';
import type { Joining } from './seats.ts';

/** What a form for joining carries, so that the same try sent twice is recognised. */
export const newAttempt = (): string => randomUUID();

/** What a form for joining says. */
export function readJoiningForm(form: FormData): Joining {
	const bring = form.get('bring');
	const attempt = String(form.get('attempt') ?? '');
	return {
		name: String(form.get('name') ?? ''),
		bring: bring === 'all' || bring === 'later' ? bring : 'no',
		// A form that carries none, or one that could be guessed, is a try of its own.
		attempt: /^[\da-f-]{36}$/.test(attempt) ? attempt : newAttempt()
	};
}
