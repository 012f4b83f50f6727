// What a form would send, read by the domain as the server reads it: a field name that the two do not share fails.
import { certaintyFromForm, parseCertainty } from '../../src/lib/domain/item/certainty.ts';
import type { FormFields } from '../../src/lib/domain/item/interaction.ts';
import { parseResponse, responseFromForm, type Item } from '../../src/lib/domain/item/interactions.ts';

/** The one answer form of a part of the page. */
export function answerForm(place: ParentNode): HTMLFormElement {
	const form = place.querySelector<HTMLFormElement>('form[data-answer-form]');
	if (!form) throw new Error('there is no answer form here');
	return form;
}

/** Every value by name, as the form stands; with that of the button pressed, where one is given. */
export function postedFields(form: HTMLFormElement, submitter?: HTMLElement): FormFields {
	const fields = new Map<string, string[]>();
	for (const [name, value] of new FormData(form, submitter)) {
		fields.set(name, [...(fields.get(name) ?? []), String(value)]);
	}
	return fields;
}

export function postedResponse(item: Item, form: HTMLFormElement, submitter?: HTMLElement) {
	return parseResponse(item, responseFromForm(item, postedFields(form, submitter)));
}

export function postedCertainty(item: Item, form: HTMLFormElement) {
	return parseCertainty(item, certaintyFromForm(postedFields(form)));
}
