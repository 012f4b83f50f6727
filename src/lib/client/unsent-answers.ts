import { postAnswer, postAsWhoIsHere, type Posted } from './post-answer.ts';
import { announceFeedback, focusFeedback, itemCard, setStatus, showAnswered } from './item-card.ts';
import { arrangeByPlaces } from './order-list.ts';
import { currentWho } from './who.ts';

/** An answer that could not be sent. It is kept on this device until the server says that it is saved. */
export interface UnsentAnswer {
	readonly id: string;
	readonly item: string;
	/** The form's fields, as a form sends them. */
	readonly fields: string;
	/** Whose it is; null where the server could not be reached for a first learner. */
	readonly handle: string | null;
}

const KEY = 'unsent-answers';
const RETRY_MS = 20_000;
/** Holds them where the browser refuses to store anything; they then live as long as the page. */
let inMemory: UnsentAnswer[] | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let sending: Promise<void> | null = null;
/** What became of an answer that was refused and has no form on this page to say so. */
let refusedElsewhere = '';

function read(): UnsentAnswer[] {
	if (inMemory) return inMemory;
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
		return Array.isArray(kept) ? kept : [];
	} catch {
		return [];
	}
}

function write(answers: UnsentAnswer[]): void {
	try {
		if (answers.length > 0) localStorage.setItem(KEY, JSON.stringify(answers));
		else localStorage.removeItem(KEY);
		inMemory = null;
	} catch {
		inMemory = answers;
	}
	showUnsentCount();
}

/** Says on every page how many answers are not saved yet, and on the page that forgets, what would be lost. */
export function showUnsentCount(): void {
	const count = read().length;
	const answers = count === 1 ? '1 answer is not saved yet.' : `${count} answers are not saved yet.`;
	for (const place of document.querySelectorAll('[data-unsent-count]')) {
		place.textContent = [count === 0 ? '' : answers, refusedElsewhere].filter(Boolean).join(' ');
	}
	for (const place of document.querySelectorAll('[data-unsent-warning]')) {
		place.textContent = count === 0 ? '' : `${answers} If you finish now, they are lost.`;
	}
}

/** Forgets what waits to be sent, after the learner has chosen that this device forget them. */
export function forgetUnsent(): void {
	refusedElsewhere = '';
	write([]);
}

function isOf(answer: UnsentAnswer, handle: string | null): boolean {
	return answer.handle === null || answer.handle === handle;
}

/** What waits to be sent for an item by whoever is here. */
export function unsentOf(item: string): UnsentAnswer | undefined {
	const handle = currentWho()?.handle ?? null;
	return read().find((answer) => answer.item === item && isOf(answer, handle));
}

/** Forgets what waits for an item by whoever is here: it is saved, or something newer is. */
export function forgetUnsentOf(item: string): void {
	const handle = currentWho()?.handle ?? null;
	write(read().filter((answer) => answer.item !== item || !isOf(answer, handle)));
}

/** Keeps an answer that could not be sent, says so beside its form, and tries again later. */
export function keepUnsent(answer: UnsentAnswer): void {
	write([...read().filter((other) => other.item !== answer.item || !isOf(other, answer.handle)), answer]);
	sayUnsent(answer.item);
	scheduleRetry();
}

function sayUnsent(item: string): void {
	const card = itemCard(item);
	if (!card) return;
	const kept = inMemory
		? 'This browser lets us keep nothing, so leave this page open.'
		: 'It is kept on this device and sent again by itself.';
	setStatus(card, `Not saved yet: it could not be sent. ${kept}`);
	card.dataset['unsent'] = '';
}

/** Shows on a page that was just opened what waits to be sent, with its values back in their forms. */
export function showUnsent(): void {
	showUnsentCount();
	const handle = currentWho()?.handle ?? null;
	for (const answer of read()) {
		const card = itemCard(answer.item);
		if (isOf(answer, handle)) {
			restoreFields(answer);
			sayUnsent(answer.item);
		} else if (card && !unsentOf(answer.item)) {
			setStatus(card, 'An answer of somebody else who used this device waits here. It is not sent as yours.');
		}
	}
}

/** Takes back what the page says of answers that another tab has sent or forgotten. */
export function clearSent(): void {
	for (const card of document.querySelectorAll<HTMLElement>('[data-item][data-unsent]')) {
		if (unsentOf(card.dataset['item'] ?? '')) continue;
		setStatus(card, '');
		delete card.dataset['unsent'];
	}
}

/** Sends what is kept, in order, each under its own learner only. */
export function sendUnsent(): Promise<void> {
	sending ??= send().finally(() => {
		sending = null;
	});
	return sending;
}

async function send(): Promise<void> {
	for (const answer of read()) {
		// Another tab, or the learner by hand, may have sent it since.
		if (!read().some(({ id }) => id === answer.id) || !isOf(answer, currentWho()?.handle ?? null)) continue;
		let posted: Posted;
		try {
			const { handle } = answer;
			posted = await (handle === null ? postAsWhoIsHere(answer) : postAnswer(answer, handle));
		} catch {
			scheduleRetry();
			return;
		}
		if (posted.kind === 'later') {
			scheduleRetry();
			return;
		}
		const card = itemCard(answer.item);
		if (!card && posted.kind !== 'saved') {
			refusedElsewhere = `An answer that waited was not saved. ${posted.message}`;
		}
		write(read().filter(({ id }) => id !== answer.id));
		if (!card) continue;
		delete card.dataset['unsent'];
		if (posted.kind === 'saved') {
			const isHere = card.contains(document.activeElement);
			const shown = showAnswered(answer.item, posted.html);
			if (shown) (isHere ? focusFeedback : announceFeedback)(shown);
		} else {
			setStatus(card, `This was not saved. ${posted.message}`);
		}
	}
}

function scheduleRetry(): void {
	clearTimeout(timer);
	timer = setTimeout(() => void sendUnsent(), RETRY_MS);
}

/** Puts a kept answer back into its form after the page was closed in between. */
function restoreFields({ item, fields }: UnsentAnswer): void {
	const form = itemCard(item)?.querySelector<HTMLFormElement>('[data-answer-form]');
	if (!form) return;
	const values = new URLSearchParams(fields);
	for (const control of form.elements) {
		if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
			control.checked = values.getAll(control.name).includes(control.value);
		} else if (
			control instanceof HTMLSelectElement ||
			control instanceof HTMLTextAreaElement ||
			(control instanceof HTMLInputElement && control.type === 'text')
		) {
			control.value = values.get(control.name) ?? '';
		}
	}
	for (const list of form.querySelectorAll<HTMLElement>('[data-order]')) arrangeByPlaces(list);
}
