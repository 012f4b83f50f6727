import type { Article, Skill } from '../../domain/course/course.ts';
import {
	FORM_IDS,
	formFactsSchema,
	isFormId,
	partsOf,
	type FormId,
	type TestForm
} from '../../domain/course/test-form.ts';
import type { Item } from '../../domain/item/interactions.ts';
import type { LabelItem } from '../../domain/item/label/label.ts';
import { rightAnswer } from '../../domain/item/label/label.ts';
import type { ContentFolder } from './content-folder.ts';
import { FORMS, loadArticle } from './load-article.ts';
import { loadItems, takeItems, type LoadedItem } from './load-items.ts';

interface FormSources {
	readonly skills: readonly Skill[];
	/** The articles outside the forms, whose names are taken. */
	readonly articles: readonly Article[];
}

/**
 * Reads `forms/a`, `forms/b` and `forms/c`; what is wrong is left in the folder's problems.
 * @param taken - the items of the course so far by id, which those of the forms are added to
 */
export function loadForms(
	folder: ContentFolder,
	sources: FormSources,
	taken: Map<string, LoadedItem>
): TestForm[] {
	const names = new Map(sources.articles.map(({ id }) => [id, folder.nameOf('articles', id)]));
	return folder.folders(FORMS).flatMap((id) => {
		if (!isFormId(id)) {
			const message = `a folder here is named by its form, one of ${FORM_IDS.join(', ')}: rename it`;
			folder.problems.push({ file: folder.nameOf(FORMS, id), line: 1, message });
			return [];
		}
		return loadForm(folder, sources, id, { taken, names }) ?? [];
	});
}

function loadForm(
	folder: ContentFolder,
	{ skills }: FormSources,
	id: FormId,
	{ taken, names }: { taken: Map<string, LoadedItem>; names: Map<string, string> }
): TestForm | undefined {
	const at = [FORMS, id] as const;
	const facts = folder.yaml(formFactsSchema, ...at, 'form.yaml');
	const articles = folder.folders(...at).flatMap((name) => {
		const place = folder.nameOf(...at, name);
		const other = names.get(name);
		if (other !== undefined) {
			const message = `the name ${name} is taken by ${other}: rename the folder`;
			folder.problems.push({ file: place, line: 1, message });
		}
		names.set(name, place);
		return loadArticle(folder, name, ...at) ?? [];
	});
	const before = folder.problems.length;
	const { items, written } = loadItems(
		folder,
		{ articles, articlesAt: at, webs: null, skills },
		...at,
		'items.server.yaml'
	);
	takeItems(folder, items, taken);
	const whole = folder.problems.length === before && written !== undefined;
	if (!facts) return undefined;

	const report = (path: readonly (string | number)[], message: string) =>
		folder.problems.push({
			file: folder.nameOf(...at, 'form.yaml'),
			line: facts.yaml.lineOf(path),
			message
		});
	const wanted = partsOf(id);
	const { title, parts } = facts.value;
	if (parts.length !== wanted) {
		report(['parts'], `form ${id} has ${parts.length} parts: make it ${wanted}`);
	}
	const placed = new Set<string>();
	const resolved = parts.map((ids, part) =>
		ids.flatMap((itemId, index) => {
			const loaded = items.find(({ item }) => item.id === itemId);
			const path = ['parts', part, index];
			if (!loaded && written && !written.has(itemId)) {
				report(path, `there is no item "${itemId}": write it in items.server.yaml, or correct the id`);
			}
			if (placed.has(itemId)) report(path, `the item "${itemId}" stands here a second time: keep one`);
			placed.add(itemId);
			return loaded ? [loaded.item] : [];
		})
	);
	for (const { item, file, line } of items) {
		if (placed.has(item.id)) continue;
		const message = `no part of the form asks the item "${item.id}": name it in form.yaml`;
		folder.problems.push({ file, line, message });
	}
	checkItems(folder, items, articles);
	if (whole) checkBalance(folder, id, items, articles);
	return { id, title: title.trim(), parts: resolved.map(reportsFirst), articles };
}

/** Reports with their claims come first, then the questions about something else, each kind as it is written. */
function reportsFirst(items: readonly Item[]): Item[] {
	const isReport = ({ interaction }: Item) => interaction === 'label';
	return [...items.filter(isReport), ...items.filter((item) => !isReport(item))];
}

function labelsAmong(items: readonly LoadedItem[]): (LoadedItem & { readonly item: LabelItem })[] {
	return items.flatMap((loaded) => {
		const { item } = loaded;
		return item.interaction === 'label' ? [{ ...loaded, item }] : [];
	});
}

/** What an item of a form may be: two classes a claim, each report once, and nothing that has no points. */
function checkItems(folder: ContentFolder, items: readonly LoadedItem[], articles: readonly Article[]): void {
	for (const { item, file, line } of items) {
		if (item.interaction !== 'extended-text') continue;
		const message = `item "${item.id}": a form counts what is right, and an extended-text has no points: ask otherwise`;
		folder.problems.push({ file, line, message });
	}
	const labels = labelsAmong(items);
	for (const { item, file, line } of labels) {
		if (item.asks === 'class') continue;
		const message = `item "${item.id}": a form asks one plain question: write "asks: class"`;
		folder.problems.push({ file, line, message });
	}
	for (const { id } of articles) {
		const about = labels.filter(({ item }) => item.excerpt?.article?.id === id);
		for (const { item, file, line } of about.slice(1)) {
			const message = `item "${item.id}": the report ${id} has its label item already: ask all its claims in one`;
			folder.problems.push({ file, line, message });
		}
	}
}

/** What can be said only of a form whose items and reports are in order. */
function checkBalance(
	folder: ContentFolder,
	form: FormId,
	items: readonly LoadedItem[],
	articles: readonly Article[]
): void {
	const file = folder.nameOf(FORMS, form, 'items.server.yaml');
	const labels = labelsAmong(items);
	for (const { id } of articles) {
		if (labels.some(({ item }) => item.excerpt?.article?.id === id)) continue;
		const message = `no label item asks about the report ${id}: ask about it, or take the report out`;
		folder.problems.push({ file, line: 1, message });
	}
	const classes = labels.flatMap(({ item }) => item.claims.map((claim) => rightAnswer(item, claim)));
	const named = classes.filter((right) => right === 'named').length;
	if (named * 2 !== classes.length) {
		const message = `form ${form} asks about ${named} named claims and ${classes.length - named} that are not named: make them equal`;
		folder.problems.push({ file, line: 1, message });
	}
}
