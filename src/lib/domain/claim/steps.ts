import type { ReadingParagraph, ReadingPart, ReadingRun } from './reading.ts';

/** A claim where a reader meets it first. */
export interface ClaimSpot {
	readonly id: string;
	/** Its place in the text, from 1. */
	readonly number: number;
	/** Where in the step's paragraphs it stands, from 0. */
	readonly paragraph: number;
}

/** One step of coding a text: a paragraph with claims that are new there. */
export interface CodingStep {
	/** From 1. */
	readonly number: number;
	readonly heading: string;
	/** The paragraph, after any that bring no claim of their own. */
	readonly paragraphs: readonly ReadingParagraph[];
	readonly claims: readonly ClaimSpot[];
}

/**
 * A text cut into steps, one for each paragraph that brings claims not met before. A paragraph without such claims
 * is read with the next one of its part, or with the one before where none follows. Every claim is asked once,
 * where it is met first.
 */
export function stepsOf(parts: readonly ReadingPart[]): CodingStep[] {
	const steps: { heading: string; paragraphs: ReadingParagraph[]; claims: ClaimSpot[] }[] = [];
	const met = new Set<string>();
	for (const { heading, paragraphs } of parts) {
		let waiting: ReadingParagraph[] = [];
		let last: (typeof steps)[number] | undefined;
		for (const paragraph of paragraphs) {
			waiting.push(paragraph);
			const fresh = claimsOf(paragraph).filter((id) => !met.has(id));
			if (fresh.length === 0) continue;
			const claims = fresh.map((id) => ({
				id,
				number: met.add(id).size,
				paragraph: waiting.length - 1
			}));
			last = { heading, paragraphs: waiting, claims };
			steps.push(last);
			waiting = [];
		}
		last?.paragraphs.push(...waiting);
	}
	return steps.map((step, index) => ({ number: index + 1, ...step }));
}

function claimsOf({ runs }: ReadingParagraph): string[] {
	return [...new Set(runs.flatMap(({ claim }) => (claim === undefined ? [] : [claim])))];
}

/** The words of a text that carry a claim, where it is met first; pieces are joined by an ellipsis. */
export function wordsOfClaim({ runs }: ReadingParagraph, claim: string): string {
	return runs
		.filter((run) => run.claim === claim)
		.map(({ text }) => text)
		.join(' … ');
}

/**
 * The sentence of a paragraph that holds a claim, or the sentences from its first word to its last. Other claims'
 * runs come back as plain words.
 */
export function sentenceOf({ runs }: ReadingParagraph, claim: string): ReadingRun[] {
	const placed = placeRuns(runs);
	const own = placed.filter((run) => run.claim === claim);
	const from = own[0]?.from ?? 0;
	const to = own.at(-1)?.to ?? 0;
	const text = runs.map((run) => run.text).join('');
	const sentences = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text)]
		.map(({ index, segment }) => ({ from: index, to: index + segment.trimEnd().length }))
		.filter((sentence) => sentence.from < to && sentence.to > from);
	const start = sentences[0]?.from ?? 0;
	const end = sentences.at(-1)?.to ?? text.length;
	return placed.flatMap((run) => {
		const cut = run.text.slice(Math.max(0, start - run.from), Math.max(0, end - run.from));
		if (cut === '') return [];
		return [run.claim === claim ? { text: cut, claim } : { text: cut }];
	});
}

function placeRuns(runs: readonly ReadingRun[]): (ReadingRun & { from: number; to: number })[] {
	let to = 0;
	return runs.map((run) => {
		const from = to;
		to += run.text.length;
		return { ...run, from, to };
	});
}
