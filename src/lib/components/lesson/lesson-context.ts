import { getContext, setContext } from 'svelte';
import type { PublicArticle, SoWhatStrip } from '#lib/domain/course/course.ts';
import type { AnswerView, AskedItem, UnscoredForm } from '#lib/domain/score/answered-item.ts';

/** What the components in a lesson's prose take from the page around them. */
export interface LessonContext {
	readonly asked: readonly AskedItem[];
	readonly articles: readonly PublicArticle[];
	readonly soWhat: readonly SoWhatStrip[];
	/** By item id. */
	readonly answers: Readonly<Record<string, AnswerView>>;
	readonly unscored: Readonly<Record<string, UnscoredForm>>;
	/** The lesson's own address, where every item stands unanswered. */
	readonly path: string;
	/** Whether answers are shown on the page itself, as scripts are not at hand. */
	readonly answeredHere: boolean;
	/** Whether the lesson is a worksheet: its questions are for a pen. */
	readonly onPaper: boolean;
}

export function setLessonContext(context: LessonContext): void {
	setContext('lesson', context);
}

export function lessonContext(): LessonContext {
	return getContext<LessonContext>('lesson');
}
