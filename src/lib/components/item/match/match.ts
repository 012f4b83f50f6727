import type { PublicMatchItem } from '#lib/domain/item/match/match.ts';
import { countOutcome, type InteractionView } from '../interaction.ts';
import Feedback from './Feedback.svelte';
import Fields from './Fields.svelte';
import Worksheet from './Worksheet.svelte';

export const match: InteractionView<PublicMatchItem> = {
	Fields,
	Feedback,
	Worksheet,
	parts: (item) => item.left,
	headline(feedback) {
		if (countOutcome(feedback, 'dont-know') > 0) return 'You said: I don’t know';
		return `${countOutcome(feedback, 'right')} of ${feedback.length} right`;
	},
	dontKnowButton: true
};
