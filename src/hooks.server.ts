import { building } from '$app/environment';
import { env } from '$env/dynamic/private';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { course } from '#lib/server/content/course.ts';
import {
	DEFAULT_DATABASE_URL,
	openDatabase,
	withoutPassword,
	type Database
} from '#lib/server/database/open-database.ts';
import { keepItemVersions } from '#lib/server/service/item-versions.ts';
import { readSettings, type Settings } from '#lib/server/service/settings.ts';

let opened: { readonly database: Database; readonly settings: Settings } | undefined;

export const init: ServerInit = async () => {
	if (building) return;
	const settings = readSettings(env);
	const url = env['DATABASE_URL'] || DEFAULT_DATABASE_URL;
	const database = await openDatabase(url);
	console.log(`Answers are kept in: ${withoutPassword(url)}`);
	opened = { database, settings };
	await keepItemVersions({ database, course, now: new Date() });
	process.once('sveltekit:shutdown', () => void database.close());
};

export const handle: Handle = async ({ event, resolve }) => {
	if (opened) event.locals.context = { ...opened, course, now: new Date() };
	const response = await resolve(event);
	// Whatever is rendered on request may hold somebody's answers.
	if (building) return response;
	response.headers.set('cache-control', 'private, no-store');
	return compress(event.request, response);
};

/** Pages and replies are a third of their size on the way; files come compressed from the build. */
function compress(request: Request, response: Response): Response {
	const accepted = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
	const text = /^(text\/|application\/json)/.test(response.headers.get('content-type') ?? '');
	response.headers.append('vary', 'accept-encoding');
	if (!accepted || !text || !response.body || response.headers.has('content-encoding')) return response;
	const headers = new Headers(response.headers);
	headers.set('content-encoding', 'gzip');
	headers.delete('content-length');
	const body = response.body.pipeThrough(new CompressionStream('gzip'));
	return new Response(body, { status: response.status, statusText: response.statusText, headers });
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status === 404) return { message: 'There is no page at this address.' };
	// The request's doing, of which anybody could fill a log.
	if (status < 500) return { message };
	const id = crypto.randomUUID().slice(0, 8);
	console.error(`[${id}] ${event.request.method} ${event.route.id ?? 'unknown route'}`, error);
	return { message, code: id };
};
