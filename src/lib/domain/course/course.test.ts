import { describe, expect, it } from 'vitest';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { choiceItem, labelItem, ledgerClaim, matchItem } from '../../../../tests/fixtures/items.ts';
import {
	articleFactsSchema,
	findItem,
	findLesson,
	findUnit,
	lessonPath,
	lessonsOf,
	toPublicCourse,
	type Article
} from './course.ts';

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

describe('articleFactsSchema', () => {
	const invented = { kind: 'report', title: 'T', form: 'news', intro: 'Invented.' };
	const real = { ...invented, kind: 'article', publication: 'P', date: '2019-05-06' };

	it('takes a real publication with its date, and an invented text with or without a day', () => {
		for (const facts of [
			real,
			{ ...real, address: 'https://example.org' },
			invented,
			{ ...invented, when: 'May' }
		]) {
			expect(articleFactsSchema.parse(facts)).toEqual(facts);
		}
	});

	it.each([
		['a real publication without a date', { ...real, date: undefined }],
		['a real publication of no day of the calendar', { ...real, date: '2019-02-30' }],
		['an invented text with a date', { ...invented, date: '2019-05-06' }],
		['another form', { ...invented, form: 'poem' }],
		['another kind', { ...invented, kind: 'novel' }]
	])('refuses %s', (_what, facts) => {
		expect(articleFactsSchema.safeParse(facts).success).toBe(false);
	});
});

describe('toPublicCourse', () => {
	it('has no key, no explanation and no coding anywhere', () => {
		const text = JSON.stringify(toPublicCourse(course));

		expect(text).not.toMatch(/why|ledger|later|"right":(?!\[)|"match":|origin|basis|chain|contested/);
	});

	it('lists what may be seen of units, lessons and articles', () => {
		const { units, articles, skills } = toPublicCourse(course);

		expect(Object.keys(units[0]!)).toEqual([
			'slug',
			'title',
			'aims',
			'recap',
			'summary',
			'discussion',
			'standards',
			'exit',
			'runSheet',
			'lessons'
		]);
		expect(Object.keys(units[0]!.lessons[0]!)).toEqual([
			'unit',
			'slug',
			'title',
			'aim',
			'misreading',
			'feedback',
			'optional',
			'form',
			'minutes',
			'explained',
			'articles',
			'terms',
			'soWhat',
			'items'
		]);
		expect(articles).toEqual(course.articles.map(({ id, facts, parts }) => ({ id, facts, parts })));
		expect(skills).toEqual(course.skills);
	});
});

describe('finding', () => {
	it('lists the lessons in course order, whatever their unit', () => {
		expect(lessonsOf(course).map(lessonPath)).toEqual([
			'/lessons/unit-one/first',
			'/lessons/unit-one/second',
			'/lessons/unit-two/first'
		]);
	});

	it('finds a unit by its address', () => {
		expect(findUnit(course, 'unit-two')?.lessons).toEqual([third]);
		expect(findUnit(course, 'Unit-two')).toBeUndefined();
	});

	it('finds a lesson by unit and name together', () => {
		expect(findLesson(course, 'unit-two', 'first')).toBe(third);
		expect(findLesson(course, 'unit-two', 'second')).toBeUndefined();
	});

	it('finds an item with the lesson that shows it', () => {
		expect(findItem(course, 'three')).toEqual({ item: second.items[0], lesson: second });
		expect(findItem(course, '__proto__')).toBeUndefined();
	});
});
