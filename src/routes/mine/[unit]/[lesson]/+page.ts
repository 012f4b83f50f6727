import { lessonContent } from '#lib/components/lesson/lesson-content.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data, params }) => ({
	...data,
	content: await lessonContent(params.unit, params.lesson)
});
