import { error } from '@sveltejs/kit';
import { findLesson, lessonsOf } from '#lib/domain/course/course.ts';
import { toLessonView } from '#lib/domain/course/lesson-view.ts';
import { course } from '#lib/server/content/course.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => lessonsOf(course).map(({ unit, slug }) => ({ unit, lesson: slug }));

export const load: PageServerLoad = ({ params }) => {
	const lesson = findLesson(course, params.unit, params.lesson);
	if (!lesson) error(404, 'There is no lesson at this address.');
	return toLessonView(course, lesson);
};
