import { error } from '@sveltejs/kit';
import { findUnit } from '#lib/domain/course/course.ts';
import { toUnitOutline } from '#lib/domain/course/outline.ts';
import { publicCourse } from '#lib/server/content/course.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => publicCourse.units.map(({ slug }) => ({ unit: slug }));

export const load: PageServerLoad = ({ params }) => {
	const unit = findUnit(publicCourse, params.unit);
	if (!unit) error(404, 'There is no unit at this address.');
	return { unit: toUnitOutline(unit) };
};
