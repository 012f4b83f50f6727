import { z } from 'zod';
import type { Item } from '../item/interactions.ts';
import type { Article } from './course.ts';

/** The forms that a course may have. A and B measure before and after; C comes three weeks later. */
export const FORM_IDS = ['a', 'b', 'c'] as const;
export type FormId = (typeof FORM_IDS)[number];

/** What `form.yaml` says: the ids of the items, part by part, in the order in which they are asked. */
export const formFactsSchema = z.strictObject({
	title: z.string().min(1),
	parts: z.array(z.array(z.string().min(1)).min(1)).min(1)
});

/** How a lesson names a form: the one that is drawn for the learner, the other one, or the one after three weeks. */
export const lessonFormSchema = z.strictObject({
	take: z.enum(['first', 'second', 'later']),
	part: z.int().min(1)
});

/** Which part of which form a lesson holds; the part counts from 1. */
export type LessonForm = z.infer<typeof lessonFormSchema>;
export type FormTake = LessonForm['take'];

/** A test form with its keys: for the server alone. */
export interface TestForm {
	readonly id: FormId;
	readonly title: string;
	/** Its items, part by part. */
	readonly parts: readonly (readonly Item[])[];
	/** The reports that its items are about. They stand in no list of texts. */
	readonly articles: readonly Article[];
}

/** Every item of a form, in the order in which they are asked. */
export function itemsOfForm(form: Pick<TestForm, 'parts'>): Item[] {
	return form.parts.flat();
}

/** How many parts a form has: A and B are taken in two halves. */
export function partsOf(form: FormId): number {
	return form === 'c' ? 1 : 2;
}

/** Whether a string names a form. */
export function isFormId(id: string): id is FormId {
	return (FORM_IDS as readonly string[]).includes(id);
}
