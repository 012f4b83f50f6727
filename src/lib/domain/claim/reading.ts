/** A run of a reading's words: plain, or the words that carry a claim. */
export interface ReadingRun {
	readonly text: string;
	readonly claim?: string;
}

export interface ReadingParagraph {
	readonly runs: readonly ReadingRun[];
}

/** An instalment of a reading. */
export interface ReadingPart {
	readonly heading: string;
	readonly paragraphs: readonly ReadingParagraph[];
}

export interface ReadingProblem {
	/** Counted from 1. */
	readonly line: number;
	readonly message: string;
}

const TAG = /<Claim id="([^"]*)">([\s\S]*?)<\/Claim>/g;

/**
 * Parses `reading.svx`: headings (`## `) that begin a part, paragraphs between blank lines, and
 * `<Claim id="c01">…</Claim>` around the words that carry a claim.
 * @returns the parts, and what is wrong with the text by line; parts are usable only where nothing is wrong
 */
export function parseReading(source: string): { parts: ReadingPart[]; problems: ReadingProblem[] } {
	const parts: { heading: string; paragraphs: ReadingParagraph[] }[] = [];
	const problems: ReadingProblem[] = [];
	let line = 1;
	for (const block of source.split(/\n[ \t]*\n/)) {
		const start = line + leadingNewlines(block);
		line += block.split('\n').length + 1;
		const text = block.trim();
		if (text === '') continue;
		if (text.startsWith('## ')) {
			const [heading = '', ...rest] = text.split('\n');
			parts.push({ heading: heading.slice(3).trim(), paragraphs: [] });
			if (rest.length > 0) problems.push({ line: start, message: 'put a blank line after the heading' });
			continue;
		}
		const part = parts.at(-1);
		if (!part) {
			problems.push({
				line: start,
				message: 'a reading begins with a heading: start it with "## " and a title'
			});
			continue;
		}
		const paragraph = parseParagraph(text.replaceAll(/\s+/g, ' '));
		part.paragraphs.push(paragraph);
		const stray = paragraph.runs.find((run) => /[<>{}]/.test(run.text));
		if (stray) {
			problems.push({
				line: start,
				message: `only <Claim id="…">words</Claim> may stand among the words, unnested; found: ${stray.text.slice(0, 60)}`
			});
		}
	}
	return { parts, problems };
}

function leadingNewlines(block: string): number {
	return block.slice(0, block.length - block.trimStart().length).split('\n').length - 1;
}

function parseParagraph(text: string): ReadingParagraph {
	const runs: ReadingRun[] = [];
	let end = 0;
	for (const match of text.matchAll(TAG)) {
		if (match.index > end) runs.push({ text: text.slice(end, match.index) });
		runs.push({ text: match[2] ?? '', claim: match[1] ?? '' });
		end = match.index + match[0].length;
	}
	if (end < text.length) runs.push({ text: text.slice(end) });
	return { runs };
}

/** The claims of a reading, each once, in the order in which they are read. */
export function claimsInReading(parts: readonly ReadingPart[]): string[] {
	const runs = parts.flatMap((part) => part.paragraphs.flatMap((paragraph) => paragraph.runs));
	return [...new Set(runs.flatMap((run) => (run.claim === undefined ? [] : [run.claim])))];
}

/**
 * The paragraphs that hold any of the given claims, in reading order; each claim is looked for at its first place.
 * The runs of other claims come back as plain words.
 */
export function excerptForClaims(
	parts: readonly ReadingPart[],
	claims: readonly string[]
): ReadingParagraph[] {
	const wanted = new Set(claims);
	const found = new Set<string>();
	return parts
		.flatMap((part) => part.paragraphs)
		.filter((paragraph) => {
			const here = paragraph.runs.flatMap(({ claim }) =>
				claim !== undefined && wanted.has(claim) && !found.has(claim) ? [claim] : []
			);
			for (const claim of here) found.add(claim);
			return here.length > 0;
		})
		.map((paragraph) => markOnly(paragraph, claims));
}

/** All paragraphs, with the runs of the given claims marked; those of other claims come back as plain words. */
export function textWithClaims(parts: readonly ReadingPart[], claims: readonly string[]): ReadingParagraph[] {
	return parts.flatMap(({ paragraphs }) => paragraphs.map((paragraph) => markOnly(paragraph, claims)));
}

function markOnly({ runs }: ReadingParagraph, claims: readonly string[]): ReadingParagraph {
	return {
		runs: runs.map((run) =>
			run.claim !== undefined && claims.includes(run.claim) ? run : { text: run.text }
		)
	};
}

/** The words of paragraphs without marks. */
export function plainText(paragraphs: readonly ReadingParagraph[]): string {
	return paragraphs.map((paragraph) => paragraph.runs.map((run) => run.text).join('')).join('\n\n');
}
