// A page with items as the server sends it, before any script has run on it, and whoever answers there.
import type { ComponentProps } from 'svelte';
import { render } from 'vitest-browser-svelte';
import ItemCard from '../../src/lib/components/item/ItemCard.svelte';

/** The HTML of a card: of the question, or of its answer. */
export async function cardHtml(props: ComponentProps<typeof ItemCard>): Promise<string> {
	const { container, unmount } = await render(ItemCard, props);
	const html = container.innerHTML;
	await unmount();
	return html;
}

const FRAME =
	'<p data-who></p><p data-unsent-count></p><p data-unsent-warning></p><button>Elsewhere on the page</button>';

/** Puts HTML into the document in the place of what another test left there. */
export function showPage(...html: readonly string[]): HTMLElement {
	document.querySelector('main')?.remove();
	const main = document.createElement('main');
	main.innerHTML = [FRAME, ...html].join('\n');
	document.body.append(main);
	return main;
}

/** What a part of the page says, its white space as it is read; empty where the part is not there. */
export function textOf(selector: string): string {
	return document.querySelector(selector)?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}

/** The readable cookie as the server sets it; null takes it away. */
export function continueAs(who: { handle: string; name: string } | null): void {
	document.cookie = who
		? `who=${encodeURIComponent(`${who.handle}.${who.name}`)}; path=/`
		: 'who=; path=/; max-age=0';
}
