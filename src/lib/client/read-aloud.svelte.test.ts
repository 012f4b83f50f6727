import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { offerReadingAloud } from './read-aloud.ts';

/** A device that speaks: each utterance ends when the test says so. */
class Device extends EventTarget {
	voices: { lang: string; localService: boolean }[] = [];
	spoken: SpeechSynthesisUtterance[] = [];
	speaking = false;
	getVoices = () => this.voices;
	speak = (utterance: SpeechSynthesisUtterance) => {
		this.speaking = true;
		this.spoken.push(utterance);
	};
	cancel = () => {
		this.speaking = false;
		this.spoken.at(-1)?.onerror?.(new Event('error') as SpeechSynthesisErrorEvent);
	};
	finishOne() {
		this.speaking = false;
		this.spoken.at(-1)?.onend?.(new Event('end') as SpeechSynthesisEvent);
	}
}

let device: Device;

beforeEach(() => {
	device = new Device();
	vi.stubGlobal('speechSynthesis', device);
	vi.stubGlobal(
		'SpeechSynthesisUtterance',
		class {
			voice = null;
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
	);
	document.documentElement.lang = 'en';
	document.body.innerHTML = `<main><p>Before.</p><p data-read-aloud></p><h2>A heading</h2>
		<ul><li>An <b>entry</b></li></ul><p hidden>Unseen.</p><p>The end.</p></main>`;
});

afterEach(() => {
	vi.unstubAllGlobals();
	document.body.innerHTML = '';
});

const button = () => page.getByRole('button');
const texts = () => device.spoken.map(({ text }) => text);

it('offers nothing where the device has no voice of its own for the language', async () => {
	device.voices = [
		{ lang: 'de-DE', localService: true },
		{ lang: 'en-US', localService: false }
	];
	offerReadingAloud();
	await expect.element(button()).not.toBeInTheDocument();
});

it('offers it once the voices have come, and once only', async () => {
	offerReadingAloud();
	await expect.element(button()).not.toBeInTheDocument();
	device.voices = [{ lang: 'en-GB', localService: true }];
	device.dispatchEvent(new Event('voiceschanged'));
	device.dispatchEvent(new Event('voiceschanged'));
	expect(
		button()
			.elements()
			.map(({ textContent }) => textContent)
	).toEqual(['Read to me']);
});

it('reads what is seen after the button, a piece at a time, and marks the piece', async () => {
	device.voices = [{ lang: 'en', localService: true }];
	offerReadingAloud();
	await button().click();
	expect(document.querySelector('[data-being-read]')?.textContent).toBe('A heading');
	for (const count of [2, 3]) {
		device.finishOne();
		await vi.waitFor(() => expect(device.spoken).toHaveLength(count));
	}
	expect(texts()).toEqual(['A heading', 'An entry', 'The end.']);
	device.finishOne();
	await expect.element(button()).toHaveTextContent('Read to me');
	expect(document.querySelector('[data-being-read]')).toBeNull();
});

it('stops when it is told to', async () => {
	device.voices = [{ lang: 'en', localService: true }];
	offerReadingAloud();
	await button().click();
	await expect.element(button()).toHaveTextContent('Stop reading');
	await button().click();
	await expect.element(button()).toHaveTextContent('Read to me');
	expect(texts()).toEqual(['A heading']);
	expect(document.querySelector('[data-being-read]')).toBeNull();
});
