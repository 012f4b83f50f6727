import { error } from '@sveltejs/kit';
import { viewWebPage } from '#lib/server/service/webs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals }) => {
	const before = url.searchParams.get('path') ?? '';
	const viewed = viewWebPage(locals.context.course, params.web, params.page, before);
	if (viewed.kind === 'no-such-page') error(404, 'There is no page at this address.');
	if (viewed.kind === 'no-such-way') error(400, viewed.message);
	return { view: viewed.view, question: viewed.question };
};
