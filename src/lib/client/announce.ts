let region: HTMLElement | undefined;

/** Puts the place of announcements into the page. A region that comes with its words is often not read out. */
export function prepareAnnouncements(): void {
	region = document.createElement('p');
	region.className = 'visually-hidden';
	region.setAttribute('role', 'status');
	document.body.append(region);
}

/** Says something to a screen reader without moving the focus. */
export function announce(text: string): void {
	if (region) region.textContent = text;
}
