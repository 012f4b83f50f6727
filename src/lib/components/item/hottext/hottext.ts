import type { PublicHottextItem } from '#lib/domain/item/hottext/hottext.ts';
import { countOutcome, type InteractionView } from '../interaction.ts';
import Feedback from './Feedback.svelte';
import Fields from './Fields.svelte';
import Worksheet from './Worksheet.svelte';

export const hottext: InteractionView<PublicHottextItem> = {
	Fields,
	Feedback,
	Worksheet,
	parts: () => [{ id: 'marks', text: 'at least one mark' }],
	headline(feedback) {
		if (countOutcome(feedback, 'dont-know') > 0) return 'You said: I don’t know';
		const marked = countOutcome(feedback, 'right');
		const astray = feedback.filter(({ outcome, right }) => outcome === 'wrong' && right === 'none').length;
		const toMark = feedback.length - countOutcome(feedback, 'left') - astray;
		if (marked === toMark && astray === 0) return 'Right: every mark';
		const found = `${marked} of ${toMark} marks right`;
		return astray === 0 ? found : `${found}, and ${astray} where none belongs`;
	},
	dontKnowButton: true
};
