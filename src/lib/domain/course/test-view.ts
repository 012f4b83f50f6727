import { toAskedItem, type AskedItem } from '../score/answered-item.ts';
import type { FormCounts } from '../score/form-counts.ts';
import { lessonPath, lessonsOf, type ArticleFacts, type Course, type Lesson } from './course.ts';
import { partToGoOnWith, type FormOpening, type FormStanding } from './form-standing.ts';
import type { FormTake } from './test-form.ts';

/** What is told of a test: nothing while it is under way, nor while a class withholds it; then how many. */
export type Told =
	| { readonly kind: 'under-way' }
	| { readonly kind: 'withheld' }
	/** With reasons it can be read item by item; those of A and B wait until both are complete. */
	| { readonly kind: 'counts'; readonly counts: FormCounts; readonly reasons: boolean };

/** A test as its own page shows it: how far, and at its end how many. */
export interface TestView {
	readonly take: FormTake;
	readonly parts: readonly {
		readonly path: string;
		readonly answered: number;
		readonly items: number;
	}[];
	/** The page of the lesson that holds its first part. */
	readonly lesson: { readonly title: string; readonly path: string };
	readonly opening: FormOpening;
	/** Where it goes on; null where all is answered. */
	readonly goOn: string | null;
	readonly told: Told;
}

/** The head of a report: its words stand in the item that asks about its claims. */
export type ReportHead = Pick<ArticleFacts, 'title'> & { readonly facts: ArticleFacts };

/** One part of a test, before any answer. */
export interface TestPart {
	readonly take: FormTake;
	readonly part: number;
	readonly parts: number;
	readonly lesson: { readonly title: string; readonly path: string };
	readonly asked: readonly {
		readonly asked: AskedItem;
		/** Of the report that it shows; null where it shows none. */
		readonly report: ReportHead | null;
	}[];
}

/** Where a test, or a part of it, is taken. */
export function testPath(take: FormTake, part?: number): string {
	return part === undefined ? `/tests/${take}` : `/tests/${take}/${part}`;
}

/** Where the items of a lesson are answered: on its own page, or on that of the test that it holds. */
export function answeringPath(lesson: Pick<Lesson, 'unit' | 'slug' | 'form'>): string {
	return lesson.form ? testPath(lesson.form.take, lesson.form.part) : lessonPath(lesson);
}

/** The lessons that hold a form, part by part. */
export function lessonsOfTake(course: Pick<Course, 'units'>, take: FormTake): Lesson[] {
	return lessonsOf(course)
		.filter(({ form }) => form?.take === take)
		.toSorted((a, b) => (a.form?.part ?? 0) - (b.form?.part ?? 0));
}

/** A test as a learner's page shows it. @param lesson - the one that holds its first part */
export function toTestView(standing: FormStanding, lesson: Lesson, told: Told): TestView {
	const { take, parts, opening } = standing;
	const next = partToGoOnWith(standing);
	return {
		take,
		parts: parts.map((part, index) => ({ path: testPath(take, index + 1), ...part })),
		lesson: { title: lesson.title, path: lessonPath(lesson) },
		opening,
		goOn: next === null ? null : testPath(take, next),
		told
	};
}

/** What the page of a part shows, and nothing that tells a key. @param course - as it is dealt to the learner */
export function toTestPart(course: Course, lesson: Lesson): TestPart | null {
	const { form } = lesson;
	const found = course.forms.find(({ id }) => id === form?.dealt?.form);
	if (!form || !found) return null;
	return {
		take: form.take,
		part: form.part,
		parts: found.parts.length,
		lesson: { title: lesson.title, path: lessonPath(lesson) },
		asked: lesson.items.map((item) => {
			const article = found.articles.find(({ id }) => id === item.excerpt?.article?.id);
			const shown = item.interaction === 'label' && article;
			return {
				asked: toAskedItem(item),
				report: shown ? { title: shown.facts.title, facts: shown.facts } : null
			};
		})
	};
}
