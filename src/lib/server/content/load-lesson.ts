import { plainText } from '../../domain/claim/reading.ts';
import type { Lesson, SoWhatStrip } from '../../domain/course/course.ts';
import type { GlossaryEntry } from '../../domain/course/glossary.ts';
import { lessonMinutes } from '../../domain/course/minutes.ts';
import type { TestForm } from '../../domain/course/test-form.ts';
import { countWords } from '../../domain/item/written-text.ts';
import type { Item } from '../../domain/item/interactions.ts';
import { wordsOfPage } from '../../domain/item/path/web-page.ts';
import type { ContentFolder } from './content-folder.ts';
import { checkLessonForm, lengthOfPart } from './lesson-form.ts';
import { loadItems, takeItems, type ItemSources, type LoadedItem } from './load-items.ts';
import { parseLessonSource, type LessonSource } from './lesson-source.ts';

/** Where a lesson's folder lies, and its part of the address. */
export interface LessonPlace {
	readonly unit: { readonly folder: string; readonly slug: string };
	readonly folder: string;
	readonly slug: string;
}

/** What lessons may refer to. */
export interface LessonSources extends ItemSources {
	/** Empty while its file is itself in error. */
	readonly glossary: readonly GlossaryEntry[];
	readonly forms: readonly TestForm[];
}

const NO_ITEMS = { items: [], written: undefined };

/**
 * Reads a lesson's folder; what is wrong is left in the folder's problems.
 * @param taken - the items of the course so far by id, which this lesson's are added to
 */
export function loadLesson(
	folder: ContentFolder,
	sources: LessonSources,
	{ unit, folder: name, slug }: LessonPlace,
	taken: Map<string, LoadedItem>
): Lesson | undefined {
	const file = folder.nameOf(unit.folder, name, 'lesson.svx');
	const text = folder.text(unit.folder, name, 'lesson.svx');
	const { source, problems } = text === undefined ? { problems: [] } : parseLessonSource(file, text);
	folder.problems.push(...problems);
	const form = source?.facts.form ?? null;
	const itemsPath = [unit.folder, name, 'items.server.yaml'] as const;
	const { items, written } =
		form && !folder.has(...itemsPath) ? NO_ITEMS : loadItems(folder, sources, ...itemsPath);
	takeItems(folder, items, taken);
	if (!source) return undefined;
	if (form)
		checkLessonForm(folder, {
			file,
			line: source.formLine,
			form,
			feedback: source.facts.feedback,
			shown: source.items,
			itemsPath
		});

	const shown = placeItems(folder, file, source, items, written);
	refuseUnknownTerms(folder, file, source, sources);
	const soWhat = placeSoWhat(folder, file, source, sources);
	const inForm = lengthOfPart(form, sources.forms);
	const words =
		source.words +
		readingWords(folder, file, source, sources) +
		webWords(shown, sources) +
		inForm.words +
		soWhat.reduce((sum, { content }) => sum + countWords(content), 0);
	const { title, aim, misreading, feedback, optional = false } = source.facts;
	return {
		unit: unit.slug,
		slug,
		title,
		aim,
		misreading,
		feedback,
		optional,
		form: form && { ...form, items: inForm.items, dealt: null },
		minutes: lessonMinutes(words, shown.length + inForm.items),
		explained: source.explained,
		articles: [...new Set(source.readings.map(({ article }) => article))],
		terms: [...new Set(source.terms.map(({ id }) => id))],
		soWhat,
		items: shown
	};
}

/** The lesson's items in the order in which its prose shows them. */
function placeItems(
	folder: ContentFolder,
	file: string,
	source: LessonSource,
	items: readonly LoadedItem[],
	written: ReadonlySet<unknown> | undefined
): Item[] {
	const placed = new Set(source.items.map(({ id }) => id));
	const shown = source.items.flatMap(({ id, line }, index) => {
		const loaded = items.find(({ item }) => item.id === id);
		// An item that is itself in error has been reported: its absence here would be said twice.
		if (!loaded && written && !written.has(id)) {
			const message = `there is no item "${id}": write it in items.server.yaml, or correct the id`;
			folder.problems.push({ file, line, message });
		}
		if (source.items.findIndex((other) => other.id === id) < index) {
			folder.problems.push({ file, line, message: `the item "${id}" is shown a second time: keep one` });
		}
		return loaded ? [loaded.item] : [];
	});
	for (const { item, file: itemFile, line } of items) {
		if (placed.has(item.id)) continue;
		const message = `no lesson shows the item "${item.id}": place <Item id="${item.id}" /> in lesson.svx`;
		folder.problems.push({ file: itemFile, line, message });
	}
	return shown;
}

function refuseUnknownTerms(
	folder: ContentFolder,
	file: string,
	source: LessonSource,
	{ glossary }: LessonSources
): void {
	if (glossary.length === 0) return;
	for (const { id, line } of source.terms) {
		if (glossary.some((entry) => entry.id === id)) continue;
		const message = `there is no term "${id}": write it in lessons/glossary.yaml, or correct the id`;
		folder.problems.push({ file, line, message });
	}
}

function readingWords(
	folder: ContentFolder,
	file: string,
	source: LessonSource,
	sources: ItemSources
): number {
	let words = 0;
	for (const { article: id, part, line } of source.readings) {
		const article = sources.articles.find((candidate) => candidate.id === id);
		const parts = part === null ? article?.parts : article?.parts.filter((_, index) => index === part - 1);
		if (parts && parts.length > 0) {
			words += countWords(plainText(parts.flatMap(({ paragraphs }) => paragraphs)));
		} else if (article || !folder.folders('articles').includes(id)) {
			// A reading whose article is itself in error has been reported.
			const message = `there is no ${part === null ? '' : `part ${part} of a `}reading "${id}": correct it`;
			folder.problems.push({ file, line, message });
		}
	}
	return words;
}

/** About as many pages of a web as a learner opens; which ones would tell what they are worth. */
const PAGES_OPENED = 4;

function webWords(items: readonly Item[], { webs }: LessonSources): number {
	return items.reduce((sum, item) => {
		const pages = item.interaction === 'path' ? webs?.find(({ id }) => id === item.web)?.pages : undefined;
		const words = pages?.map(({ blocks }) => countWords(wordsOfPage(blocks))) ?? [];
		const all = words.reduce((total, count) => total + count, 0);
		return words.length === 0 ? sum : sum + Math.round((PAGES_OPENED * all) / words.length);
	}, 0);
}

/** The claims that the lesson asks "so what?" of, with what a strip shows of each. */
function placeSoWhat(
	folder: ContentFolder,
	file: string,
	source: LessonSource,
	sources: ItemSources
): SoWhatStrip[] {
	return source.soWhat.flatMap(({ article: id, claim, line }) => {
		const article = sources.articles.find((candidate) => candidate.id === id);
		const found = article?.ledger.claims.find((candidate) => candidate.id === claim);
		if (article && found) {
			const { title, kind } = article.facts;
			return [{ article: { id, title, real: kind === 'article' }, claim, content: found.content.trim() }];
		}
		if (article) {
			const message = `the article ${id} has no claim "${claim}": correct the id`;
			folder.problems.push({ file, line, message });
		} else if (!folder.folders('articles').includes(id)) {
			// An article that is itself in error has been reported.
			const message = `there is no article "${id}": name a folder of lessons/articles`;
			folder.problems.push({ file, line, message });
		}
		return [];
	});
}
