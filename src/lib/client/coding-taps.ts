const PREFIX = 'taps:';

/** Keeps what was chosen in a form and not saved yet, for as long as the tab is open. */
export function keepTaps(form: HTMLFormElement): void {
	const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
	try {
		sessionStorage.setItem(PREFIX + location.pathname, fields.toString());
	} catch {
		// A browser that refuses storage keeps nothing for somebody who leaves without saving.
	}
}

/** Chooses again in a form what was chosen on this page before it was left. */
export function bringBackTaps(form: HTMLFormElement): void {
	try {
		const kept = new URLSearchParams(sessionStorage.getItem(PREFIX + location.pathname) ?? '');
		for (const [name, value] of kept) choose(form, name, value);
	} catch {
		// Nothing was kept.
	}
}

function choose(form: HTMLFormElement, name: string, value: string): void {
	for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
		`[name="${CSS.escape(name)}"]`
	)) {
		if (field instanceof HTMLInputElement && field.type === 'radio') field.checked ||= field.value === value;
		else field.value = value;
		const details = field.closest('details');
		if (details && value !== '') details.open = true;
	}
}

/** Forgets what was chosen on this page. */
export function forgetTaps(): void {
	try {
		sessionStorage.removeItem(PREFIX + location.pathname);
	} catch {
		// Nothing was kept.
	}
}

/** Forgets what was chosen on every page of the workbench. */
export function forgetAllTaps(): void {
	try {
		for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
	} catch {
		// Nothing was kept.
	}
}
