import { showOwnTimes } from './class-times.ts';
import { currentWho } from './who.ts';

/**
 * Shows somebody who has begun where to go on and what their class has set, on pages that were rendered for
 * everybody. Visitors have no readable cookie, and nothing is asked for them.
 */
export async function showOwnWork(): Promise<void> {
	const places = document.querySelectorAll<HTMLElement>('[data-own]');
	if (places.length === 0 || location.pathname === '/due' || currentWho() === null) return;
	try {
		const response = await fetch('/due', { signal: AbortSignal.timeout(15_000) });
		if (!response.ok) return;
		const page = new DOMParser().parseFromString(await response.text(), 'text/html');
		showOwnTimes(page);
		for (const place of places) {
			const own = page.querySelector(`[data-own="${place.dataset['own']}"]`);
			if (own?.firstElementChild) place.replaceChildren(...own.childNodes);
		}
	} catch {
		// Without a connection the page stays as it is for everybody.
	}
}
