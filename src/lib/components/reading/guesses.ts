/** How much of the hook's story a named source stands behind, as a reader may guess: per cent, in words. */
export const GUESSES = [
	{ percent: 0, words: 'nothing' },
	{ percent: 25, words: 'about a quarter' },
	{ percent: 50, words: 'about half' },
	{ percent: 75, words: 'about three quarters' },
	{ percent: 100, words: 'all of it' }
] as const;

/** A guess in words; one that is not on the list in figures. */
export function guessWords(guess: number): string {
	return GUESSES.find(({ percent }) => percent === guess)?.words ?? `${guess} per cent`;
}
