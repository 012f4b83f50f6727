/** What is read: each piece of a page that holds words of its own. */
const PIECES = 'h1, h2, h3, p, li, legend, dt, dd, blockquote, label.option';

/** Offers to read the page aloud by the device's own voices, where it has one for the page's language. */
export function offerReadingAloud(): void {
	const place = document.querySelector<HTMLElement>('[data-read-aloud]');
	if (!place || !('speechSynthesis' in window)) return;
	const offer = () => {
		if (place.hasChildNodes() || !voice()) return;
		place.append(makeButton());
	};
	offer();
	// Some browsers load their voices after the page.
	speechSynthesis.addEventListener('voiceschanged', offer);
	window.addEventListener('pagehide', () => speechSynthesis.cancel());
}

function voice(): SpeechSynthesisVoice | undefined {
	const language = document.documentElement.lang || 'en';
	const fitting = speechSynthesis.getVoices().filter(({ lang }) => lang.startsWith(language));
	// A voice of the device sends nothing anywhere; others may.
	return fitting.find(({ localService }) => localService);
}

function makeButton(): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.className = 'button quiet';
	const say = (reading: boolean) => {
		button.textContent = reading ? 'Stop reading' : 'Read to me';
	};
	say(false);
	button.addEventListener('click', () => {
		if (speechSynthesis.speaking) {
			speechSynthesis.cancel();
			return;
		}
		say(true);
		void readFrom(button).finally(() => say(false));
	});
	return button;
}

/** Reads what follows the button, piece by piece: browsers stop in the middle of a long text. */
async function readFrom(button: HTMLElement): Promise<void> {
	for (const piece of piecesAfter(button)) {
		const text = piece.innerText.replaceAll(/\s+/g, ' ').trim();
		if (!text || !button.isConnected) continue;
		piece.toggleAttribute('data-being-read', true);
		const { top, bottom } = piece.getBoundingClientRect();
		if (top < 0 || bottom > innerHeight) piece.scrollIntoView({ block: 'center' });
		const finished = await speak(text);
		piece.removeAttribute('data-being-read');
		if (!finished) return;
	}
}

function piecesAfter(button: HTMLElement): HTMLElement[] {
	const all = [...document.querySelectorAll<HTMLElement>(`main :is(${PIECES})`)];
	return all.filter(
		(piece) =>
			button.compareDocumentPosition(piece) & Node.DOCUMENT_POSITION_FOLLOWING &&
			piece.checkVisibility() &&
			!piece.querySelector(PIECES)
	);
}

/** @returns whether it was read to its end */
function speak(text: string): Promise<boolean> {
	return new Promise((resolve) => {
		const utterance = new SpeechSynthesisUtterance(text);
		const chosen = voice();
		if (chosen) utterance.voice = chosen;
		utterance.lang = document.documentElement.lang || 'en';
		utterance.onend = () => resolve(true);
		utterance.onerror = () => resolve(false);
		speechSynthesis.speak(utterance);
	});
}
