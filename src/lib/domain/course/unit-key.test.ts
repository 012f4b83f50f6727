import { expect, it } from 'vitest';
import { lessonOf, unitOf } from '../../../../tests/fixtures/course-of.ts';
import {
	choiceItem,
	choicesItem,
	extendedTextItem,
	hottextItem,
	labelItem,
	matchItem,
	orderItem,
	pathItem,
	textEntryItem
} from '../../../../tests/fixtures/items.ts';
import { toPublicItem } from '../item/interactions.ts';
import { toUnitKey } from './unit-key.ts';

const items = [
	choiceItem(),
	choicesItem(),
	labelItem(),
	matchItem(),
	orderItem(),
	hottextItem(),
	textEntryItem(),
	extendedTextItem()
];
const key = toUnitKey(unitOf('unit', [lessonOf('first', items), lessonOf('second', [])]));

it('keeps lessons and items in order, each item as its page shows it', () => {
	expect(key.lessons.map(({ slug }) => slug)).toEqual(['first', 'second']);
	expect(key.lessons[0]?.items.map(({ item }) => item)).toEqual(items.map(toPublicItem));
});

it('tells what is right of every item, and why of every part', () => {
	for (const { item, feedback } of key.lessons[0]?.items ?? []) {
		const right = feedback.filter(({ outcome, right }) => right !== undefined || outcome === 'dont-know');
		expect(right.length, item.id).toBeGreaterThan(0);
		expect(
			feedback.every(({ explanation }) => explanation !== ''),
			item.id
		).toBe(true);
	}
});

it('tells whoever marks typed answers the other right ones, and the likely wrong ones with their reasons', () => {
	const unit = toUnitKey(unitOf('unit', [lessonOf('first', [textEntryItem()])]));
	const told = unit.lessons[0]?.items[0]?.feedback ?? [];

	expect(told.map(({ outcome, given, explanation }) => [outcome, given, explanation])).toEqual([
		['dont-know', undefined, 'why of the answer'],
		['right', 'Lomas', 'why of the answer'],
		['right', 'the town clerk', 'why of the answer'],
		['wrong', 'Helen Strand', 'why of Helen Strand']
	]);
});

it('tells of each step of a path what is told to those who did not do it and to those who did', () => {
	const key = toUnitKey(unitOf('unit', [lessonOf('lesson', [pathItem()])]));
	const feedback = key.lessons[0]?.items[0]?.feedback ?? [];

	expect(feedback.filter(({ id }) => id === 'origin').map(({ explanation }) => explanation)).toEqual([
		'why of origin, open',
		'why of origin, done'
	]);
});
