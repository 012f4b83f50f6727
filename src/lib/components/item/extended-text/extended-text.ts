import type { PublicExtendedTextItem } from '#lib/domain/item/extended-text/extended-text.ts';
import { countOutcome, type InteractionView } from '../interaction.ts';
import Feedback from './Feedback.svelte';
import Fields from './Fields.svelte';
import Worksheet from './Worksheet.svelte';

export const extendedText: InteractionView<PublicExtendedTextItem> = {
	Fields,
	Feedback,
	Worksheet,
	parts: () => [{ id: 'text', text: 'your own words' }],
	headline: (feedback) =>
		countOutcome(feedback, 'dont-know') > 0 ? 'You said: I don’t know' : 'Now check your own words',
	dontKnowButton: true
};
