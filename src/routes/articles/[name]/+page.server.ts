import { error } from '@sveltejs/kit';
import { publicCourse } from '#lib/server/content/course.ts';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { viewArticle } from '#lib/server/service/codings.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const article = publicCourse.articles.find(({ id }) => id === event.params.name);
	if (!article) error(404, 'There is no text at this address.');
	const learner = await optionalLearner(event);
	const view = await viewArticle(event.locals.context, learner, article.id);
	return { article, workbench: view ? { steps: view.steps, howFar: view.howFar } : null };
};
