import type { DueWork } from '#lib/domain/classroom/assignment-view.ts';
import type { LessonLink } from '#lib/domain/course/go-on.ts';
import { optionalLearner } from '#lib/server/auth/learner.ts';
import { listDue } from '#lib/server/service/assignments.ts';
import { findLessonToGoOnWith } from '#lib/server/service/go-on.ts';
import { countReviews } from '#lib/server/service/review.ts';
import type { PageServerLoad } from './$types';

/** What the home page's script takes its parts from, and what the page shows by itself. */
interface DuePage {
	known: boolean;
	goOn: LessonLink | null;
	due: DueWork[];
	/** Questions that are due for review. */
	reviews: number;
}

export const load: PageServerLoad = async (event): Promise<DuePage> => {
	const { context } = event.locals;
	const learner = await optionalLearner(event);
	if (!learner) return { known: false, goOn: null, due: [], reviews: 0 };
	return {
		known: true,
		goOn: await findLessonToGoOnWith(context, learner),
		due: await listDue(context, learner),
		reviews: await countReviews(context, learner)
	};
};
