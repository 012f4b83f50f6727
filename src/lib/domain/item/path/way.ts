/** The page of results, which every page leads to. */
export const SEARCH = 'search';
/** The most pages that a way can have: it stands in an address, and nobody needs as many. */
export const MOST_PAGES = 40;

/** Which page links to which; the page of results is one of them. */
export interface WebMap {
	readonly start: string;
	readonly pages: readonly {
		readonly id: string;
		readonly title: string;
		/** The site's name. */
		readonly site: string;
		readonly links: readonly string[];
	}[];
}

/** Pages by id, in the order in which they were opened, from the start; a page that was gone back to stands again. */
export type Way = readonly string[];

/** Why a way cannot have been walked: how it ends there, or that it is too long. */
export type WayProblem = 'begins-elsewhere' | 'no-such-page' | 'not-linked' | 'too-long';

/** A way as an address or a form holds it: `start.search.news`. Nothing is an empty way. */
export function parseWay(text: string): Way {
	return text === '' ? [] : text.split('.');
}

/** A way in the form that `parseWay` reads. */
export function formatWay(way: Way): string {
	return way.join('.');
}

/** Whether a way could have been walked: each page is linked from the one before, is search, or was open before. */
export function refuseWay(map: WebMap, way: Way): WayProblem | null {
	if (way.length > MOST_PAGES) return 'too-long';
	if (way[0] !== map.start) return 'begins-elsewhere';
	for (const [index, id] of way.entries()) {
		const page = map.pages.find((candidate) => candidate.id === id);
		if (!page) return 'no-such-page';
		if (index === 0) continue;
		const before = map.pages.find((candidate) => candidate.id === way[index - 1]);
		const mayOpen = before?.links.includes(id) || id === SEARCH || way.indexOf(id) < index;
		if (!mayOpen) return 'not-linked';
	}
	return null;
}

/** The pages of a way, each once, in the order in which they were first opened. */
export function opened(way: Way): string[] {
	return [...new Set(way)];
}

/** A shortest way from one page to another, both included, or undefined. */
export function wayTo({ pages }: WebMap, from: string, to: string): string[] | undefined {
	const ways = new Map([[from, [from]]]);
	for (const [id, way] of ways) {
		if (id === to) return way;
		const links = pages.find((page) => page.id === id)?.links ?? [];
		for (const next of [...links, SEARCH]) if (!ways.has(next)) ways.set(next, [...way, next]);
	}
	return undefined;
}
