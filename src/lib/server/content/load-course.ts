import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { correctionsSchema } from '../../domain/course/corrections.ts';
import { lessonsOf, skillSchema, type Course, type Lesson, type Unit } from '../../domain/course/course.ts';
import { townSchema, type Town } from '../../domain/claim/town-record.ts';
import { checkGlossary, glossarySchema, type GlossaryEntry } from '../../domain/course/glossary.ts';
import type { Web } from '../../domain/item/path/web.ts';
import { unitFactsSchema } from '../../domain/course/unit-facts.ts';
import { ContentFolder } from './content-folder.ts';
import { FORMS, loadArticle } from './load-article.ts';
import { refuseFormTakenTwice } from './lesson-form.ts';
import { loadCoders } from './load-coders.ts';
import { loadForms } from './load-forms.ts';
import { loadLesson, type LessonSources } from './load-lesson.ts';
import type { LoadedItem } from './load-items.ts';
import { findOriginal } from './original-check.ts';
import { ContentError, type Problem } from './problem.ts';
import { loadWeb } from './load-web.ts';
import type { YamlFile } from './yaml-file.ts';

const originalHashes = new Set(
	readFileSync(new URL('./original-hashes.txt', import.meta.url), 'utf8')
		.split('\n')
		.filter(Boolean)
);

const ARTICLES = 'articles';
const TOWN = 'town.server.yaml';

const skillsSchema = z
	.record(z.string(), skillSchema)
	.refine((skills) => Object.keys(skills).length > 0, 'the file has no skill: write one');

/**
 * Reads and checks a whole folder of lessons.
 * @param project - what file names in messages are relative to
 * @param hashes - of the sentences that may not stand in any file
 * @throws ContentError that names every mistake with file, line and remedy
 */
export function loadCourse(
	root: string,
	project?: string,
	hashes: ReadonlySet<string> = originalHashes
): Course {
	const folder = new ContentFolder(root, project);
	const skillsFile = folder.yaml(skillsSchema, 'skills.yaml');
	const skills = Object.entries(skillsFile?.value ?? {}).map(([id, skill]) => ({ id, ...skill }));
	const corrections = folder.yaml(correctionsSchema, 'corrections.yaml')?.value ?? [];
	const glossaryFile = folder.yaml(glossarySchema, 'glossary.yaml');
	const glossary = glossaryFile?.value ?? [];
	const articles = folder.folders(ARTICLES).flatMap((id) => loadArticle(folder, id, ARTICLES) ?? []);
	const webs = folder.folders('webs').flatMap((id) => loadWeb(folder, id) ?? []);
	const taken = new Map<string, LoadedItem>();
	const forms = loadForms(folder, { skills, articles }, taken);
	const coders = loadCoders(folder, forms);
	const sources = { articles, articlesAt: [ARTICLES], webs, skills, glossary, forms };
	const units = numberedFolders(folder, [ARTICLES, 'webs', FORMS]).flatMap(
		(place) => loadUnit(folder, sources, place, taken) ?? []
	);
	refuseFormTakenTwice(folder, lessonsOf({ units }));
	const town = loadTown(folder, articles);
	if (glossaryFile)
		folder.problems.push(...glossaryProblems(folder, glossary, glossaryFile.yaml, lessonsOf({ units })));
	folder.problems.push(...webProblems(folder, webs, lessonsOf({ units })));
	for (const [file, text] of folder.texts) folder.problems.push(...findOriginal(file, text, hashes));
	if (folder.problems.length > 0) throw new ContentError(folder.problems);
	return { units, articles, webs, skills, glossary, corrections, forms, coders, town };
}

/** The page of the town, for a course that has a story. */
function loadTown(folder: ContentFolder, articles: Course['articles']): Town | null {
	const file = folder.has(TOWN) ? folder.yaml(townSchema, TOWN) : undefined;
	if (!file) return null;
	const { last } = file.value;
	const report = articles.find(({ id }) => id === last);
	// A report that is itself in error has been reported.
	const broken = !report && folder.folders(ARTICLES).includes(last);
	if (report?.facts.kind !== 'report' && !broken) {
		const message = `last: there is no report "${last}": name a folder of lessons/articles`;
		folder.problems.push({ file: folder.nameOf(TOWN), line: file.yaml.lineOf(['last']), message });
	}
	return file.value;
}

/** A web is the question of one item: its pages lead back to that one. */
function webProblems(folder: ContentFolder, webs: readonly Web[], lessons: readonly Lesson[]): Problem[] {
	// An item that is itself in error may be the one.
	if (folder.problems.length > 0) return [];
	return webs.flatMap(({ id }) => {
		const items = lessons
			.flatMap((lesson) => lesson.items)
			.filter((item) => item.interaction === 'path' && item.web === id);
		const message = `${items.length} items are about this web: let exactly one name it`;
		return items.length === 1 ? [] : [{ file: folder.nameOf('webs', id, 'web.yaml'), line: 1, message }];
	});
}

function glossaryProblems(
	folder: ContentFolder,
	glossary: readonly GlossaryEntry[],
	yaml: Pick<YamlFile, 'lineOf'>,
	lessons: readonly Lesson[]
): Problem[] {
	// A lesson that is itself in error may be the one that links to a term.
	const whole = folder.problems.length === 0;
	const used = new Set(lessons.flatMap(({ terms }) => terms));
	const unused = glossary.flatMap(({ id }, index) => {
		const message = `no lesson links to the term ${id}: write <Term id="${id}">…</Term> where it is first used`;
		return !whole || used.has(id) ? [] : [{ path: [index, 'id'], message }];
	});
	return [...checkGlossary(glossary), ...unused].map(({ path, message }) => ({
		file: folder.nameOf('glossary.yaml'),
		line: yaml.lineOf(path),
		message
	}));
}

function loadUnit(
	folder: ContentFolder,
	sources: LessonSources,
	unit: { folder: string; slug: string },
	taken: Map<string, LoadedItem>
): Unit | undefined {
	const facts = folder.yaml(unitFactsSchema, unit.folder, 'unit.yaml');
	const lessons = numberedFolders(folder, [], unit.folder).flatMap(
		(place) => loadLesson(folder, sources, { unit, ...place }, taken) ?? []
	);
	if (!facts) return undefined;
	return { slug: unit.slug, ...facts.value, recap: facts.value.recap ?? null, lessons };
}

/** Folders that are ordered by a number, which is no part of their address. */
function numberedFolders(
	folder: ContentFolder,
	except: readonly string[],
	...path: string[]
): { folder: string; slug: string }[] {
	const seen = new Map<string, string>();
	return folder.folders(...path).flatMap((name) => {
		if (except.includes(name)) return [];
		const report = (message: string) =>
			folder.problems.push({ file: folder.nameOf(...path, name), line: 1, message });
		const slug = /^\d\d-([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name)?.[1];
		if (slug === undefined) {
			report(
				'a folder here is named by two digits and lower-case words, such as 03-who-told-whom: rename it'
			);
			return [];
		}
		const other = seen.get(slug);
		if (other !== undefined) {
			report(`${other} has the same address but for the number: rename one of them`);
			return [];
		}
		seen.set(slug, name);
		return [{ folder: name, slug }];
	});
}

/** How many items and lessons a course has. */
export function countCourse(course: Course): { lessons: number; items: number } {
	const lessons = lessonsOf(course);
	return { lessons: lessons.length, items: lessons.reduce((sum, { items }) => sum + items.length, 0) };
}
