const KEY = 'last-lesson';

/** Remembers the lesson last opened on this device, and offers it on the home page. */
export function rememberLesson(): void {
	try {
		const title = document.querySelector('h1')?.textContent.trim();
		if (document.querySelector('[data-mine]') && title) {
			localStorage.setItem(KEY, JSON.stringify({ path: location.pathname, title }));
		}
		const place = document.querySelector('[data-go-on]');
		const last: { path: string; title: string } | null = JSON.parse(localStorage.getItem(KEY) ?? 'null');
		if (!place || !last) return;
		const link = document.createElement('a');
		link.href = last.path;
		link.textContent = `Go on with “${last.title}”`;
		place.replaceChildren(link);
	} catch {
		// A browser that refuses storage simply is not reminded.
	}
}

/** Forgets the lesson last opened. */
export function forgetLesson(): void {
	try {
		localStorage.removeItem(KEY);
	} catch {
		// Nothing was kept.
	}
}
