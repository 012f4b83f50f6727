import { toGlossary } from '#lib/domain/course/glossary.ts';
import { publicCourse } from '#lib/server/content/course.ts';

export const prerender = true;

export const load = () => ({ letters: toGlossary(publicCourse) });
