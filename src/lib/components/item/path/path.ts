import { STEPS, VERDICT_PART, type PublicPathItem } from '#lib/domain/item/path/path.ts';
import type { FeedbackEntry } from '#lib/domain/score/feedback.ts';
import type { InteractionView } from '../interaction.ts';
import Feedback from './Feedback.svelte';
import Fields from './Fields.svelte';
import Worksheet from './Worksheet.svelte';

function sentenceWords(feedback: readonly FeedbackEntry[]): string {
	const verdict = feedback.filter(({ id }) => id.startsWith(VERDICT_PART)).map(({ outcome }) => outcome);
	if (verdict.includes('right')) return 'a sentence that fits';
	return verdict.includes('wrong') ? 'a sentence that does not fit yet' : 'no sentence yet';
}

export const path: InteractionView<PublicPathItem> = {
	Fields,
	Feedback,
	Worksheet,
	parts: () => [
		{ id: 'path', text: 'the pages to open' },
		{ id: 'verdict', text: 'what may be passed on' }
	],
	headline(feedback) {
		const steps = feedback.filter(({ id }) => STEPS.some((step) => step === id));
		if (steps.some(({ outcome }) => outcome === 'dont-know')) return 'You said: I don’t know';
		const done = steps.filter(({ outcome }) => outcome === 'right').length;
		const path = done === steps.length ? 'All three steps' : `${done} of ${steps.length} steps`;
		return `${path}, and ${sentenceWords(feedback)}`;
	},
	dontKnowButton: false,
	canSend: (values) => Boolean(values['path']?.at(-1))
};
