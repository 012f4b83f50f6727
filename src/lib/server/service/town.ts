import { toTownView, type ReportState, type TownView } from '../../domain/course/town-view.ts';
import type { Learner } from '../store/learners.ts';
import { ledgerFor, listTexts } from './codings.ts';
import type { Context } from './context.ts';

/** The page of the town as a learner may see it; undefined for a course without a story. */
export async function viewTown(
	context: Context,
	learner: Pick<Learner, 'id'> | undefined
): Promise<TownView | undefined> {
	const { articles, town } = context.course;
	if (!town) return undefined;
	const reports: ReportState[] = [];
	for (const { id, howFar } of await listTexts(context, learner)) {
		const article = articles.find((candidate) => candidate.id === id);
		if (article?.facts.kind !== 'report') continue;
		const { coded, missing } = howFar;
		// Nothing is open before it is begun, so most reports need no look at the database.
		const opened = coded > 0 ? await ledgerFor(context, learner, article.id) : null;
		const state = opened?.kind === 'open' || opened?.kind === 'held-back' ? opened.kind : 'too-few';
		reports.push({ article, state, missing });
	}
	return toTownView(reports, town);
}
