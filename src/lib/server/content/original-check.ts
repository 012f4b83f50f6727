import { createHash } from 'node:crypto';
import type { Problem } from './problem.ts';

const RUN = 8;
const LONGEST_QUOTE = 12;

/**
 * Finds the original article's sentences by hashes of its runs of eight words, so that the project can carry the
 * check without the text. More than twelve words in a row are refused; eight to twelve may stand only inside
 * quotation marks. A line that begins with "title:" may name the article by its headline.
 * @param hashes - the first twelve hex digits of the SHA-256 of each run, in lower case, joined by one space
 */
export function findOriginal(file: string, source: string, hashes: ReadonlySet<string>): Problem[] {
	const text = blankTags(source);
	const words = [...text.matchAll(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)*/gu)].map((match) => ({
		word: match[0].toLowerCase().replaceAll('’', "'"),
		start: match.index,
		end: match.index + match[0].length
	}));
	const isOriginal = (index: number) => {
		const run = words.slice(index, index + RUN);
		return run.length === RUN && hashes.has(hashOf(run.map(({ word }) => word).join(' ')));
	};
	const problems: Problem[] = [];
	for (let i = 0; i < words.length;) {
		if (!isOriginal(i)) {
			i++;
			continue;
		}
		let length = RUN;
		while (isOriginal(i + length - RUN + 1)) length++;
		const start = words[i]?.start ?? 0;
		const end = words[i + length - 1]?.end ?? start;
		if (!inTitle(text, start) && (length > LONGEST_QUOTE || !inQuotation(text, start, end))) {
			problems.push({
				file,
				line: text.slice(0, start).split('\n').length,
				message:
					`${length} words stand as in the original article: say it in your own words, ` +
					`or quote at most ${LONGEST_QUOTE} in quotation marks ("${text.slice(start, end).replace(/\s+/g, ' ')}")`
			});
		}
		i += length;
	}
	return problems;
}

/** Spaces in place of tags, so that none cuts a run in two. One whose attributes hold words stays to be read. */
function blankTags(source: string): string {
	const tag = /<\/?[A-Za-z]\w*(?:\s+\w+="[^"\s]*")*\s*\/?>/g;
	return source.replaceAll(tag, (found) => found.replaceAll(/[^\n]/g, ' '));
}

function hashOf(run: string): string {
	return createHash('sha256').update(run).digest('hex').slice(0, 12);
}

function inTitle(text: string, start: number): boolean {
	return /^\s*title:/.test(text.slice(text.lastIndexOf('\n', start) + 1));
}

function inQuotation(text: string, start: number, end: number): boolean {
	const before = text.slice(text.lastIndexOf('\n\n', start) + 1, start).match(/["“”«»]/g) ?? [];
	const after = text.slice(end, end + 200).split('\n\n')[0] ?? '';
	return before.length % 2 === 1 && /["”»]/.test(after);
}
