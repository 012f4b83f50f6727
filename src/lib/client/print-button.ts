/** Buttons that print the page: without a script they are not there, and the browser's menu is. */
export function enablePrintButtons(): void {
	for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
		button.hidden = false;
		button.addEventListener('click', () => window.print());
	}
}
