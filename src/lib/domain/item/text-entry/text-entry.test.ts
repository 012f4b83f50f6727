import { describe, expect, it } from 'vitest';
import { itemBase, textEntryItem } from '../../../../../tests/fixtures/items.ts';
import { LONGEST_ENTRY, textEntry } from './text-entry.ts';

const item = textEntryItem();
const authored = {
	id: 'text-entry-item',
	version: 1,
	interaction: 'text-entry' as const,
	skill: 'named-or-not',
	prompt: 'Who says so?',
	accept: [...item.accept],
	why: item.why,
	near: [...item.near]
};

describe('what an author writes', () => {
	it('is taken as it is', () => {
		expect(textEntry.authored.parse(authored)).toEqual(authored);
		expect(textEntry.check(authored)).toEqual([]);
		expect(textEntry.resolve(authored, itemBase('text-entry-item'), [])).toEqual(item);
	});

	it('may name no near answer', () => {
		const { near: _, ...without } = authored;

		expect(textEntry.authored.parse(without).near).toEqual([]);
	});

	it.each([
		['a field that it does not know', { exact: true }],
		['nothing that is right', { accept: [] }],
		['an answer that is empty', { accept: [''] }],
		['an answer that nobody could send', { accept: ['a'.repeat(LONGEST_ENTRY + 1)] }],
		['no explanation', { why: undefined }],
		['a near answer without an explanation', { near: [{ text: 'Helen Strand' }] }]
	])('is refused with %s', (_what, fields) => {
		expect(textEntry.authored.safeParse({ ...authored, ...fields }).success).toBe(false);
	});

	it('is refused with answers that are compared as the same, whether right or near', () => {
		const near = [
			{ text: '“LOMAS”', why: 'w' },
			{ text: 'Helen Strand', why: 'w' },
			{ text: 'helen  strand.', why: 'w' }
		];
		const same = (text: string) =>
			`is the same as “${text}” once case, accents and marks around it are passed over: keep one`;

		expect(textEntry.check({ ...authored, accept: ['Lomas', 'lómas'], near })).toEqual([
			{ path: ['accept', 1], message: same('Lomas') },
			{ path: ['near', 0, 'text'], message: same('Lomas') },
			{ path: ['near', 2, 'text'], message: same('Helen Strand') }
		]);
	});

	it('is refused with an answer of which nothing is left to compare', () => {
		expect(textEntry.check({ ...authored, accept: ['“…”'] })).toEqual([
			{ path: ['accept', 0], message: 'has no letter or digit: write a word' }
		]);
	});
});

it('shows nothing of what is right or near', () => {
	const shown = textEntry.toPublic(item);

	expect(Object.keys(shown)).toEqual(['id', 'version', 'skill', 'prompt', 'excerpt', 'interaction']);
	expect(JSON.stringify(shown)).not.toMatch(/Lomas|Strand/);
});

it('takes the text from a posted form; an empty field as no text', () => {
	expect(textEntry.fromForm(new Map([['text', ['Lomas ']]]))).toEqual({ text: 'Lomas ' });
	expect(textEntry.fromForm(new Map([['text', ['']]]))).toEqual({ text: '' });
	expect(textEntry.fromForm(new Map())).toEqual({ text: '' });
});

it('reads a text without what shows nothing, so that a database can hold it', () => {
	expect(textEntry.response.parse({ text: '\u0000Lo\u0007mas\ud800\r\n' })).toEqual({ text: 'Lomas\ufffd' });
});

describe('refuse', () => {
	it.each(['', '…', '“ ”'])('calls %j incomplete', (text) => {
		expect(textEntry.refuse(item, { text })).toEqual({ kind: 'incomplete', missing: ['text'] });
	});

	it('says how long a text is that is too long, and how long it may be', () => {
		expect(textEntry.refuse(item, { text: 'a'.repeat(LONGEST_ENTRY) })).toBeNull();
		expect(textEntry.refuse(item, { text: 'a'.repeat(LONGEST_ENTRY + 1) })).toEqual({
			kind: 'too-long',
			unit: 'characters',
			most: LONGEST_ENTRY,
			sent: LONGEST_ENTRY + 1
		});
	});
});

describe('score', () => {
	it.each(['Piet Lomas', ' lomas.', 'The Town Clerk', '“PIËT LOMAS”'])('takes %s for right', (text) => {
		expect(textEntry.score(item, { text })).toEqual({
			points: 1,
			maxPoints: 1,
			parts: [{ id: 'text', outcome: 'right', given: text, right: 'Piet Lomas' }]
		});
	});

	it('names the first right answer beside a wrong one', () => {
		expect(textEntry.score(item, { text: 'Lena Marsh' })).toEqual({
			points: 0,
			maxPoints: 1,
			parts: [{ id: 'text', outcome: 'wrong', given: 'Lena Marsh', right: 'Piet Lomas' }]
		});
	});

	it('keeps a near answer as its author wrote it, and tells of the right one apart', () => {
		expect(textEntry.score(item, { text: 'helen STRAND' })).toEqual({
			points: 0,
			maxPoints: 1,
			parts: [
				{ id: 'text', outcome: 'wrong', given: 'Helen Strand', right: 'Piet Lomas' },
				{ id: 'answer', outcome: 'missed', right: 'Piet Lomas' }
			]
		});
	});

	it('gives nothing for not knowing, and tells what is right', () => {
		expect(textEntry.score(item, { dontKnow: true })).toEqual({
			points: 0,
			maxPoints: 1,
			parts: [{ id: 'text', outcome: 'dont-know', right: 'Piet Lomas' }]
		});
	});
});

describe('explain', () => {
	const explained = (text: string) =>
		textEntry.score(item, { text }).parts.map((part) => textEntry.explain(item, part));

	it('gives the reason of the near answer, and that of the right one beside it', () => {
		expect(explained('helen strand')).toEqual(['why of Helen Strand', 'why of the answer']);
	});

	it('gives the reason of the right answer to any other', () => {
		expect(explained('Lomas')).toEqual(['why of the answer']);
		expect(explained('Lena Marsh')).toEqual(['why of the answer']);
	});
});

it('does not ask how sure', () => {
	expect(textEntry.certainty(item)).toBeNull();
});
