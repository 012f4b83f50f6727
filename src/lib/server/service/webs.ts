import { lessonPath, lessonsOf, type Course, type Lesson } from '../../domain/course/course.ts';
import type { Item } from '../../domain/item/interactions.ts';
import { MOST_PAGES, parseWay, refuseWay, type WayProblem } from '../../domain/item/path/way.ts';
import { toPublicWeb } from '../../domain/item/path/web.ts';
import { toWebPageView, type WebPageView } from '../../domain/item/path/web-view.ts';

export type ViewedPage =
	/** `question` is where the item stands that asks about the web. */
	| { readonly kind: 'page'; readonly view: WebPageView; readonly question: string }
	| { readonly kind: 'no-such-page' }
	| { readonly kind: 'no-such-way'; readonly message: string };

/**
 * An invented page, as somebody sees it who opened others before. Nothing is stored.
 * @param before - the pages opened before it, as an address holds them
 */
export function viewWebPage(course: Course, webId: string, page: string, before: string): ViewedPage {
	const web = course.webs.find(({ id }) => id === webId);
	const asked = findPathItem(course, webId);
	if (!web || !asked) return { kind: 'no-such-page' };
	const way = [...parseWay(before), page];
	const outcome = toWebPageView(toPublicWeb(web), way);
	if ('view' in outcome) {
		const { item, lesson } = asked;
		return {
			kind: 'page',
			view: outcome.view,
			question: `${lessonPath(lesson)}#${item.id}`
		};
	}
	const exists = web.pages.some(({ id }) => id === page);
	if (outcome.problem === 'no-such-page' && !exists) return { kind: 'no-such-page' };
	return { kind: 'no-such-way', message: wordsFor(outcome.problem) };
}

export type ViewedEnd =
	| { readonly kind: 'end'; readonly item: Item; readonly lesson: Lesson }
	| Exclude<ViewedPage, { kind: 'page' }>;

/** The item that a way through a web answers, once somebody has seen enough. */
export function viewEnd(course: Course, webId: string, way: string): ViewedEnd {
	const asked = findPathItem(course, webId);
	if (!asked) return { kind: 'no-such-page' };
	const problem = refuseWay(asked.item.map, parseWay(way));
	return problem ? { kind: 'no-such-way', message: wordsFor(problem) } : { kind: 'end', ...asked };
}

function findPathItem(course: Course, webId: string) {
	for (const lesson of lessonsOf(course)) {
		for (const item of lesson.items) {
			if (item.interaction === 'path' && item.web === webId) return { item, lesson };
		}
	}
	return undefined;
}

function wordsFor(problem: WayProblem): string {
	switch (problem) {
		case 'too-long':
			return `A path has at most ${MOST_PAGES} pages, and this one has more.`;
		case 'begins-elsewhere':
			return 'Every path begins at the first page, and this address holds another beginning.';
		case 'no-such-page':
		case 'not-linked':
			return 'The pages in this address do not lead to each other.';
	}
}
