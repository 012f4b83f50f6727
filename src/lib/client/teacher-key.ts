const SIX_WORDS = /^#([a-z]+(?:-[a-z]+){5})$/;

/** Puts the key of a link into the form that opens the class, and takes it out of the address and the history. */
export function takeKeyFromAddress(): void {
	const words = SIX_WORDS.exec(location.hash)?.[1];
	const field = document.querySelector<HTMLInputElement>('input[data-teacher-key]');
	if (location.pathname !== '/teach/key' || words === undefined || !field) return;
	field.value = words.replaceAll('-', ' ');
	// The screen may be on the wall.
	field.type = 'password';
	history.replaceState(null, '', location.pathname);
	for (const part of document.querySelectorAll<HTMLElement>('[data-key-link]')) {
		part.hidden = part.dataset['keyLink'] !== 'taken';
	}
}
