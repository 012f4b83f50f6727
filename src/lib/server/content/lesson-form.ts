import type { z } from 'zod';
import { plainText } from '../../domain/claim/reading.ts';
import type { Lesson } from '../../domain/course/course.ts';
import type { FeedbackPolicy } from '../../domain/course/feedback-policy.ts';
import {
	FORM_IDS,
	partsOf,
	type FormId,
	type lessonFormSchema,
	type TestForm
} from '../../domain/course/test-form.ts';
import { countWords } from '../../domain/item/written-text.ts';
import type { ContentFolder } from './content-folder.ts';
import { FORMS } from './load-article.ts';

/** As a lesson's front matter names it. */
type NamedForm = z.infer<typeof lessonFormSchema>;

/** The forms that a lesson may come to hold, whatever is drawn. */
function formsTaken({ take }: Pick<NamedForm, 'take'>): readonly FormId[] {
	return FORM_IDS.filter((id) => (id === 'c') === (take === 'later'));
}

/** Whether the form that a lesson names is there, with that part, and nothing else is asked in the lesson. */
export function checkLessonForm(
	folder: ContentFolder,
	lesson: {
		readonly file: string;
		readonly line: number;
		readonly form: NamedForm;
		readonly feedback: FeedbackPolicy;
		readonly shown: readonly { readonly line: number }[];
		readonly itemsPath: readonly string[];
	}
): void {
	const { file, line, form, feedback, shown, itemsPath } = lesson;
	if (feedback !== 'at-end') {
		const message = 'form: a test form tells nothing before its end: write "feedback: at-end"';
		folder.problems.push({ file, line, message });
	}
	for (const id of formsTaken(form)) {
		if (!folder.has(FORMS, id)) {
			const message = `form: there is no form ${id}: write it in lessons/forms/${id}, or take this out`;
			folder.problems.push({ file, line, message });
		} else if (form.part > partsOf(id)) {
			const message = `form: form ${id} has ${partsOf(id)} ${partsOf(id) === 1 ? 'part' : 'parts'}: correct part`;
			folder.problems.push({ file, line, message });
		}
	}
	if (folder.has(...itemsPath)) {
		const message = 'a lesson that holds a test form has no items of its own: take this file out';
		folder.problems.push({ file: folder.nameOf(...itemsPath), line: 1, message });
		return;
	}
	for (const { line: at } of shown) {
		const message = 'a lesson that holds a test form has no items of its own: take this one out';
		folder.problems.push({ file, line: at, message });
	}
}

/** Each part of each form has one place in the course. */
export function refuseFormTakenTwice(folder: ContentFolder, lessons: readonly Lesson[]): void {
	const first = new Map<string, Lesson>();
	for (const lesson of lessons) {
		if (!lesson.form) continue;
		const key = `${lesson.form.take} ${lesson.form.part}`;
		const other = first.get(key);
		if (other) {
			const message = `form: “${lesson.title}” and “${other.title}” hold the same part of the same form: keep one`;
			folder.problems.push({ file: folder.nameOf(), line: 1, message });
		}
		first.set(key, other ?? lesson);
	}
}

/** Words to read and items to answer in a part of a form, by the longest form that may be drawn. */
export function lengthOfPart(
	form: NamedForm | null,
	forms: readonly TestForm[]
): { words: number; items: number } {
	if (!form) return { words: 0, items: 0 };
	const may = formsTaken(form);
	const lengths = forms
		.filter(({ id }) => may.includes(id))
		.map(({ parts, articles }) => {
			const items = parts[form.part - 1] ?? [];
			const read = articles.filter(({ id }) => items.some((item) => item.excerpt?.article?.id === id));
			const words = read
				.flatMap((article) => article.parts)
				.reduce((sum, { paragraphs }) => sum + countWords(plainText(paragraphs)), 0);
			return { words, items: items.length };
		});
	return {
		words: Math.max(0, ...lengths.map(({ words }) => words)),
		items: Math.max(0, ...lengths.map(({ items }) => items))
	};
}
