import { announce } from './announce.ts';
import { setStatus } from './item-card.ts';
import { bringBackTaps, forgetTaps, keepTaps } from './coding-taps.ts';
import { currentWho, ensureWho, showWho } from './who.ts';

/** Saves the codings of a paragraph without leaving it, and shows the page that the server would have led to. */
export function enhanceCodingForms(): void {
	const form = document.querySelector<HTMLFormElement>('[data-coding-form]');
	if (form && !form.querySelector('[data-refusal]')) bringBackTaps(form);
	document.addEventListener('change', ({ target }) => {
		const changed = target instanceof Element ? target.closest<HTMLFormElement>('[data-coding-form]') : null;
		if (changed) keepTaps(changed);
	});
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-coding-form')) return;
		event.preventDefault();
		if (form.getAttribute('aria-busy') === 'true') return;
		void save(form);
	});
}

async function save(form: HTMLFormElement): Promise<void> {
	form.setAttribute('aria-busy', 'true');
	setStatus(form, 'Saving…');
	try {
		const before = currentWho() ?? (await ensureWho());
		const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
		const response = await fetch(form.action, {
			method: 'POST',
			headers: { accept: 'text/html' },
			body: new URLSearchParams([...fields, ['learner', before.handle]]),
			signal: AbortSignal.timeout(15_000)
		});
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		const desk = page.querySelector<HTMLElement>('[data-workbench]');
		const place = form.closest('[data-workbench]');
		if (!desk || !place) {
			const said = page.querySelector('main')?.textContent.replaceAll(/\s+/g, ' ').trim();
			setStatus(form, `This was not saved. ${said ?? 'Please reload the page and send it again.'}`);
			return;
		}
		place.replaceWith(desk);
		if (response.ok) forgetTaps();
		showWho();
		history.replaceState(null, '', location.pathname);
		const told =
			desk.querySelector<HTMLElement>('[data-refusal]') ?? desk.querySelector<HTMLElement>('[data-compared]');
		if (response.ok) announce(`Saved. ${told?.textContent.trim() ?? ''}`);
		told?.focus({ preventScroll: true });
		told?.scrollIntoView({ block: 'start' });
	} catch {
		setStatus(
			form,
			'Not saved yet: there is no connection. What you chose stays here. Press the button again.'
		);
	} finally {
		form.removeAttribute('aria-busy');
	}
}
