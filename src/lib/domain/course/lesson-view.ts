import { toAskedItem, type AskedItem } from '../score/answered-item.ts';
import {
	lessonPath,
	lessonsOf,
	toPublicArticle,
	type Course,
	type Lesson,
	type PublicArticle,
	type SoWhatStrip
} from './course.ts';
import { itemCount, type FormTake } from './test-form.ts';
import { testPath } from './test-view.ts';

interface Neighbor {
	readonly path: string;
	readonly title: string;
}

/** A lesson as its page shows it before any answer. */
export interface LessonView {
	readonly lesson: {
		readonly unit: string;
		readonly slug: string;
		readonly title: string;
		readonly aim: string;
		readonly unitTitle: string;
		readonly path: string;
		/** Rounded up to whole minutes. */
		readonly minutes: number;
		readonly optional: boolean;
		/** How many items are asked. */
		readonly items: number;
		/** The test form that it leads to: where, which, and which part of it. */
		readonly test: { readonly path: string; readonly take: FormTake; readonly part: number } | null;
		readonly previous: Neighbor | null;
		readonly next: Neighbor | null;
		/** What the unit needs from before, in its first lesson. */
		readonly recap: string | null;
		/** What the unit taught, in its last lesson. */
		readonly summary: string | null;
	};
	readonly asked: readonly AskedItem[];
	readonly articles: readonly PublicArticle[];
	readonly soWhat: readonly SoWhatStrip[];
}

/** What the page of a lesson needs, and nothing that tells a key. */
export function toLessonView(course: Course, lesson: Lesson): LessonView {
	const all = lessonsOf(course);
	const at = all.indexOf(lesson);
	const neighbor = (index: number): Neighbor | null => {
		const other = index < 0 ? undefined : all[index];
		return other ? { path: lessonPath(other), title: other.title } : null;
	};
	const unit = course.units.find(({ slug }) => slug === lesson.unit);
	return {
		lesson: {
			unit: lesson.unit,
			slug: lesson.slug,
			title: lesson.title,
			aim: lesson.aim,
			unitTitle: unit?.title ?? '',
			path: lessonPath(lesson),
			minutes: Math.ceil(lesson.minutes),
			optional: lesson.optional,
			items: itemCount(lesson),
			test: lesson.form && {
				path: testPath(lesson.form.take),
				take: lesson.form.take,
				part: lesson.form.part
			},
			previous: neighbor(at - 1),
			next: neighbor(at + 1),
			recap: unit?.lessons[0] === lesson ? unit.recap : null,
			summary: unit?.lessons.at(-1) === lesson ? unit.summary : null
		},
		asked: lesson.items.map(toAskedItem),
		articles: course.articles.filter(({ id }) => lesson.articles.includes(id)).map(toPublicArticle),
		soWhat: lesson.soWhat
	};
}
