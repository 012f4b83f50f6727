import { findItem, type Course } from '../../domain/course/course.ts';
import { dealForms, drawFirst, itemsOfForm, type FirstForm } from '../../domain/course/test-form.ts';
import type { Item } from '../../domain/item/interactions.ts';

const dealt = new WeakMap<Course, Record<FirstForm, Course>>();

/** The course as a learner has it, with the forms that are drawn for them. */
export function courseFor(course: Course, learnerId: string): Course {
	const known = dealt.get(course) ?? { a: dealForms(course, 'a'), b: dealForms(course, 'b') };
	dealt.set(course, known);
	return known[drawFirst(learnerId)];
}

/** An item of a lesson or of a form, whoever asks: to read and keep what is sent, never to show it. */
export function findAnyItem(course: Course, id: string): Item | undefined {
	return (
		findItem(course, id)?.item ??
		course.forms.flatMap((form) => itemsOfForm(form)).find((item) => item.id === id)
	);
}
