import { error } from '@sveltejs/kit';
import { lessonPath } from '#lib/domain/course/course.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { viewEnd } from '#lib/server/service/webs.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals }) => {
	const way = url.searchParams.get('path') ?? '';
	const viewed = viewEnd(locals.context.course, params.web, way);
	if (viewed.kind === 'no-such-page') error(404, 'There is no page at this address.');
	if (viewed.kind === 'no-such-way') error(400, viewed.message);
	const { item, lesson } = viewed;
	return {
		asked: toAskedItem(item),
		values: { path: [way] },
		number: lesson.items.indexOf(item) + 1,
		total: lesson.items.length,
		lesson: { title: lesson.title, path: lessonPath(lesson) }
	};
};
