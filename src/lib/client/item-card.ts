import { announce } from './announce.ts';
import { showOwnTimes } from './class-times.ts';
import { enhanceOrderLists } from './order-list.ts';

/** The cards as the page brought them, for another try. */
const unanswered = new Map<string, string>();

/** Remembers every form as it is before scripts and readers change it. */
export function rememberForms(): void {
	for (const card of document.querySelectorAll<HTMLElement>('[data-item]')) {
		const item = card.dataset['item'] ?? '';
		// Another try of what is answered on pages of its own begins at the first of them, not here.
		const isOneTry = card.querySelector('[data-one-try]') !== null;
		if (card.querySelector('[data-answer-form]') && !isOneTry) unanswered.set(item, card.outerHTML);
	}
}

/** The card of an item on this page. */
export function itemCard(item: string): HTMLElement | null {
	return document.querySelector<HTMLElement>(`[data-item="${CSS.escape(item)}"]`);
}

/** Puts the server's rendering of an answered item in the card's place. */
export function showAnswered(item: string, html: string): HTMLElement | null {
	const card = itemCard(item);
	if (!card) return null;
	const template = document.createElement('template');
	template.innerHTML = html;
	const answered = template.content.querySelector<HTMLElement>('[data-item]');
	if (!answered) return null;
	showOwnTimes(answered);
	card.replaceWith(answered);
	return answered;
}

/** Says what came of an answer to a screen reader. */
export function announceFeedback(card: HTMLElement): void {
	const told = card.querySelector('[data-feedback]')?.textContent.trim() ?? '';
	announce(told === 'Saved' ? told : `Saved. ${told}`);
}

/** Takes the reader to the feedback of a card, and says it to a screen reader. */
export function focusFeedback(card: HTMLElement): void {
	const heading = card.querySelector<HTMLElement>('[data-feedback]');
	announceFeedback(card);
	heading?.focus({ preventScroll: true });
	// The page stays where it is, unless what came of the answer is out of sight above.
	if (heading && heading.getBoundingClientRect().top < 0) heading.scrollIntoView({ block: 'start' });
}

/** Brings the unanswered form back where "Try again" is pressed on its own page. */
export function enhanceTryAgain(): void {
	document.addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('[data-try-again]') : null;
		const card = link?.closest<HTMLElement>('[data-item]');
		const before = unanswered.get(card?.dataset['item'] ?? '');
		if (!card || before === undefined) return;
		event.preventDefault();
		const template = document.createElement('template');
		template.innerHTML = before;
		const form = template.content.querySelector<HTMLElement>('[data-item]');
		if (!form) return;
		card.replaceWith(form);
		enhanceOrderLists(form);
		const controls = 'input:not([type=hidden]), select:not([hidden]), textarea, button, a.button';
		form.querySelector<HTMLElement>(controls)?.focus();
	});
}

/** Writes into the line of a form that a screen reader listens to. */
export function setStatus(place: ParentNode, text: string): void {
	const status = place.querySelector('[data-status]');
	if (status) status.textContent = text;
}
