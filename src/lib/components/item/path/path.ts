import { STEPS, type PublicPathItem } from '#lib/domain/item/path/path.ts';
import type { InteractionView } from '../interaction.ts';
import Feedback from './Feedback.svelte';
import Fields from './Fields.svelte';
import Worksheet from './Worksheet.svelte';

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
		return done === steps.length
			? 'Your path: all three steps'
			: `Your path: ${done} of ${steps.length} steps`;
	},
	dontKnowButton: false,
	canSend: (values) => Boolean(values['path']?.at(-1))
};
