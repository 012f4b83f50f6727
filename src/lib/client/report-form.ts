import { setStatus } from './item-card.ts';

/** Sends "I think this is wrong" without leaving the page. */
export function enhanceReportForms(): void {
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-report-form')) return;
		event.preventDefault();
		void send(form);
	});
}

async function send(form: HTMLFormElement): Promise<void> {
	setStatus(form, 'Sending…');
	try {
		const response = await fetch(form.action, {
			method: 'POST',
			headers: { accept: 'application/json', 'x-sveltekit-action': 'true' },
			body: new FormData(form),
			signal: AbortSignal.timeout(15_000)
		});
		const result: { type: string } = await response.json();
		if (result.type !== 'success') {
			setStatus(form, 'This was not sent. Write what is wrong, in at most 500 characters.');
			return;
		}
		form.reset();
		setStatus(form, 'Thank you. Your note is saved, and a person will read it.');
	} catch {
		setStatus(form, 'This was not sent: the connection failed. Your text is still here.');
	}
}
