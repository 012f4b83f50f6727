/** A moment in the time of a zone, such as "Fri, Nov 27, 11:59 PM". */
export function momentWords(moment: string, timeZone: string): string {
	return new Intl.DateTimeFormat('en-US', {
		weekday: 'short',
		month: 'short',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
		timeZone
	}).format(new Date(moment));
}

/** A day in the time of a zone, such as "November 27, 2026". */
export function dayWords(moment: string, timeZone: string): string {
	return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone }).format(new Date(moment));
}

/** A zone by the name that people call it and its own, such as "Eastern Time (America/New York)". */
export function zoneWords(timeZone: string): string {
	const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
	const own = timeZone.replaceAll('_', ' ');
	return name === own || name.startsWith('GMT') ? own : `${name} (${own})`;
}

/** The zones to choose from, the one that is kept among them. */
export function zonesWith(timeZone: string): string[] {
	return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', timeZone])].toSorted();
}
