import type { PublicLabelItem } from '#lib/domain/item/label/label.ts';
import { countOutcome, type InteractionView } from '../interaction.ts';
import Feedback from './Feedback.svelte';
import Fields from './Fields.svelte';
import Worksheet from './Worksheet.svelte';

export const label: InteractionView<PublicLabelItem> = {
	Fields,
	Feedback,
	Worksheet,
	parts: (item) => item.claims,
	headline(feedback) {
		if (countOutcome(feedback, 'dont-know') === feedback.length) return 'You said: I don’t know';
		return `${countOutcome(feedback, 'right')} of ${feedback.length} right`;
	},
	dontKnowButton: false
};
