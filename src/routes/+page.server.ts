import { error } from '@sveltejs/kit';
import { publicCourse } from '#lib/server/content/course.ts';
import { toOutline } from '#lib/domain/course/outline.ts';

export const prerender = true;

export const load = () => {
	const hook = publicCourse.articles.find(({ facts }) => facts.kind === 'hook');
	if (!hook) error(500, 'The course has no text of kind hook.');
	return { hook, units: toOutline(publicCourse) };
};
