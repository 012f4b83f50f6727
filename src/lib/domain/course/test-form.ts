import { z } from 'zod';
import { CLAIM_CLASSES } from '../claim/label.ts';
import type { Item } from '../item/interactions.ts';
import type { Article, Course, Lesson } from './course.ts';

/** The forms that a course may have. A and B measure before and after; C comes three weeks later. */
export const FORM_IDS = ['a', 'b', 'c'] as const;
export type FormId = (typeof FORM_IDS)[number];

/** What `form.yaml` says: the ids of the items, part by part, in the order in which they are asked. */
export const formFactsSchema = z.strictObject({
	title: z.string().min(1),
	parts: z.array(z.array(z.string().min(1)).min(1)).min(1)
});

/** What `coders.server.yaml` says: who took the forms without their keys, and what they said, claim by claim. */
export const codersSchema = z.strictObject({
	coders: z.array(
		z.strictObject({
			name: z.string().min(1),
			describedAs: z.string().min(1),
			answers: z.record(z.string(), z.record(z.string(), z.enum(CLAIM_CLASSES)))
		})
	)
});

/** The form that is drawn for the learner, the other one, and the one after three weeks, in this order. */
export const FORM_TAKES = ['first', 'second', 'later'] as const;
export type FormTake = (typeof FORM_TAKES)[number];

/** How a lesson names a part of a form; the part counts from 1. */
export const lessonFormSchema = z.strictObject({ take: z.enum(FORM_TAKES), part: z.int().min(1) });

/** Which part of which form a lesson holds in place of items of its own. */
export interface LessonForm extends z.infer<typeof lessonFormSchema> {
	/** How many items are asked in it; the most, where that depends on what is drawn. */
	readonly items: number;
	/** Null for everybody; once the lesson is one learner's, which form it is. */
	readonly dealt: DealtForm | null;
}

/** The form that a lesson holds for one learner, with what has to be answered before it is told of. */
export interface DealtForm {
	readonly form: FormId;
	/** Ids of all its items: then its counts are told. */
	readonly countsAfter: readonly string[];
	/** Ids of the items after which reasons are told: those of A and B together, for C its own. */
	readonly reasonsAfter: readonly string[];
}

/** A test form with its keys: for the server alone. */
export interface TestForm {
	readonly id: FormId;
	readonly title: string;
	/** Its items, part by part. */
	readonly parts: readonly (readonly Item[])[];
	/** The reports that its items are about. They stand in no list of texts. */
	readonly articles: readonly Article[];
}

/** Which of A and B comes first, and so how the forms are dealt. */
export type FirstForm = 'a' | 'b';

/** Every item of a form, in the order in which they are asked. */
export function itemsOfForm(form: Pick<TestForm, 'parts'>): Item[] {
	return form.parts.flat();
}

/** Whether an item belongs to a form of the course, whoever's course it is and whatever its lessons hold. */
export function isOfForm(course: Pick<Course, 'forms'>, itemId: string): boolean {
	return course.forms.some((form) => itemsOfForm(form).some(({ id }) => id === itemId));
}

/** How many parts a form has: A and B are taken in two halves. */
export function partsOf(form: FormId): number {
	return form === 'c' ? 1 : 2;
}

/** Whether a string names a form. */
export function isFormId(id: string): id is FormId {
	return (FORM_IDS as readonly string[]).includes(id);
}

/** Whether a string says when a form is taken. */
export function isFormTake(take: string): take is FormTake {
	return (FORM_TAKES as readonly string[]).includes(take);
}

/**
 * Draws which of A and B a learner takes first: half of all ids come out either way, and one id always the same.
 * FNV-1a (Fowler, Noll, Vo; 32 bits) over the id's UTF-16 units, then the parity of all its bits.
 */
export function drawFirst(learnerId: string): FirstForm {
	let hash = 0x811c9dc5;
	for (let index = 0; index < learnerId.length; index++) {
		hash = Math.imul(hash ^ learnerId.charCodeAt(index), 0x01000193);
	}
	let bits = hash >>> 0;
	for (const shift of [16, 8, 4, 2, 1]) bits ^= bits >>> shift;
	return (bits & 1) === 0 ? 'a' : 'b';
}

/** The form that is taken then, by what was drawn. */
export function formOfTake(take: FormTake, first: FirstForm): FormId {
	if (take === 'later') return 'c';
	return (take === 'first') === (first === 'a') ? 'a' : 'b';
}

/**
 * The course as one learner has it: lessons that hold a part of a form have its items. It is for the server alone,
 * and no page that is made for all may show it.
 */
export function dealForms(course: Course, first: FirstForm): Course {
	const idsOf = (form: FormId) =>
		course.forms.filter(({ id }) => id === form).flatMap((found) => itemsOfForm(found).map(({ id }) => id));
	const deal = (lesson: Lesson): Lesson => {
		if (!lesson.form) return lesson;
		const form = formOfTake(lesson.form.take, first);
		const countsAfter = idsOf(form);
		return {
			...lesson,
			form: {
				...lesson.form,
				dealt: {
					form,
					countsAfter,
					reasonsAfter: form === 'c' ? countsAfter : [...idsOf('a'), ...idsOf('b')]
				}
			},
			items: course.forms.find(({ id }) => id === form)?.parts[lesson.form.part - 1] ?? []
		};
	};
	return {
		...course,
		units: course.units.map((unit) => ({ ...unit, lessons: unit.lessons.map(deal) }))
	};
}

/** Ids of the items that have to be answered before score and reasons of a lesson's items are told. */
export function reasonsAfter(lesson: Pick<Lesson, 'form' | 'items'>): readonly string[] {
	return lesson.form?.dealt?.reasonsAfter ?? lesson.items.map(({ id }) => id);
}

/** How many items a lesson asks, those of a form included: the most where it is nobody's yet. */
export function itemCount(lesson: {
	readonly form: LessonForm | null;
	readonly items: readonly unknown[];
}): number {
	return lesson.form && !lesson.form.dealt ? lesson.form.items : lesson.items.length;
}
