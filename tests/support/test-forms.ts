// Taking the test forms of the fixture course as a learner does.
import { toClaimClass } from '../../src/lib/domain/claim/label.ts';
import { drawFirst, formOfTake, itemsOfForm, type FormTake } from '../../src/lib/domain/course/test-form.ts';
import type { Item } from '../../src/lib/domain/item/interactions.ts';
import type { Learner } from '../../src/lib/server/store/learners.ts';
import { answer } from './classroom.ts';
import { fixtureCourse, type CourseDatabase } from './course-database.ts';

type Who = Pick<Learner, 'id'>;

/** The items that a learner is asked then, by the form that is drawn for them. */
export function itemsOfTake(learner: Who, take: FormTake): Item[] {
	const form = formOfTake(take, drawFirst(learner.id));
	return itemsOfForm(fixtureCourse.forms.find(({ id }) => id === form)!);
}

/** The right response to an item of a form. */
export function rightTo(item: Item): unknown {
	if (item.interaction === 'label') {
		return { labels: Object.fromEntries(item.claims.map(({ id, label }) => [id, toClaimClass(label)])) };
	}
	if (item.interaction === 'choice') return { choice: item.options.find(({ right }) => right)!.id };
	throw new Error(`the fixture’s forms ask no ${item.interaction}`);
}

/** Everything called named, and the last option taken. */
export function carelessTo(item: Item): unknown {
	if (item.interaction === 'label') {
		return { labels: Object.fromEntries(item.claims.map(({ id }) => [id, 'named'])) };
	}
	if (item.interaction === 'choice') return { choice: item.options.at(-1)!.id };
	throw new Error(`the fixture’s forms ask no ${item.interaction}`);
}

/** Answers a whole form. */
export async function takeForm(
	course: CourseDatabase,
	learner: Who,
	take: FormTake,
	seconds: number,
	respond: (item: Item) => unknown = rightTo
): Promise<void> {
	for (const item of itemsOfTake(learner, take)) {
		await answer(course, learner, item.id, respond(item), seconds);
	}
}
