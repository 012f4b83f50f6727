import { describe, expect, it } from 'vitest';
import { extendedTextItem, itemBase } from '../../../../../tests/fixtures/items.ts';
import { extendedText } from './extended-text.ts';

const item = extendedTextItem();
const authored = {
	id: 'extended-text-item',
	version: 1,
	interaction: 'extended-text' as const,
	skill: 'named-or-not',
	prompt: 'Write one sentence.',
	words: item.words,
	rubric: item.rubric.map((row) => ({ ...row })),
	example: item.example
};

describe('what an author writes', () => {
	it('is taken as it is', () => {
		expect(extendedText.authored.parse(authored)).toEqual(authored);
		expect(extendedText.check(authored)).toEqual([]);
		expect(extendedText.resolve(authored, itemBase('extended-text-item'), [])).toEqual(item);
	});

	it.each([
		['a field that it does not know', { points: 3 }],
		['no limit', { words: undefined }],
		['a limit that leaves no room for a sentence', { words: 3 }],
		['one row to check', { rubric: authored.rubric.slice(0, 1) }],
		['a row without a reason', { rubric: [...authored.rubric, { id: 'how', text: 'How' }] }],
		['the id "example" for a row', { rubric: [...authored.rubric, { id: 'example', text: 'E', why: 'w' }] }],
		['no example', { example: '' }]
	])('is refused with %s', (_what, fields) => {
		expect(extendedText.authored.safeParse({ ...authored, ...fields }).success).toBe(false);
	});

	it('is refused with rows that are the same, and with an example that breaks its own rule', () => {
		const rubric = [...authored.rubric, { ...authored.rubric[0]!, id: 'again' }];

		expect(extendedText.check({ ...authored, rubric, example: 'word '.repeat(11) })).toEqual([
			{ path: ['rubric', 2, 'text'], message: 'stands here a second time: make the text its own' },
			{ path: ['example'], message: 'has 11 words where learners have 10: shorten it, or give them more' }
		]);
	});
});

it('shows how many words there may be, and nothing of rubric or example', () => {
	const shown = extendedText.toPublic(item);

	expect(Object.keys(shown)).toEqual(['id', 'version', 'skill', 'prompt', 'excerpt', 'interaction', 'words']);
});

it('takes the text from a posted form as it was typed, lines and all', () => {
	const read = extendedText.fromForm(new Map([['text', ['One.\r\n\r\n  Two <b>three</b>\t&amp;\u0000 ']]]));

	expect(extendedText.response.parse(read)).toEqual({ text: 'One.\n\n  Two <b>three</b> &amp;' });
});

describe('refuse', () => {
	it.each(['', ' \n ', '🙂🙂', '…'])('calls %j, which has no word, incomplete', (text) => {
		expect(extendedText.refuse(item, { text })).toEqual({ kind: 'incomplete', missing: ['text'] });
	});

	it('counts words, not emoji and marks between them', () => {
		expect(extendedText.refuse(item, { text: 'word 👩‍👩‍👧 – '.repeat(10) })).toBeNull();
		expect(extendedText.refuse(item, { text: 'word '.repeat(11) })).toEqual({
			kind: 'too-long',
			unit: 'words',
			most: 10,
			sent: 11
		});
	});

	it('refuses what is few words and yet no text', () => {
		expect(extendedText.refuse(item, { text: 'a'.repeat(201) })).toEqual({
			kind: 'too-long',
			unit: 'characters',
			most: 200,
			sent: 201
		});
	});
});

describe('score', () => {
	it('gives no points of none, and hands over what to check', () => {
		expect(extendedText.score(item, { text: 'My words.' })).toEqual({
			points: 0,
			maxPoints: 0,
			parts: [
				{ id: 'who', outcome: 'unscored', right: 'Text of who' },
				{ id: 'what', outcome: 'unscored', right: 'Text of what' },
				{ id: 'example', outcome: 'unscored' }
			]
		});
	});

	it('hands it over to somebody who did not know, too', () => {
		const { parts, maxPoints } = extendedText.score(item, { dontKnow: true });

		expect(maxPoints).toBe(0);
		expect(parts.map(({ id, outcome }) => [id, outcome])).toEqual([
			['who', 'dont-know'],
			['what', 'dont-know'],
			['example', 'dont-know']
		]);
	});
});

it('explains every row, shows the example, and does not ask how sure', () => {
	expect(extendedText.explain(item, { id: 'what', outcome: 'unscored' })).toBe('why of what');
	expect(extendedText.explain(item, { id: 'example', outcome: 'unscored' })).toBe('The example.');
	expect(extendedText.certainty(item)).toBeNull();
});
