/** Quotation marks, brackets and what ends a sentence; not a minus, a per cent or a currency. */
const BEFORE = /^[\s"'`«»¿¡\p{Pi}\p{Pf}\p{Ps}\p{Pe}]+/u;
const AFTER = /[\s"'`«».,;:!?\p{Pi}\p{Pf}\p{Ps}\p{Pe}]+$/u;

/**
 * A text as it is compared with others: without differences of compatibility (Unicode's NFKC, UAX #15), case,
 * accents, invisible characters, runs of spaces, and punctuation around it.
 * @returns an empty text where nothing else is there
 */
export function foldText(text: string): string {
	return (
		withoutMarks(text)
			// Up and down again makes one of ß and SS, which lower case alone keeps apart.
			.toUpperCase()
			.toLowerCase()
			.normalize('NFKC')
			.replaceAll(/[‘’‛ʼ]/g, "'")
			.replaceAll(/\s+/g, ' ')
			.replace(BEFORE, '')
			.replace(AFTER, '')
	);
}

function withoutMarks(text: string): string {
	return text.normalize('NFKD').replaceAll(/[\p{Mn}\p{Cf}]/gu, '');
}
