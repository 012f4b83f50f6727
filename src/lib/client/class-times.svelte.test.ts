import { beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ClassTime from '#lib/components/classroom/ClassTime.svelte';
import { showOwnTimes } from './class-times.ts';

const moment = '2026-11-27T14:00:00.000Z';

function readerIn(timeZone: string) {
	const options = new Intl.DateTimeFormat().resolvedOptions();
	vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({ ...options, timeZone });
}

describe('a time of a class', () => {
	let words: () => string;
	beforeEach(async () => {
		const { container } = await render(ClassTime, { moment, timeZone: 'America/New_York' });
		words = () => container.textContent.replaceAll(/\s+/g, ' ').trim();
		return () => vi.restoreAllMocks();
	});

	it('is said in the class’s zone, by name, before any script has run', () => {
		expect(words()).toBe('Friday, November 27, 9:00 AM, Eastern Time');
	});

	it('is said to a reader elsewhere in theirs, with what the class’s clock shows', () => {
		readerIn('Europe/Berlin');
		showOwnTimes(document);
		const told =
			'Friday, November 27, 3:00 PM, Central European Time (for the class: Friday, November 27, 9:00 AM, Eastern Time)';
		expect(words()).toBe(told);
		showOwnTimes(document);
		expect(words(), 'told once').toBe(told);
	});

	it.each(['America/New_York', 'America/Toronto', 'No/Such_Zone'])(
		'stays as it is for a reader in %s',
		(zone) => {
			readerIn(zone);
			showOwnTimes(document);
			expect(words()).toBe('Friday, November 27, 9:00 AM, Eastern Time');
		}
	);
});
