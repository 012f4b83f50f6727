import { error } from '@sveltejs/kit';
import { course } from '#lib/server/content/course.ts';
import { toPublicArticle } from '#lib/domain/course/course.ts';
import { standingOf } from '#lib/domain/claim/standing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url }) => {
	const hook = course.articles.find(({ facts }) => facts.kind === 'hook');
	if (!hook) error(500, 'The course has no text of kind hook.');
	const guess = Number(url.searchParams.get('guess') ?? Number.NaN);
	const guessed = Number.isInteger(guess) && guess >= 0 && guess <= 100;
	const shown = guessed ? standingOf(hook.parts, hook.ledger) : null;
	return {
		hook: toPublicArticle(hook),
		guess: guessed ? guess : null,
		standing: shown && shown.standing,
		share: shown && shown.share
	};
};
