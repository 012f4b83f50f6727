import { itemCard, showAnswered } from './item-card.ts';
import { unsentOf } from './unsent-answers.ts';
import { currentWho } from './who.ts';

/** Whether a card holds an answer whose feedback waits for the end of the lesson. */
export function isWithheld(card: ParentNode | null): boolean {
	return Boolean(card?.querySelector('[data-withheld]'));
}

/** Shows a returning learner the answers they gave before, in a lesson that was rendered for everybody. */
export async function showOwnAnswers(): Promise<void> {
	const lesson = document.querySelector<HTMLElement>('[data-mine]')?.dataset['mine'];
	if (lesson === undefined || currentWho() === null) return;
	try {
		const response = await fetch(lesson, { signal: AbortSignal.timeout(15_000) });
		if (!response.ok) return;
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		const wanted = itemCard(location.hash.slice(1));
		const before = wanted?.getBoundingClientRect().top ?? 0;
		for (const card of page.querySelectorAll<HTMLElement>('[data-item]')) {
			const item = card.dataset['item'] ?? '';
			const answered = card.querySelector('[data-feedback]');
			const toldAtLast = isWithheld(itemCard(item)) && !isWithheld(card);
			if (answered && (toldAtLast || !isWanted(item))) showAnswered(item, card.outerHTML);
		}
		// Answers take more room than forms: what somebody came for stays where it was, in browsers that do not see to it.
		if (wanted) window.scrollBy(0, wanted.getBoundingClientRect().top - before);
	} catch {
		// Without a connection the lesson stays as it is: readable, and to be answered again.
	}
}

/** Somebody who came for this very item, by "try again", or is answering it, wants the form. */
function isWanted(item: string): boolean {
	const card = itemCard(item);
	if (!card?.querySelector('[data-answer-form]') || unsentOf(item)) return true;
	// It waited here, and another tab has sent it.
	if ('unsent' in card.dataset) return false;
	const fields = 'select:not([hidden]), [data-answer-form] .text';
	const isFilledIn = [
		...card.querySelectorAll<HTMLSelectElement | HTMLInputElement | HTMLTextAreaElement>(fields)
	].some(({ value }) => value !== '');
	const isBegun =
		isFilledIn ||
		card.contains(document.activeElement) ||
		card.querySelector(':checked:not(option)') !== null;
	return isBegun || location.hash === `#${item}`;
}
