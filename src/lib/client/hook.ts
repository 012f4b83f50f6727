/** Shows what is left of the home page's story without leaving the page. */
export function enhanceHook(): void {
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (!(form instanceof HTMLFormElement) || !form.hasAttribute('data-hook-form')) return;
		event.preventDefault();
		const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
		void show(form, `${form.action}?${query}`);
	});
}

async function show(form: HTMLFormElement, address: string): Promise<void> {
	try {
		const response = await fetch(address, { signal: AbortSignal.timeout(15_000) });
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		const story = page.querySelector<HTMLElement>('[data-hook]');
		const place = form.closest('[data-hook]');
		if (!response.ok || !story || !place) throw new Error('no story');
		place.replaceWith(story);
		// On a phone the story has gone up and away while the reader guessed.
		if (story.getBoundingClientRect().top < 0) story.scrollIntoView({ block: 'start' });
		story.querySelector<HTMLElement>('[data-hook-result]')?.focus({ preventScroll: true });
	} catch {
		location.assign(address);
	}
}
