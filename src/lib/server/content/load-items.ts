import { labelOfClaim, isScorable, laterOf, toLabelBasis } from '../../domain/claim/ledger.ts';
import { claimsInReading, excerptForClaims, textWithClaims } from '../../domain/claim/reading.ts';
import type { Article, Skill } from '../../domain/course/course.ts';
import type { Excerpt, ItemBase, ItemClaim } from '../../domain/item/item.ts';
import {
	INTERACTIONS,
	interactionOf,
	isInteractionName,
	type AuthoredItem,
	type Item
} from '../../domain/item/interactions.ts';
import { shortWay, type PathItem } from '../../domain/item/path/path.ts';
import type { Web } from '../../domain/item/path/web.ts';
import type { ContentFolder } from './content-folder.ts';
import { formatPath, parseWith, type YamlFile } from './yaml-file.ts';

/** What items may refer to. */
export interface ItemSources {
	readonly articles: readonly Article[];
	/** The folder that they lie in. */
	readonly articlesAt: readonly string[];
	/** Null where no item may lead away to one. */
	readonly webs: readonly Web[] | null;
	readonly skills: readonly Skill[];
}

/** An item, and the line at which it is written. */
export interface LoadedItem {
	readonly item: Item;
	readonly file: string;
	readonly line: number;
}

/**
 * Reads an `items.server.yaml`; what is wrong is left in the folder's problems.
 * @returns the items that are in order, and the ids of all that are written there; undefined where that is unknown
 */
export function loadItems(
	folder: ContentFolder,
	sources: ItemSources,
	...path: string[]
): { items: LoadedItem[]; written: ReadonlySet<unknown> | undefined } {
	const yaml = folder.rawYaml(...path);
	const file = folder.nameOf(...path);
	const list = fieldOf(yaml?.value, 'items');
	if (!yaml || !Array.isArray(list)) {
		if (yaml)
			folder.problems.push({ file, line: 1, message: 'the file has no list of items: begin with "items:"' });
		return { items: [], written: undefined };
	}
	const items = list.flatMap((raw: unknown, index) => {
		const item = loadItem(folder, sources, yaml, file, raw, index);
		return item ? [{ item, file, line: yaml.lineOf(['items', index]) }] : [];
	});
	return { items, written: new Set(list.map((raw) => fieldOf(raw, 'id'))) };
}

/**
 * Adds items to those of the course so far, and refuses an id that is taken.
 * @param taken - the items of the course so far by id
 */
export function takeItems(
	folder: ContentFolder,
	items: readonly LoadedItem[],
	taken: Map<string, LoadedItem>
): void {
	for (const loaded of items) {
		const first = taken.get(loaded.item.id);
		if (first) {
			const message = `the id "${loaded.item.id}" is taken by ${first.file}:${first.line}: choose another`;
			folder.problems.push({ file: loaded.file, line: loaded.line, message });
		} else {
			taken.set(loaded.item.id, loaded);
		}
	}
}

function fieldOf(value: unknown, name: string): unknown {
	return value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[name] : undefined;
}

