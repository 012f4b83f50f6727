import type { AssignmentView } from '../../domain/classroom/assignment-view.ts';
import type { AssigningForm } from '../../domain/classroom/class-forms.ts';
import type { Assigned } from './assignments.ts';

/** What a teacher's form for assigning says, as it was typed. */
export function readAssigningForm(form: FormData): AssigningForm {
	const text = (name: string) => String(form.get(name) ?? '').trim();
	return {
		targets: form.getAll('target').map(String),
		opensAt: text('opensAt'),
		dueAt: text('dueAt'),
		closesAt: text('closesAt'),
		feedback: text('feedback') === 'at-due' ? 'at-due' : 'by-lesson'
	};
}

/** What a form for assigning did, as the page says it. */
export interface AssignedWork {
	readonly added: readonly AssignmentView[];
	readonly already: readonly AssignmentView[];
}

/** Enough of an assignment's id to tell it from the others of its class. */
const SHORT_ID = 8;

/** What the address says that shows what was assigned. */
export function assignedQuery({ added, already }: Extract<Assigned, { kind: 'assigned' }>): URLSearchParams {
	const short = (ids: readonly string[]) => ids.map((id) => id.slice(0, SHORT_ID)).join('.');
	return new URLSearchParams({ assigned: short(added), already: short(already) });
}

/** What such an address names of the work of a class. */
export function readAssigned(query: URLSearchParams, work: readonly AssignmentView[]): AssignedWork {
	const named = (name: string) => {
		const ids = query.get(name)?.split('.') ?? [];
		return work.filter(({ id }) => ids.includes(id.slice(0, SHORT_ID)));
	};
	return { added: named('assigned'), already: named('already') };
}
