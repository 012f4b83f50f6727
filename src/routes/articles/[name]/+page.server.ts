import { error } from '@sveltejs/kit';
import { publicCourse } from '#lib/server/content/course.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => publicCourse.articles.map(({ id }) => ({ name: id }));

export const load: PageServerLoad = ({ params }) => {
	const article = publicCourse.articles.find(({ id }) => id === params.name);
	if (!article) error(404, 'There is no text at this address.');
	return { article };
};
