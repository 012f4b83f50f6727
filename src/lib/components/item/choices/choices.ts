import type { PublicChoicesItem } from '#lib/domain/item/choices/choices.ts';
import { countOutcome, type InteractionView } from '../interaction.ts';
import Feedback from './Feedback.svelte';
import Fields from './Fields.svelte';
import Worksheet from './Worksheet.svelte';

export const choices: InteractionView<PublicChoicesItem> = {
	Fields,
	Feedback,
	Worksheet,
	parts: () => [{ id: 'choices', text: 'at least one of the answers' }],
	headline(feedback) {
		if (countOutcome(feedback, 'dont-know') > 0) return 'You said: I don’t know';
		const [right, wrong, missed] = (['right', 'wrong', 'missed'] as const).map((outcome) =>
			countOutcome(feedback, outcome)
		) as [number, number, number];
		if (wrong === 0 && missed === 0) return 'Right: all of them';
		const found = `${right} of ${right + missed} found`;
		return wrong === 0 ? found : `${found}, and ${wrong} that ${wrong === 1 ? 'does' : 'do'} not belong`;
	},
	dontKnowButton: true
};
