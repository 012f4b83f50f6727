import { json } from '@sveltejs/kit';
import { isAnswering } from '#lib/server/database/is-answering.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals }) => {
	const answers = await isAnswering(locals.context.database);
	return json({ database: answers ? 'answers' : 'does not answer' }, { status: answers ? 200 : 503 });
};
