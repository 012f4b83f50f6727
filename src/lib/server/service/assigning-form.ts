import type { AssigningForm } from '../../domain/classroom/class-forms.ts';

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
