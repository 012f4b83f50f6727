import { z } from 'zod';
import type { ContentProblem } from '../../claim/ledger.ts';
import { entryId } from '../item.ts';
import { linksOf, type PageBlock } from './web-page.ts';
import { SEARCH, wayTo, type WebMap } from './way.ts';

/** How a site looks. A look says nothing about a site's worth: `tests/content/webs.test.ts` holds that. */
export const LOOKS = ['polished', 'paper', 'plain', 'handmade', 'chat'] as const;
export type Look = (typeof LOOKS)[number];

const address = z.string().regex(/^[a-z0-9.-]+\.example$/, 'ends in .example, which no real site does');

/** What `web.yaml` says. */
export const webFactsSchema = z.strictObject({
	title: z.string().min(1),
	intro: z.string().min(1),
	/** The page that a path begins at. */
	start: entryId,
	sites: z.record(
		entryId,
		z.strictObject({ name: z.string().min(1), address, look: z.enum(LOOKS), about: z.string().min(1) })
	),
	/** The town's search engine, with the words that were looked for and what it found, best first by its own lights. */
	search: z.strictObject({
		name: z.string().min(1),
		address,
		query: z.string().min(1),
		results: z.array(entryId).min(3)
	})
});

/** What stands at the head of a page's file. `about` is what search shows of it. */
export const pageFactsSchema = z.strictObject({
	site: entryId,
	title: z.string().min(1),
	about: z.string().min(1),
	by: z.string().min(1).optional(),
	date: z.string().min(1).optional()
});

/**
 * What a page is worth to whoever checks the claim: it only passes it on, it knows more, the claim began there, it
 * leads on, or it leads nowhere.
 */
export const ROLES = ['copy', 'better', 'origin', 'way', 'dead-end'] as const;
export type Role = (typeof ROLES)[number];

const role = z.strictObject({
	role: z.enum(ROLES),
	why: z.string({ error: 'is missing: say what the page is worth' }).min(1)
});

/** What `roles.server.yaml` says of each page by id: the key. */
export const rolesSchema = z.record(z.string(), role);
export type Roles = z.infer<typeof rolesSchema>;

export interface WebPage extends z.infer<typeof pageFactsSchema> {
	/** The name of its file. */
	readonly id: string;
	readonly blocks: readonly PageBlock[];
}

/** A dozen or more invented pages about one claim. */
export interface Web {
	/** The name of its folder. */
	readonly id: string;
	readonly facts: z.infer<typeof webFactsSchema>;
	readonly pages: readonly WebPage[];
	/** Tells what to open: it never leaves the server before an answer. */
	readonly roles: Roles;
}

export type PublicWeb = Omit<Web, 'roles'>;

/** The public part of a web: all that stands on its pages, and not what they are worth. */
export function toPublicWeb({ id, facts, pages }: Web): PublicWeb {
	return { id, facts, pages };
}

/** Which page links to which, search among them. */
export function toWebMap({ facts, pages }: PublicWeb): WebMap {
	const { name, query, results } = facts.search;
	return {
		start: facts.start,
		pages: [
			...pages.map(({ id, title, site, blocks }) => ({
				id,
				title,
				site: facts.sites[site]?.name ?? site,
				links: linksOf(blocks)
			})),
			{ id: SEARCH, title: `Results for “${query}”`, site: name, links: results }
		]
	};
}

/** A problem of one of a web's files. */
export interface WebProblem extends ContentProblem {
	readonly file: 'web.yaml' | 'roles.server.yaml' | `${string}.md`;
}

const FEWEST_PAGES = 12;
const FEWEST_SITES = 4;

/** What is wrong with a web whose files are each in order. */
export function checkWeb(web: Web): WebProblem[] {
	const { facts, pages, roles } = web;
	const known = new Set(pages.map(({ id }) => id));
	const problems: WebProblem[] = [];
	const report = (file: WebProblem['file'], path: readonly (string | number)[], message: string) =>
		problems.push({ file, path: [...path], message });

	if (!known.has(facts.start))
		report('web.yaml', ['start'], `there is no page "${facts.start}": correct the id`);
	if (pages.length < FEWEST_PAGES)
		report('web.yaml', [], `has ${pages.length} pages: write at least ${FEWEST_PAGES}`);
	const used = new Set(pages.map(({ site }) => site));
	if (used.size < FEWEST_SITES)
		report('web.yaml', ['sites'], `pages stand on ${used.size} sites: use at least ${FEWEST_SITES}`);
	for (const site of Object.keys(facts.sites)) {
		if (!used.has(site)) report('web.yaml', ['sites', site], 'has no page: write one, or take the site out');
	}
	for (const [index, id] of facts.search.results.entries()) {
		const at = ['search', 'results', index];
		if (!known.has(id)) report('web.yaml', at, `there is no page "${id}": correct the id`);
		if (facts.search.results.indexOf(id) < index) report('web.yaml', at, `${id} stands here twice: keep one`);
	}
	if (!/\binvented\b/i.test(facts.intro))
		report('web.yaml', ['intro'], 'does not say that the pages are invented: say so');
	for (const page of pages) problems.push(...checkPage(web, page, known));
	for (const id of Object.keys(roles)) {
		if (!known.has(id)) report('roles.server.yaml', [id], `there is no page "${id}": correct the id`);
	}
	for (const { id } of pages) {
		if (!Object.hasOwn(roles, id))
			report('roles.server.yaml', [], `${id} has no role: say what the page is worth`);
	}
	const count = (wanted: Role) => Object.values(roles).filter((given) => given.role === wanted).length;
	if (count('origin') !== 1)
		report('roles.server.yaml', [], `${count('origin')} pages are the origin: mark exactly one`);
	if (count('better') === 0) report('roles.server.yaml', [], 'no page is better coverage: mark at least one');
	return problems;
}

function checkPage(web: Web, { id, site, blocks }: WebPage, known: ReadonlySet<string>): WebProblem[] {
	const problems: WebProblem[] = [];
	const report = (path: readonly (string | number)[], message: string) =>
		problems.push({ file: `${id}.md`, path: [...path], message });
	if (id === SEARCH || id === 'enough') report([], `the name "${id}" is the page’s own: choose another`);
	if (!Object.hasOwn(web.facts.sites, site))
		report(['site'], `there is no site "${site}" in web.yaml: correct it`);
	for (const to of linksOf(blocks)) {
		if (!known.has(to)) report([], `links to "${to}", and there is no such page: correct the link`);
	}
	if (known.has(web.facts.start) && !wayTo(toWebMap(web), web.facts.start, id))
		report([], 'nothing leads here: link to it from a page, or let search find it');
	return problems;
}
