import { requireLearner } from '#lib/server/auth/learner.ts';
import { toReviewCalendar } from '#lib/server/service/review-calendar.ts';
import { reviewDays } from '#lib/server/service/review.ts';
import type { RequestHandler } from './$types';

/** The days on which this learner's review is due, for their own calendar. */
export const GET: RequestHandler = async (event) => {
	const learner = await requireLearner(event);
	const { context } = event.locals;
	const days = await reviewDays(context, learner);
	return new Response(toReviewCalendar(days, `${event.url.origin}/review`, context.now), {
		headers: {
			'content-type': 'text/calendar; charset=utf-8',
			'content-disposition': 'attachment; filename="who-says-review.ics"',
			'cache-control': 'no-store'
		}
	});
};