function loadItem(
	folder: ContentFolder,
	sources: ItemSources,
	yaml: YamlFile,
	file: string,
	raw: unknown,
	index: number
): Item | undefined {
	const id = fieldOf(raw, 'id');
	const prefix = typeof id === 'string' ? `item "${id}": ` : `item #${index + 1}: `;
	const report = (path: readonly PropertyKey[], message: string) => {
		const line = yaml.lineOf(['items', index, ...path]);
		folder.problems.push({ file, line, message: `${prefix}${formatPath(path)}${message}` });
	};
	const name = fieldOf(raw, 'interaction');
	if (!isInteractionName(name)) {
		report(['interaction'], `must be one of: ${Object.keys(INTERACTIONS).join(', ')}`);
		return undefined;
	}
	const interaction = interactionOf({ interaction: name });
	const parsed = parseWith(interaction.authored, yaml, raw, file, ['items', index], prefix);
	folder.problems.push(...parsed.problems);
	const authored = parsed.value;
	if (!authored) return undefined;

	const before = folder.problems.length;
	// Without any skill their file is itself in error, and has been reported.
	if (sources.skills.length > 0 && !sources.skills.some(({ id }) => id === authored.skill)) {
		report(['skill'], `there is no skill "${authored.skill}": take one of lessons/skills.yaml`);
	}
	const article = sources.articles.find(({ id }) => id === authored.article);
	// An article that is itself in error has been reported.
	if (!article && folder.folders(...sources.articlesAt).includes(authored.article ?? '')) return undefined;
	if (authored.article !== undefined && !article) {
		const where = ['lessons', ...sources.articlesAt].join('/');
		report(['article'], `there is no article "${authored.article}": name a folder of ${where}`);
	}
	if ((authored.article === undefined) !== (authored.claims === undefined)) {
		report(['article'], 'article and claims go together: name both or neither');
	}
	if (authored.article !== undefined && authored.excerpt !== undefined) {
		report(['excerpt'], 'the excerpt comes from the article already: take one of the two out');
	}
	const claims = article ? resolveClaims(article, authored.claims ?? []) : [];
	for (const [position, id] of (authored.claims ?? []).entries()) {
		const claim = article?.ledger.claims.find((candidate) => candidate.id === id);
		const at = ['claims', position];
		if (article && !claim) report(at, `the article ${article.id} has no claim ${id}: correct the id`);
		if (claim && !isScorable(claim)) {
			report(
				at,
				`${id} is debatable or decided by the fine print, so it is never scored: take another claim`
			);
		}
		if (authored.claims?.indexOf(id) !== position) report(at, `${id} stands here twice: keep one`);
	}
	const web = 'web' in authored ? sources.webs?.find(({ id }) => id === authored.web) : undefined;
	if ('web' in authored && sources.webs === null) {
		report(['interaction'], 'a path leads away from a test form: ask it in a lesson');
	} else if ('web' in authored && !web) {
		// A web that is itself in error has been reported.
		if (folder.folders('webs').includes(authored.web)) return undefined;
		report(['web'], `there is no web "${authored.web}": name a folder of lessons/webs`);
	}
	for (const problem of interaction.check(authored)) report(problem.path, problem.message);
	if (folder.problems.length > before) return undefined;
	const item = interaction.resolve(authored, toBase(authored, article), claims, web) as Item;
	if (item.interaction === 'path') refuseHardPath(item, report);
	return folder.problems.length > before ? undefined : item;
}

function refuseHardPath(
	item: PathItem,
	report: (path: readonly PropertyKey[], message: string) => void
): void {
	if (shortWay(item)) return;
	report(
		['steps'],
		'no path through the web holds every step: give the steps more pages, or link them sooner'
	);
}

function toBase(authored: AuthoredItem, article: Article | undefined): ItemBase {
	return {
		id: authored.id,
		version: authored.version,
		skill: authored.skill,
		prompt: authored.prompt.trim(),
		excerpt: toExcerpt(authored, article)
	};
}

function toExcerpt(authored: AuthoredItem, article: Article | undefined): Excerpt | null {
	if (article) {
		const { id, facts, parts } = article;
		return {
			article: {
				id,
				title: facts.title,
				real: facts.kind === 'article',
				...(facts.kind === 'form' ? { inForm: true as const } : {})
			},
			// A form shows each report once and whole: with the item that asks about its claims.
			paragraphs:
				facts.kind === 'form' && authored.interaction === 'label'
					? textWithClaims(parts, authored.claims)
					: excerptForClaims(parts, authored.claims ?? [])
		};
	}
	if (authored.excerpt === undefined) return null;
	const paragraphs = authored.excerpt.trim().split(/\n\s*\n/);
	return {
		article: null,
		paragraphs: paragraphs.map((text) => ({ runs: [{ text: text.replaceAll(/\s+/g, ' ') }] }))
	};
}

/** The claims of an article that an item names, in reading order. */
function resolveClaims(article: Article, ids: readonly string[]): ItemClaim[] {
	const { claims } = article.ledger;
	const contentOf = (id: string) => claims.find((claim) => claim.id === id)?.content ?? '';
	return claimsInReading(article.parts)
		.filter((id) => ids.includes(id))
		.flatMap((id) => claims.filter((claim) => claim.id === id))
		.map((claim) => {
			const came = laterOf(article.ledger, claim.id);
			return {
				id: claim.id,
				text: claim.content.trim(),
				label: labelOfClaim(claim),
				basis: toLabelBasis(claim),
				chain: claim.chain,
				cue: claim.cue,
				why: claim.why.trim(),
				contestedBy: claim.contestedBy.map(contentOf),
				later: came ? { held: came.held, note: came.note.trim() } : null
			};
		});
}
