import type { FirstForm, FormId, FormTake, TestForm } from './test-form.ts';
import { FORM_TAKES, formOfTake } from './test-form.ts';

/** After how many days form C is offered, counted from the completion of the second form. */
export const LATER_AFTER_DAYS = 21;
const DAY_MS = 24 * 60 * 60 * 1000;

/** How far a learner is with one form, and whether they may answer it. */
export interface FormStanding {
	readonly take: FormTake;
	readonly form: FormId;
	/** Items answered and asked, part by part. */
	readonly parts: readonly { readonly answered: number; readonly items: number }[];
	/** When the last item was answered for the first time, ISO 8601 in UTC; null before. */
	readonly completedAt: string | null;
	readonly opening: FormOpening;
}

/** Whether a form may be answered: at once, after another one is complete, or from a moment on. */
export type FormOpening =
	| { readonly kind: 'open' }
	| { readonly kind: 'after'; readonly take: FormTake }
	/** ISO 8601 in UTC. */
	| { readonly kind: 'from'; readonly moment: string };

/**
 * Where a learner stands with each form, in the order in which they are taken. The first is always open; the second
 * opens once the first is complete, because two half-taken forms compare nothing; the later one opens 21 days after
 * the second was completed, because it measures what is kept. What is complete stays open to be looked at.
 * @param received - when each item was first answered, ISO 8601 in UTC, by item id
 */
export function formStandings(
	forms: readonly TestForm[],
	first: FirstForm,
	received: ReadonlyMap<string, string>,
	now: Date
): FormStanding[] {
	const standings: FormStanding[] = [];
	for (const take of FORM_TAKES) {
		const form = forms.find(({ id }) => id === formOfTake(take, first));
		if (!form) continue;
		const parts = form.parts.map((items) => ({
			answered: items.filter(({ id }) => received.has(id)).length,
			items: items.length
		}));
		const completedAt = parts.every(({ answered, items }) => answered === items)
			? (form.parts
					.flat()
					.map(({ id }) => received.get(id) ?? '')
					.toSorted()
					.at(-1) ?? null)
			: null;
		const before = standings.at(-1)?.completedAt ?? null;
		standings.push({
			take,
			form: form.id,
			parts,
			completedAt,
			opening: completedAt === null ? openingOf(take, before, now) : { kind: 'open' }
		});
	}
	return standings;
}

/** @param before - when the form before this one was completed; null where it is not */
function openingOf(take: FormTake, before: string | null, now: Date): FormOpening {
	if (take === 'first') return { kind: 'open' };
	if (before === null) return { kind: 'after', take: take === 'second' ? 'first' : 'second' };
	if (take === 'second') return { kind: 'open' };
	const moment = new Date(Date.parse(before) + LATER_AFTER_DAYS * DAY_MS);
	return now.getTime() >= moment.getTime()
		? { kind: 'open' }
		: { kind: 'from', moment: moment.toISOString() };
}

/** Why an answer to a question of a test is not taken. */
export const TEST_REFUSALS = {
	'taken-once':
		'This question belongs to a test, and your first answer to it is saved. In a test the first answer counts.',
	'not-open':
		'This question belongs to a test that is not open for you now. Go back to its lesson and begin there.'
} as const;

/** The number of the first part with something open, from 1; null where all is answered. */
export function partToGoOnWith({ parts }: Pick<FormStanding, 'parts'>): number | null {
	const index = parts.findIndex(({ answered, items }) => answered < items);
	return index < 0 ? null : index + 1;
}
