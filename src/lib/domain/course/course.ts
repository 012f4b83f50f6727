import { z } from 'zod';
import type { EvidenceMap } from '../claim/evidence-map.ts';
import type { Ledger } from '../claim/ledger.ts';
import type { ReadingPart } from '../claim/reading.ts';
import type { Town } from '../claim/town-record.ts';
import { toPublicItem, type Item, type PublicItem } from '../item/interactions.ts';
import { toPublicWeb, type PublicWeb, type Web } from '../item/path/web.ts';
import type { Coder } from '../score/yardstick.ts';
import type { Correction } from './corrections.ts';
import type { FeedbackPolicy } from './feedback-policy.ts';
import type { GlossaryEntry } from './glossary.ts';
import { lessonFormSchema, type LessonForm, type TestForm } from './test-form.ts';
import type { RunSheetStep } from './unit-facts.ts';

const written = {
	title: z.string().min(1),
	form: z.enum(['news', 'chat', 'caption', 'press release', 'chatbot answer']),
	intro: z.string().min(1)
};

/** What `article.yaml` says of a text: a real publication, or one that was invented for practice. */
export const articleFactsSchema = z.discriminatedUnion('kind', [
	z.strictObject({
		kind: z.literal('article'),
		...written,
		publication: z.string().min(1),
		author: z.string().min(1).optional(),
		date: z.iso.date(),
		address: z.url().optional()
	}),
	z.strictObject({
		kind: z.enum(['report', 'pairs', 'hook', 'form']),
		...written,
		publication: z.string().min(1).optional(),
		when: z.string().min(1).optional()
	})
]);

export type ArticleFacts = z.infer<typeof articleFactsSchema>;

export interface Article {
	/** The name of its folder. */
	readonly id: string;
	readonly facts: ArticleFacts;
	readonly parts: readonly ReadingPart[];
	/** Holds the key of every label item: it never leaves the server unasked. */
	readonly ledger: Ledger;
	/** Who says what about whom, laid out when the course is built; null for a text without a workbench. A key as well. */
	readonly map: EvidenceMap | null;
}

export type PublicArticle = Omit<Article, 'ledger' | 'map'>;

export const skillSchema = z.strictObject({ name: z.string().min(1), can: z.string().min(1) });
export type Skill = z.infer<typeof skillSchema> & { readonly id: string };

export const lessonFactsSchema = z.strictObject({
	title: z.string().min(1),
	aim: z.string().min(1),
	misreading: z.string().min(1),
	feedback: z.enum(['at-once', 'at-end']),
	optional: z.boolean().optional(),
	form: lessonFormSchema.optional()
});

/** A claim that a lesson asks "so what?" of, as its strip shows it; the answers stay in the ledger. */
export interface SoWhatStrip {
	readonly article: { readonly id: string; readonly title: string; readonly real: boolean };
	readonly claim: string;
	readonly content: string;
}

interface LessonOf<I> {
	readonly unit: string;
	/** The folder's name without its number: the last part of the address. */
	readonly slug: string;
	readonly title: string;
	readonly aim: string;
	readonly misreading: string;
	readonly feedback: FeedbackPolicy;
	/** A deep dive: no route holds it, and a unit is done without it. */
	readonly optional: boolean;
	/** The part of a test form that it holds in place of items of its own. */
	readonly form: LessonForm | null;
	readonly minutes: number;
	/** The words that it explains, in the order in which it does. */
	readonly explained: readonly string[];
	/** The articles whose reading it shows. */
	readonly articles: readonly string[];
	/** Ids of the glossary's terms that it links to. */
	readonly terms: readonly string[];
	readonly soWhat: readonly SoWhatStrip[];
	/** In the order in which the lesson shows them. */
	readonly items: readonly I[];
}

interface UnitOf<I> {
	readonly slug: string;
	readonly title: string;
	readonly aims: readonly string[];
	/** What the unit needs from before. */
	readonly recap: string | null;
	/** What the unit taught. */
	readonly summary: string;
	readonly discussion: readonly string[];
	readonly standards: string;
	readonly exit: string;
	readonly runSheet: readonly RunSheetStep[];
	readonly lessons: readonly LessonOf<I>[];
}

export type Lesson = LessonOf<Item>;
export type Unit = UnitOf<Item>;
export type PublicLesson = LessonOf<PublicItem>;
export type PublicUnit = UnitOf<PublicItem>;

