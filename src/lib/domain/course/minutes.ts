const WORDS_A_MINUTE = 130;
const MINUTES_AN_ITEM = 0.5;

/** How long a lesson takes in minutes, not rounded: its words at 130 a minute, and half a minute an item. */
export function lessonMinutes(words: number, items: number): number {
	return words / WORDS_A_MINUTE + items * MINUTES_AN_ITEM;
}
