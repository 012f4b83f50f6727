import { describe, expect, it } from 'vitest';
import { linksOf, parsePage, wordsOfPage } from './web-page.ts';

const source = `
The pool is [warm](pool),
says [the board](board).

## Hours

- Seven to nine
- See [the board](board)
`;

describe('parsePage', () => {
	it('reads paragraphs, headings, lists and links', () => {
		expect(parsePage(source)).toEqual({
			problems: [],
			blocks: [
				{
					kind: 'paragraph',
					lines: [
						[
							{ text: 'The pool is ' },
							{ text: 'warm', to: 'pool' },
							{ text: ', says ' },
							{ text: 'the board', to: 'board' },
							{ text: '.' }
						]
					]
				},
				{ kind: 'heading', lines: [[{ text: 'Hours' }]] },
				{
					kind: 'list',
					lines: [[{ text: 'Seven to nine' }], [{ text: 'See ' }, { text: 'the board', to: 'board' }]]
				}
			]
		});
	});

	it.each(['<b>bold</b>', '{code}', '**bold**', '`code`', '[two [words](a)](b)'])(
		'says in which line something stands that no page can hold: %s',
		(words) => {
			expect(parsePage(`One.\n\nTwo ${words}.`).problems).toEqual([
				{
					line: 3,
					message: 'only "## ", "- " and [words](page-id) may stand among the words: take other marks out'
				}
			]);
		}
	);

	it('wants words', () => {
		expect(parsePage(' \n\n').problems).toEqual([{ line: 1, message: 'the page has no words: write them' }]);
	});
});

it('finds each page that is linked to once, in reading order', () => {
	expect(linksOf(parsePage(source).blocks)).toEqual(['pool', 'board']);
});

it('gives the words without the addresses of links', () => {
	expect(wordsOfPage(parsePage(source).blocks)).toBe(
		'The pool is warm, says the board.\nHours\nSeven to nine\nSee the board'
	);
});
