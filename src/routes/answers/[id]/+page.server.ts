import { error } from '@sveltejs/kit';
import { answeringPath } from '#lib/domain/course/test-view.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { requireLearner } from '#lib/server/auth/learner.ts';
import { viewAnswer } from '#lib/server/service/answers.ts';
import { countReviews } from '#lib/server/service/review.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const learner = await requireLearner(event);
	const found = await viewAnswer(event.locals.context, learner, event.params.id);
	if (!found) error(404, 'There is nothing here for this browser.');
	const { item, answer, lesson } = found;
	const index = lesson?.items.findIndex(({ id }) => id === item.id) ?? -1;
	const next = lesson?.items[index + 1];
	return {
		asked: toAskedItem(item),
		answer,
		number: index >= 0 ? index + 1 : null,
		total: lesson?.items.length ?? null,
		lesson: lesson && {
			mine: lesson.form ? answeringPath(lesson) : `/mine/${lesson.unit}/${lesson.slug}`,
			inTest: lesson.form !== null,
			title: lesson.title
		},
		again: lesson && !lesson.form ? `${answeringPath(lesson)}#${item.id}` : null,
		reviews: await countReviews(event.locals.context, learner),
		next: lesson && next ? { path: `${answeringPath(lesson)}#${next.id}` } : null
	};
};
