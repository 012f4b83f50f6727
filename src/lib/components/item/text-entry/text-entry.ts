import type { PublicTextEntryItem } from '#lib/domain/item/text-entry/text-entry.ts';
import { countOutcome, type InteractionView } from '../interaction.ts';
import Feedback from './Feedback.svelte';
import Fields from './Fields.svelte';
import Worksheet from './Worksheet.svelte';

export const textEntry: InteractionView<PublicTextEntryItem> = {
	Fields,
	Feedback,
	Worksheet,
	parts: () => [{ id: 'text', text: 'your answer, in letters or digits' }],
	headline(feedback) {
		if (countOutcome(feedback, 'dont-know') > 0) return 'You said: I don’t know';
		return countOutcome(feedback, 'right') > 0 ? 'Right' : 'Not quite';
	},
	dontKnowButton: true
};
