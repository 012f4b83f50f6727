import type { PublicChoiceItem } from '#lib/domain/item/choice/choice.ts';
import { countOutcome, type InteractionView } from '../interaction.ts';
import Feedback from './Feedback.svelte';
import Fields from './Fields.svelte';
import Worksheet from './Worksheet.svelte';

export const choice: InteractionView<PublicChoiceItem> = {
	Fields,
	Feedback,
	Worksheet,
	parts: () => [{ id: 'choice', text: 'one of the answers' }],
	headline(feedback) {
		if (countOutcome(feedback, 'dont-know') > 0) return 'You said: I don’t know';
		return countOutcome(feedback, 'right') > 0 ? 'Right' : 'Not quite';
	},
	dontKnowButton: false
};
