/** Tells a form which time zone its reader lives in; without scripts the page asks or says which it takes. */
export function fillTimeZone(): void {
	const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
	for (const input of document.querySelectorAll<HTMLInputElement>('[data-time-zone]')) input.value = timeZone;
}
