import type { SignalDetection } from '#lib/domain/measure/signal-detection.ts';

/** A figure of a test with one decimal and a real minus. */
export function figure(value: number): string {
	const text = Math.abs(value).toFixed(1);
	return value < 0 && text !== '0.0' ? `−${text}` : text;
}

/** What d′ says, by its interval: a count of 24 claims is not sharp. */
export function tellingWords({ interval }: Pick<SignalDetection, 'interval'>): string {
	if (interval.lower > 0) return 'You told the two kinds apart better than a coin would.';
	if (interval.upper < 0) return 'You mostly took each kind for the other one.';
	return 'This could still be luck: a coin may come out like this.';
}

/** What c says: to which side mistakes lean, where they do. */
export function leaningWords({ criterionInterval }: Pick<SignalDetection, 'criterionInterval'>): string {
	if (criterionInterval.upper < 0)
		return 'Your mistakes lean to over-calling: you were over-suspicious, and took named claims for not named.';
	if (criterionInterval.lower > 0)
		return 'Your mistakes lean to missing: you were over-trusting, and took claims for named that nobody named stands behind.';
	return 'Your mistakes do not clearly lean to one side, neither to missing nor to over-calling.';
}
