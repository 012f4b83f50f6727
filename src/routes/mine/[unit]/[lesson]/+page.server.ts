import { error } from '@sveltejs/kit';
import { findLesson } from '#lib/domain/course/course.ts';
import { toLessonView } from '#lib/domain/course/lesson-view.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { viewLessonAnswers } from '#lib/server/service/answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { context } = event.locals;
	const lesson = findLesson(context.course, event.params.unit, event.params.lesson);
	if (!lesson) error(404, 'There is no lesson at this address.');
	const learner = await optionalLearner(event);
	const answered = learner ? await viewLessonAnswers(context, learner, lesson) : {};
	const view = toLessonView(context.course, lesson);
	return {
		...view,
		// An answer is shown beside the item as it was when it was given.
		asked: view.asked.map((asked) => {
			const then = answered[asked.item.id];
			return then ? toAskedItem(then.item) : asked;
		}),
		answers: Object.fromEntries(Object.entries(answered).map(([id, { answer }]) => [id, answer]))
	};
};
