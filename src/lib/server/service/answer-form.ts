import type { Course } from '../../domain/course/course.ts';
import { certaintyFromForm } from '../../domain/item/certainty.ts';
import type { FormFields } from '../../domain/item/interaction.ts';
import { responseFromForm } from '../../domain/item/interactions.ts';
import type { Submission } from './answers.ts';
import { findAnyItem } from './dealt-course.ts';

/** A posted form as a map of all values by name; files are left out. */
export function toFormFields(form: FormData): FormFields {
	const fields = new Map<string, string[]>();
	for (const [name, value] of form) {
		if (typeof value !== 'string') continue;
		// Adds to the row in place: a copy a value would let one form of a thousand equal names hold up everybody.
		const values = fields.get(name);
		if (values) values.push(value);
		else fields.set(name, [value]);
	}
	return fields;
}

/** What a posted form sends, in the form of the JSON interface. */
export function toSubmission(course: Course, fields: FormFields): Submission {
	const item = fields.get('item')?.at(-1) ?? '';
	const found = findAnyItem(course, item);
	return {
		id: fields.get('id')?.at(-1) ?? null,
		item,
		response: found ? responseFromForm(found, fields) : null,
		certainty: certaintyFromForm(fields)
	};
}
