/** Words of a page; with `to`, a link to the page of that id. */
export interface PageRun {
	readonly text: string;
	readonly to?: string;
}

/** A heading and a paragraph have one line, a list one for each entry. */
export interface PageBlock {
	readonly kind: 'heading' | 'paragraph' | 'list';
	readonly lines: readonly (readonly PageRun[])[];
}

export interface PageProblem {
	/** Counted from 1, from the first line of the text that was given. */
	readonly line: number;
	readonly message: string;
}

const LINK = /\[([^\]]+)\]\(([^)]*)\)/g;

/**
 * Parses the words of an invented page: paragraphs between blank lines, `## ` headings, `- ` lists, and links such as
 * `[words](page-id)`.
 * @returns the blocks, and what is wrong with the text by line; blocks are usable only where nothing is wrong
 */
export function parsePage(source: string): { blocks: PageBlock[]; problems: PageProblem[] } {
	const blocks: PageBlock[] = [];
	const problems: PageProblem[] = [];
	let line = 1;
	for (const block of source.split(/\n[ \t]*\n/)) {
		const start = line + block.slice(0, block.length - block.trimStart().length).split('\n').length - 1;
		line += block.split('\n').length + 1;
		const text = block.trim();
		if (text === '') continue;
		const found = parseBlock(text);
		blocks.push(found);
		if (/[<>{}*_`]|\]\(/.test(found.lines.flatMap((runs) => runs.map((run) => run.text)).join(' '))) {
			const message = 'only "## ", "- " and [words](page-id) may stand among the words: take other marks out';
			problems.push({ line: start, message });
		}
	}
	if (blocks.length === 0) problems.push({ line: 1, message: 'the page has no words: write them' });
	return { blocks, problems };
}

function parseBlock(text: string): PageBlock {
	if (text.startsWith('## ')) return { kind: 'heading', lines: [parseRuns(text.slice(3))] };
	if (!text.startsWith('- ')) return { kind: 'paragraph', lines: [parseRuns(text)] };
	return { kind: 'list', lines: text.slice(2).split(/\n- /).map(parseRuns) };
}

function parseRuns(text: string): PageRun[] {
	const plain = text.replaceAll(/\s+/g, ' ').trim();
	const runs: PageRun[] = [];
	let end = 0;
	for (const { 0: whole, 1: words = '', 2: to = '', index } of plain.matchAll(LINK)) {
		if (index > end) runs.push({ text: plain.slice(end, index) });
		runs.push({ text: words, to });
		end = index + whole.length;
	}
	if (end < plain.length) runs.push({ text: plain.slice(end) });
	return runs;
}

/** The ids of the pages that a page links to, each once, in reading order. */
export function linksOf(blocks: readonly PageBlock[]): string[] {
	const links = blocks
		.flatMap(({ lines }) => lines.flat())
		.flatMap(({ to }) => (to === undefined ? [] : [to]));
	return [...new Set(links)];
}

/** The words of a page, without its links' addresses. */
export function wordsOfPage(blocks: readonly PageBlock[]): string {
	return blocks.flatMap(({ lines }) => lines.map((runs) => runs.map(({ text }) => text).join(''))).join('\n');
}
