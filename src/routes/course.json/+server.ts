import { json } from '@sveltejs/kit';
import { publicCourse } from '#lib/server/content/course.ts';

export const prerender = true;

/** The outline of the course, with every item as it may be seen before an answer. */
export const GET = () => {
	const lessons = publicCourse.units.flatMap((unit) => unit.lessons);
	return json({
		units: publicCourse.units,
		counts: {
			units: publicCourse.units.length,
			lessons: lessons.length,
			items: lessons.reduce((sum, { items }) => sum + items.length, 0)
		},
		articles: publicCourse.articles.map(({ id, facts }) => ({ id, ...facts })),
		skills: publicCourse.skills
	});
};
