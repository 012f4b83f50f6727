import { publicCourse } from '#lib/server/content/course.ts';
import { toOutline } from '#lib/domain/course/outline.ts';

export const prerender = true;

export const load = () => ({
	units: toOutline(publicCourse),
	texts: publicCourse.articles.map(({ id, facts }) => ({ path: `/articles/${id}`, title: facts.title })),
	terms: publicCourse.glossary.map(({ id, term }) => ({ path: `/glossary#${id}`, title: term }))
});
