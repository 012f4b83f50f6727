/** What calendar and clock show at a moment in a zone, such as "Friday, November 27, 11:59 PM". */
export function wallClockWords(moment: string, timeZone: string): string {
	const words = (options: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat('en-US', { ...options, timeZone }).format(new Date(moment));
	const day = words({ weekday: 'long', month: 'long', day: 'numeric' });
	return `${day}, ${words({ hour: 'numeric', minute: '2-digit' })}`;
}

/** A moment in the time of a zone, by its name, such as "Friday, November 27, 11:59 PM, Eastern Time". */
export function momentWords(moment: string, timeZone: string): string {
	return `${wallClockWords(moment, timeZone)}, ${zoneName(timeZone)}`;
}

/** A day in the time of a zone, such as "November 27, 2026". */
export function dayWords(moment: string, timeZone: string): string {
	return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone }).format(new Date(moment));
}

/** Names are asked of a day near ours: in 1970 few zones changed their clocks, and had another name for it. */
const NEAR_US = Date.UTC(2026, 0);

/** A zone as people call it, such as "Eastern Time"; its own name where they have none for it. */
export function zoneName(timeZone: string): string {
	const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longGeneric' }).formatToParts(
		NEAR_US
	);
	const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT';
	return name.startsWith('GMT') ? timeZone.replaceAll('_', ' ') : name;
}

/** A zone by both of its names, such as "Eastern Time (America/New York)". */
export function zoneWords(timeZone: string): string {
	const [name, own] = [zoneName(timeZone), timeZone.replaceAll('_', ' ')];
	return name === own ? own : `${name} (${own})`;
}

/** The zones to choose from, the one that is kept among them. */
export function zonesWith(timeZone: string): string[] {
	return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', timeZone])].toSorted();
}
