import MiniSearch from 'minisearch';
import { searchDocuments } from '#lib/domain/course/search-documents.ts';
import { SEARCH_OPTIONS } from '#lib/domain/course/search-options.ts';
import { lessonProse, publicCourse } from '#lib/server/content/course.ts';

export const prerender = true;

/** The index that the search page loads when it is first used. */
export const GET = () => {
	const index = new MiniSearch(SEARCH_OPTIONS);
	index.addAll(searchDocuments(publicCourse, lessonProse));
	return new Response(JSON.stringify(index), { headers: { 'content-type': 'application/json' } });
};
