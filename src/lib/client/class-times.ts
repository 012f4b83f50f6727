import { wallClockWords, zoneName } from '../components/classroom/time-words.ts';

/** Tells readers the times of a class in their own zone, by its name, where their clocks differ from the class's. */
export function showOwnTimes(within: ParentNode): void {
	for (const time of within.querySelectorAll<HTMLTimeElement>('time[data-class-zone]')) {
		try {
			const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
			const classZone = time.dataset['classZone'] ?? '';
			const own = wallClockWords(time.dateTime, timeZone);
			delete time.dataset['classZone'];
			if (own === wallClockWords(time.dateTime, classZone)) continue;
			time.textContent = `${own}, ${zoneName(timeZone)} (for the class: ${time.textContent.trim()})`;
		} catch {
			// A browser that does not know the zone leaves the time as the class says it.
		}
	}
}
