import { lessonContent } from '#lib/components/lesson/lesson-content.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ data }) => ({
	...data,
	contents: await Promise.all(data.unit.lessons.map(({ unit, slug }) => lessonContent(unit, slug)))
});
