import type { SeenClaim } from '../../domain/claim/lazy-strategies.ts';
import { readClaims } from '../../domain/claim/read-claims.ts';
import { itemsOfForm, type TestForm } from '../../domain/course/test-form.ts';
import { yardstickOf, type Yardstick } from '../../domain/score/yardstick.ts';
import type { Learner } from '../store/learners.ts';
import type { Context } from './context.ts';
import { viewTestResults } from './test-forms.ts';

/** The claims that a form asks about, each among those of its report. */
function claimsAsked(form: TestForm): SeenClaim[] {
	return itemsOfForm(form).flatMap((item) => {
		if (item.interaction !== 'label') return [];
		const article = form.articles.find(({ id }) => id === item.excerpt?.article?.id);
		const among = (article ? readClaims(article) : []).filter(({ claim }) =>
			item.claims.some(({ id }) => id === claim.id)
		);
		return among.map((claim) => ({ ...claim, among }));
	});
}

/** A learner's counts beside those of others; null until every form is complete and told of. */
export async function viewYardstick(
	context: Context,
	learner: Pick<Learner, 'id'> | undefined
): Promise<Yardstick | null> {
	const { forms, coders } = context.course;
	const results = await viewTestResults(context, learner);
	if (results.length < forms.length) return null;
	const you = {
		named: results.reduce((sum, { counts }) => sum + counts.classes.named.right, 0),
		notNamed: results.reduce((sum, { counts }) => sum + counts.classes['not named'].right, 0)
	};
	return yardstickOf(forms.flatMap(claimsAsked), you, coders);
}
