/** Whether a name is that of a time zone that this machine knows. */
export function isTimeZone(name: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: name });
		return true;
	} catch {
		return false;
	}
}

/**
 * The moment that a field of type `datetime-local` names in a time zone. An hour that the clock skips in spring is
 * taken as the one after it, an hour that comes twice in autumn as the first.
 * @param local - such as "2026-11-27T23:59"
 * @returns ISO 8601 in UTC, or null where it is not a time
 */
export function toMoment(local: string, timeZone: string): string | null {
	try {
		const { epochMilliseconds } = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone);
		return new Date(epochMilliseconds).toISOString();
	} catch {
		return null;
	}
}

/** The same the other way: what a field of type `datetime-local` holds for a moment. */
export function toLocalTime(moment: string, timeZone: string): string {
	return Temporal.Instant.from(moment)
		.toZonedDateTimeISO(timeZone)
		.toPlainDateTime()
		.toString({ smallestUnit: 'minute' });
}
