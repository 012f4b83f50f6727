import type { InteractionName, PublicItem } from '#lib/domain/item/interactions.ts';
import { choice } from './choice/choice.ts';
import { choices } from './choices/choices.ts';
import { extendedText } from './extended-text/extended-text.ts';
import { hottext } from './hottext/hottext.ts';
import type { InteractionView } from './interaction.ts';
import { label } from './label/label.ts';
import { match } from './match/match.ts';
import { order } from './order/order.ts';
import { path } from './path/path.ts';
import { textEntry } from './text-entry/text-entry.ts';

const VIEWS: {
	readonly [Name in InteractionName]: InteractionView<Extract<PublicItem, { interaction: Name }>>;
} = {
	label,
	choice,
	choices,
	hottext,
	match,
	order,
	'text-entry': textEntry,
	'extended-text': extendedText,
	path
};

/** How an item looks. */
export function viewOf(item: PublicItem): InteractionView<PublicItem> {
	// The cast joins what the registry keeps together: an item and the view of its own interaction.
	return VIEWS[item.interaction] as unknown as InteractionView<PublicItem>;
}
