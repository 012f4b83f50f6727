const MINUTE = 60_000;

/** How long it is until a moment, in round words: "in 10 minutes", "in 5 hours", "in 3 days". */
export function untilWords(moment: string, now: string): string {
	const minutes = Math.max(1, Math.ceil((Date.parse(moment) - Date.parse(now)) / MINUTE));
	if (minutes < 60) return `in ${words(minutes, 'minute')}`;
	const hours = Math.round(minutes / 60);
	return hours < 24 ? `in ${words(hours, 'hour')}` : `in ${words(Math.round(hours / 24), 'day')}`;
}

function words(count: number, unit: string): string {
	return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
