import { MOST_PAGES, SEARCH, formatWay, refuseWay, type Way, type WayProblem } from './way.ts';
import { toWebMap, type Look, type PublicWeb } from './web.ts';
import type { PageBlock } from './web-page.ts';

/** One of the results of the town's search engine. */
export interface SearchResult {
	readonly id: string;
	readonly title: string;
	readonly site: string;
	readonly address: string;
	readonly date: string | null;
	readonly about: string;
}

/** A page of an invented web as it is shown at the end of a way. */
export interface WebPageView {
	readonly web: string;
	readonly title: string;
	readonly site: { readonly name: string; readonly about: string; readonly look: Look };
	/** Drawn as text: nothing stands there. */
	readonly address: string;
	readonly by: string | null;
	readonly date: string | null;
	readonly blocks: readonly PageBlock[];
	/** What search found, on its page of results. */
	readonly search: { readonly query: string; readonly results: readonly SearchResult[] } | null;
	/** The way that ends here, in the form of an address. */
	readonly way: string;
	/** How many pages it has. */
	readonly count: number;
	/** The page before. */
	readonly back: { readonly id: string; readonly title: string } | null;
	/** Whether no more pages can be opened. */
	readonly full: boolean;
}

/** The page at the end of a way, or why there is none. */
export function toWebPageView(web: PublicWeb, way: Way): { view: WebPageView } | { problem: WayProblem } {
	const map = toWebMap(web);
	const problem = refuseWay(map, way);
	if (problem) return { problem };
	const id = way.at(-1);
	const before = map.pages.find((page) => page.id === way.at(-2));
	const common = {
		web: web.id,
		way: formatWay(way),
		count: way.length,
		back: before ? { id: before.id, title: before.title } : null,
		full: way.length >= MOST_PAGES
	};
	const page = web.pages.find((candidate) => candidate.id === id);
	if (!page) return { view: { ...common, ...resultsOf(web) } };
	const { title, by = null, date = null, blocks } = page;
	const site = web.facts.sites[page.site];
	if (!site) return { problem: 'no-such-page' };
	const { name, about, look } = site;
	return {
		view: {
			...common,
			...{ title, by, date, blocks, site: { name, about, look } },
			address: addressOf(web, page.id),
			search: null
		}
	};
}

function resultsOf(web: PublicWeb): Omit<WebPageView, 'web' | 'way' | 'count' | 'back' | 'full'> {
	const { name, address, query, results } = web.facts.search;
	return {
		title: `Results for “${query}”`,
		site: { name, about: 'Search the county’s pages', look: 'plain' },
		address: `${address}/${SEARCH}`,
		by: null,
		date: null,
		blocks: [],
		search: {
			query,
			results: results.flatMap((id) => {
				const found = web.pages.find((page) => page.id === id);
				if (!found) return [];
				const { title, about, date = null } = found;
				const site = web.facts.sites[found.site]?.name ?? found.site;
				return [{ id, title, site, address: addressOf(web, id), date, about }];
			})
		}
	};
}

function addressOf({ facts, pages }: PublicWeb, id: string): string {
	const site = pages.find((page) => page.id === id)?.site ?? '';
	return `${facts.sites[site]?.address ?? ''}/${id}`;
}
