import type { PublicOrderItem } from '#lib/domain/item/order/order.ts';
import { countOutcome, type InteractionView } from '../interaction.ts';
import Feedback from './Feedback.svelte';
import Fields from './Fields.svelte';
import Worksheet from './Worksheet.svelte';

export const order: InteractionView<PublicOrderItem> = {
	Fields,
	Feedback,
	Worksheet,
	parts: (item) => item.entries,
	headline(feedback) {
		if (countOutcome(feedback, 'dont-know') > 0) return 'You said: I don’t know';
		const kept = feedback.slice(1).filter(({ outcome }) => outcome === 'right').length;
		if (kept === feedback.length - 1) return 'Right: all in order';
		return `${kept} of ${feedback.length - 1} steps in order`;
	},
	dontKnowButton: true
};
