import { enhanceTryAgain, focusFeedback, setStatus, showAnswered } from './item-card.ts';
import { isWithheld, showOwnAnswers } from './own-answers.ts';
import { postAsWhoIsHere } from './post-answer.ts';
import { randomId } from './random-id.ts';
import { forgetUnsentOf, keepUnsent, unsentOf } from './unsent-answers.ts';
import { currentWho } from './who.ts';

/** Sends answers without leaving the page, and shows what the server makes of them in the form's place. */
export function enhanceAnswerForms(): void {
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-answer-form')) return;
		const item = form.closest<HTMLElement>('[data-item]')?.dataset['item'];
		if (item === undefined) return;
		event.preventDefault();
		// A second press while the first is under way is the same try.
		if (form.getAttribute('aria-busy') === 'true') return;
		void submit(form, item, new FormData(form, event.submitter));
	});
	enhanceTryAgain();
}

async function submit(form: HTMLFormElement, item: string, data: FormData): Promise<void> {
	const fields = new URLSearchParams([...data].map(([name, value]) => [name, String(value)])).toString();
	// Sending again what waits already is the same try; the server may have it, and only its reply be lost.
	const waiting = unsentOf(item);
	const id = waiting?.fields === fields ? waiting.id : randomId();
	form.setAttribute('aria-busy', 'true');
	setStatus(form, 'Saving…');
	const before = currentWho();
	try {
		const posted = await postAsWhoIsHere({ id, fields });
		if (posted.kind === 'saved') {
			forgetUnsentOf(item);
			const card = showAnswered(item, posted.html);
			if (card) focusFeedback(card);
			// With the last answer of a lesson, what was withheld of the others may be told.
			if (!isWithheld(card) && isWithheld(document)) void showOwnAnswers();
		} else if (posted.kind === 'later') {
			keepUnsent({ id, item, fields, handle: currentWho()?.handle ?? null });
		} else {
			setStatus(form, `This was not saved. ${posted.message}`);
		}
	} catch {
		keepUnsent({ id, item, fields, handle: (before ?? currentWho())?.handle ?? null });
	} finally {
		form.removeAttribute('aria-busy');
		// On a phone the line below the button is easily out of sight.
		if (form.isConnected) form.querySelector('[data-status]')?.scrollIntoView({ block: 'nearest' });
	}
}
