import { announce } from './announce.ts';

/** Gives each entry of an order buttons that move it; the selects behind them say the places, as without scripts. */
export function enhanceOrderLists(root: ParentNode): void {
	for (const list of root.querySelectorAll<HTMLElement>('[data-order]')) {
		for (const entry of entriesOf(list)) {
			const select = entry.querySelector('select');
			if (!select || entry.querySelector('[data-move]')) continue;
			select.closest<HTMLElement>('label')?.setAttribute('hidden', '');
			select.hidden = true;
			select.required = false;
			entry.append(moveButton(list, entry, -1), moveButton(list, entry, 1));
		}
		writePlaces(list);
	}
}

/** Puts the entries where their selects say, after something else has set those. */
export function arrangeByPlaces(list: HTMLElement): void {
	const place = (entry: HTMLElement) => Number(entry.querySelector('select')?.value);
	list.append(...entriesOf(list).toSorted((a, b) => place(a) - place(b)));
	writePlaces(list);
}

function entriesOf(list: HTMLElement): HTMLElement[] {
	return [...list.querySelectorAll<HTMLElement>('[data-entry]')];
}

function textOf(entry: HTMLElement): string {
	return entry.querySelector('[data-text]')?.textContent.trim() ?? '';
}

function moveButton(list: HTMLElement, entry: HTMLElement, by: -1 | 1): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.dataset['move'] = by < 0 ? 'up' : 'down';
	button.textContent = by < 0 ? '↑' : '↓';
	button.setAttribute('aria-label', `Move ${by < 0 ? 'up' : 'down'}: ${textOf(entry)}`);
	button.addEventListener('click', () => move(list, entry, by, button));
	return button;
}

function move(list: HTMLElement, entry: HTMLElement, by: -1 | 1, button: HTMLButtonElement): void {
	const entries = entriesOf(list);
	const other = entries[entries.indexOf(entry) + by];
	if (!other) return;
	if (by < 0) other.before(entry);
	else other.after(entry);
	writePlaces(list);
	// Moving an element in the document takes the focus away from it.
	button.focus();
	announce(`${textOf(entry)}: place ${entriesOf(list).indexOf(entry) + 1} of ${entries.length}`);
}

/** The ends have nowhere to go; that is said, and the buttons stay in reach so that no focus is lost. */
function writePlaces(list: HTMLElement): void {
	const entries = entriesOf(list);
	for (const [index, entry] of entries.entries()) {
		const select = entry.querySelector('select');
		if (select) select.value = String(index + 1);
		const atEnd = { up: index === 0, down: index === entries.length - 1 };
		for (const button of entry.querySelectorAll<HTMLElement>('[data-move]')) {
			button.setAttribute('aria-disabled', String(atEnd[button.dataset['move'] as 'up' | 'down']));
		}
	}
}
