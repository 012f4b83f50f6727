import { describe, expect, it } from 'vitest';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { choiceItem, labelItem, ledgerClaim, matchItem } from '../../../../tests/fixtures/items.ts';
import type { Article } from './course.ts';
import { toLessonView } from './lesson-view.ts';

const article = (id: string): Article => ({
	id,
	facts: { kind: 'report', title: `Title of ${id}`, form: 'news', intro: 'Invented.' },
	parts: [{ heading: 'One', paragraphs: [{ runs: [{ text: 'It rained', claim: 'c01' }] }] }],
	ledger: { claims: [ledgerClaim('c01')], later: [{ claims: ['c01'], held: 'yes', note: 'why it held' }] },
	map: null
});

const first = lessonOf('first', [choiceItem({ id: 'one' }), labelItem({ id: 'two' })], {
	articles: ['rain']
});
const second = lessonOf('second', [matchItem({ id: 'three' })]);
const third = lessonOf('first', [], { unit: 'unit-two' });
const course = courseOf([first, second, third], {
	articles: [article('rain'), article('snow')],
	skills: [{ id: 'named-or-not', name: 'Named or not', can: 'tell them apart' }]
});

describe('toLessonView', () => {
	it('names its neighbors across units, and none before the first and after the last', () => {
		const neighbors = [first, second, third].map((lesson) => {
			const { previous, next } = toLessonView(course, lesson).lesson;
			return [previous?.path, next?.path];
		});

		expect(neighbors).toEqual([
			[undefined, '/lessons/unit-one/second'],
			['/lessons/unit-one/first', '/lessons/unit-two/first'],
			['/lessons/unit-one/second', undefined]
		]);
	});

	it('lists what its page shows, with whole minutes and the lesson’s own articles', () => {
		const view = toLessonView(course, first);

		expect(view.lesson).toEqual({
			unit: 'unit-one',
			slug: 'first',
			title: 'Title of first',
			aim: 'Aim of first',
			unitTitle: 'Title of unit-one',
			path: '/lessons/unit-one/first',
			minutes: 3,
			optional: false,
			items: 2,
			test: null,
			previous: null,
			next: { path: '/lessons/unit-one/second', title: 'Title of second' },
			recap: null,
			summary: null
		});
		expect(view.asked.map(({ item }) => item.id)).toEqual(['one', 'two']);
		expect(view.articles.map(({ id }) => id)).toEqual(['rain']);
	});

	it('begins a unit with what it needs from before, and ends it with what it taught', () => {
		const units = course.units.map((unit) => ({ ...unit, recap: `Recap of ${unit.slug}` }));
		const told = [first, second, third].map((lesson) => {
			const { recap, summary } = toLessonView({ ...course, units }, lesson).lesson;
			return [recap, summary];
		});

		expect(told).toEqual([
			['Recap of unit-one', null],
			[null, 'Summary of unit-one.'],
			['Recap of unit-two', 'Summary of unit-two.']
		]);
	});

	it('has no key, no explanation and no coding anywhere', () => {
		const text = JSON.stringify([first, second].map((lesson) => toLessonView(course, lesson)));

		expect(text).not.toMatch(/why|ledger|later|"right":(?!\[)|"match":|origin|basis|chain|contested/);
	});
});
