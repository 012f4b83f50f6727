import { expect, it } from 'vitest';
import {
	choiceItem,
	itemClaim,
	labelItem,
	matchItem,
	orderItem,
	pathItem,
	textEntryItem
} from '../../../../tests/fixtures/items.ts';
import type { Lesson } from '../course/course.ts';
import { VERDICT_PART } from '../item/path/path.ts';
import type { Item } from '../item/interactions.ts';
import type { WrongReading } from './item-summary.ts';
import { toTalkAbout } from './talk-about.ts';

const lesson = { unit: 'unit', slug: 'lesson', title: 'A lesson' } as Lesson;

function talkAbout(item: Item, wrong: Pick<WrongReading, 'part' | 'given'> | null) {
	const commonestWrong = wrong && { ...wrong, n: 6, share: 0.6 };
	return toTalkAbout(lesson, { item, tried: 10, facility: 0.4, commonestWrong });
}

it('says of a claim what it was taken for, with the words of the text that carry it', () => {
	const runs = [{ text: 'Mice, ' }, { text: 'were seen', claim: 'c02' }, { text: ' twice.' }];
	const item = labelItem({
		claims: [itemClaim('c02', 'anonymous claim')],
		excerpt: { article: null, paragraphs: [{ runs }] }
	});
	expect(talkAbout(item, { part: 'c02', given: 'named' })).toEqual({
		id: item.id,
		prompt: item.prompt,
		lesson: { title: 'A lesson', path: '/lessons/unit/lesson' },
		tried: 10,
		facility: 0.4,
		wrong: { about: 'Text of c02.', given: 'named', sentence: 'were seen', n: 6, share: 0.6 }
	});
});

it('says of an option that it was picked', () => {
	const item = choiceItem();
	const [option] = item.options;
	expect(talkAbout(item, { part: option!.id, given: null }).wrong).toMatchObject({
		about: option!.text,
		given: null,
		sentence: null
	});
});

it('says of a pair which entry was given, or that none was', () => {
	const item = matchItem();
	const [left, right] = [item.left[0]!, item.right[0]!];
	const given = (id: string) => talkAbout(item, { part: left.id, given: id }).wrong;
	expect(given(right.id)).toMatchObject({ about: left.text, given: right.text });
	expect(given('none')).toMatchObject({ about: left.text, given: 'none of them' });
});

it('says of an entry of an order at which place it was put', () => {
	const item = orderItem();
	const [entry] = item.entries;
	expect(talkAbout(item, { part: entry!.id, given: '3' }).wrong).toMatchObject({
		about: entry!.text,
		given: 'place 3'
	});
});

it('quotes of a text the sentence with the word that was typed, and nothing where there is none', () => {
	const runs = [{ text: 'Lena Marsh claimed it. ' }, { text: 'The bus was full, said Moss.', claim: 'c01' }];
	const item = textEntryItem({ excerpt: { article: null, paragraphs: [{ runs }, { runs }] } });
	const about = (given: string) => talkAbout(item, { part: 'text', given }).wrong?.about;
	expect(about('Full')).toBe('The bus was full, said Moss.');
	expect(about('claimed')).toBe('Lena Marsh claimed it.');
	expect(about('mos')).toBe('');
});

it('says nothing where no mistake stands out', () => {
	expect(talkAbout(choiceItem(), null).wrong).toBeNull();
});

it('says of a path which sentence was passed on', () => {
	const item = pathItem();
	const wrong = talkAbout(item, { part: `${VERDICT_PART}b`, given: null }).wrong;
	expect(wrong).toMatchObject({ about: 'Text of b', given: null, sentence: null });
});