/** The whole course with its keys: for the server alone. */
export interface Course {
	readonly units: readonly Unit[];
	readonly articles: readonly Article[];
	readonly webs: readonly Web[];
	readonly skills: readonly Skill[];
	readonly corrections: readonly Correction[];
	readonly glossary: readonly GlossaryEntry[];
	/** In the order of their ids. No page that is made for all tells of them. */
	readonly forms: readonly TestForm[];
	/** Who took the forms without their keys. */
	readonly coders: readonly Coder[];
	/** Whose word is counted on the page of the town; null for a course without a story. */
	readonly town: Town | null;
}

/** All of the course that anybody may see before answering anything. */
export interface PublicCourse {
	readonly units: readonly PublicUnit[];
	readonly articles: readonly PublicArticle[];
	readonly webs: readonly PublicWeb[];
	readonly skills: readonly Skill[];
	readonly corrections: readonly Correction[];
	readonly glossary: readonly GlossaryEntry[];
}

/** The public part of a lesson, field by field. */
export function toPublicLesson(lesson: Lesson): PublicLesson {
	return {
		unit: lesson.unit,
		slug: lesson.slug,
		title: lesson.title,
		aim: lesson.aim,
		misreading: lesson.misreading,
		feedback: lesson.feedback,
		optional: lesson.optional,
		form: lesson.form && { ...lesson.form, dealt: null },
		minutes: lesson.minutes,
		explained: lesson.explained,
		articles: lesson.articles,
		terms: lesson.terms,
		soWhat: lesson.soWhat,
		items: lesson.items.map(toPublicItem)
	};
}

/** The public part of a unit, field by field. */
export function toPublicUnit(unit: Unit): PublicUnit {
	return {
		slug: unit.slug,
		title: unit.title,
		aims: unit.aims,
		recap: unit.recap,
		summary: unit.summary,
		discussion: unit.discussion,
		standards: unit.standards,
		exit: unit.exit,
		runSheet: unit.runSheet,
		lessons: unit.lessons.map(toPublicLesson)
	};
}

/** The public part of an article: its facts and its reading, not its coding. */
export function toPublicArticle({ id, facts, parts }: Article): PublicArticle {
	return { id, facts, parts };
}

/** The public part of the course, field by field. */
export function toPublicCourse({
	units,
	articles,
	webs,
	skills,
	glossary,
	corrections
}: Course): PublicCourse {
	return {
		units: units.map(toPublicUnit),
		articles: articles.map(toPublicArticle),
		webs: webs.map(toPublicWeb),
		skills,
		glossary,
		corrections
	};
}

/** Every lesson in course order. */
export function lessonsOf<I>(course: { readonly units: readonly UnitOf<I>[] }): LessonOf<I>[] {
	return course.units.flatMap((unit) => unit.lessons);
}

/** The unit at an address, or undefined. */
export function findUnit<I>(
	course: { readonly units: readonly UnitOf<I>[] },
	slug: string
): UnitOf<I> | undefined {
	return course.units.find((unit) => unit.slug === slug);
}

/** The lesson at an address, or undefined. */
export function findLesson<I>(
	course: { readonly units: readonly UnitOf<I>[] },
	unit: string,
	slug: string
): LessonOf<I> | undefined {
	return lessonsOf(course).find((lesson) => lesson.unit === unit && lesson.slug === slug);
}

/** An item with the lesson that shows it, or undefined. */
export function findItem(course: Course, id: string): { item: Item; lesson: Lesson } | undefined {
	for (const lesson of lessonsOf(course)) {
		const item = lesson.items.find((candidate) => candidate.id === id);
		if (item) return { item, lesson };
	}
	return undefined;
}

/** The lessons of a unit that are printed: a test form is taken on screen, where nothing is told too early. */
export function onPaper<I>({ lessons }: { readonly lessons: readonly LessonOf<I>[] }): LessonOf<I>[] {
	return lessons.filter(({ form }) => form === null);
}

/** Where a unit stands. */
export function unitPath(unit: { readonly slug: string }): string {
	return `/lessons/${unit.slug}`;
}

/** Where a lesson stands. */
export function lessonPath(lesson: { readonly unit: string; readonly slug: string }): string {
	return `/lessons/${lesson.unit}/${lesson.slug}`;
}
