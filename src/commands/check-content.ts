import { countCourse, loadCourse } from '../lib/server/content/load-course.ts';
import { ContentError } from '../lib/server/content/problem.ts';

try {
	const { lessons, items } = countCourse(loadCourse('lessons'));
	console.log(`lessons/ is in order: ${lessons} lessons, ${items} items`);
} catch (error) {
	if (!(error instanceof ContentError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
