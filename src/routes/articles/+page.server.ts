import { publicCourse } from '#lib/server/content/course.ts';

export const prerender = true;

export const load = () => ({
	articles: publicCourse.articles
		.filter(({ facts }) => facts.kind === 'article' || facts.kind === 'report')
		.map(({ id, facts }) => ({ id, facts }))
});
