import { describe, expect, it } from 'vitest';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { choiceItem } from '../../../../tests/fixtures/items.ts';
import { lessonsOf } from './course.ts';
import {
	dealForms,
	drawFirst,
	formOfTake,
	FORM_TAKES,
	isFormId,
	isFormTake,
	isOfForm,
	itemCount,
	itemsOfForm,
	partsOf,
	reasonsAfter,
	type FormId,
	type FormTake,
	type TestForm
} from './test-form.ts';

const formOf = (id: FormId, ...parts: string[][]): TestForm => ({
	id,
	title: `Form ${id}`,
	parts: parts.map((ids) => ids.map((item) => choiceItem({ id: item }))),
	articles: []
});
const holding = (take: FormTake, part: number) =>
	lessonOf(`${take}-${part}`, [], { form: { take, part, items: 2, dealt: null } });
const course = courseOf(
	[
		holding('first', 1),
		holding('first', 2),
		lessonOf('practice', [choiceItem({ id: 'p1' })]),
		holding('second', 1),
		holding('later', 1)
	],
	{ forms: [formOf('a', ['a1', 'a2'], ['a3']), formOf('b', ['b1'], ['b2']), formOf('c', ['c1'])] }
);
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('drawFirst', () => {
	it('draws each form for half of all learners', () => {
		const drawn = Array.from({ length: 4000 }, () => drawFirst(crypto.randomUUID()));
		const a = drawn.filter((first) => first === 'a').length;

		// Five standard deviations of a fair coin each way: 2000 ± 5 · √1000.
		expect(Math.abs(a - 2000)).toBeLessThan(159);
	});

	it('draws each for half of ids that differ in their last digit alone', () => {
		const drawn = Array.from({ length: 16 ** 2 }, (_, n) =>
			drawFirst(`0d6f1f6e-7d07-4d56-9f3c-5b1c7e2a90${n.toString(16).padStart(2, '0')}`)
		);
		const a = drawn.filter((first) => first === 'a').length;

		expect(Math.abs(a - 128)).toBeLessThan(40);
	});

	it('draws the same for the same learner whenever it is asked', () => {
		// By FNV-1a and parity in another language; a change would swap the forms of learners in the middle of one.
		expect(['', 'a', 'learner', '0d6f1f6e-7d07-4d56-9f3c-5b1c7e2a9047'].map(drawFirst)).toEqual([
			'a',
			'a',
			'b',
			'a'
		]);
	});
});

describe('dealForms', () => {
	it('gives lessons the items of the learner’s forms, part by part, and leaves the others as they are', () => {
		expect(lessonsOf(dealForms(course, 'a')).map(({ items }) => ids(items))).toEqual([
			['a1', 'a2'],
			['a3'],
			['p1'],
			['b1'],
			['c1']
		]);
		expect(lessonsOf(dealForms(course, 'b')).map(({ items }) => ids(items))).toEqual([
			['b1'],
			['b2'],
			['p1'],
			['a1', 'a2'],
			['c1']
		]);
	});

	it('says what has to be answered first: for counts the form, for reasons A and B together, or C', () => {
		const dealt = lessonsOf(dealForms(course, 'b')).map(({ form }) => form?.dealt);
		const both = ['a1', 'a2', 'a3', 'b1', 'b2'];

		expect(dealt).toEqual([
			{ form: 'b', countsAfter: ['b1', 'b2'], reasonsAfter: both },
			{ form: 'b', countsAfter: ['b1', 'b2'], reasonsAfter: both },
			undefined,
			{ form: 'a', countsAfter: ['a1', 'a2', 'a3'], reasonsAfter: both },
			{ form: 'c', countsAfter: ['c1'], reasonsAfter: ['c1'] }
		]);
	});

	it('changes nothing of the course itself', () => {
		dealForms(course, 'a');

		expect(lessonsOf(course).map(({ items }) => items.length)).toEqual([0, 0, 1, 0, 0]);
	});
});

it('takes the form that was drawn first, then the other one, and C at last', () => {
	expect(FORM_TAKES.map((take) => formOfTake(take, 'a'))).toEqual(['a', 'b', 'c']);
	expect(FORM_TAKES.map((take) => formOfTake(take, 'b'))).toEqual(['b', 'a', 'c']);
});

it('tells the reasons of every other lesson by its own items', () => {
	expect(reasonsAfter(lessonsOf(course)[2]!)).toEqual(['p1']);
	expect(reasonsAfter(lessonsOf(dealForms(course, 'a'))[4]!)).toEqual(['c1']);
});

it('counts the items of a lesson: its own, those announced, or those dealt', () => {
	const [first, second] = [lessonsOf(course), lessonsOf(dealForms(course, 'a'))];

	expect(first.map(itemCount)).toEqual([2, 2, 1, 2, 2]);
	expect(second.map(itemCount)).toEqual([2, 1, 1, 1, 1]);
});

it('knows forms by name, in how many parts they are taken, and all that they ask', () => {
	expect(['a', 'c', 'd', 'A', ''].map(isFormId)).toEqual([true, true, false, false, false]);
	expect(['first', 'later', 'third', 'toString'].map(isFormTake)).toEqual([true, true, false, false]);
	expect([partsOf('a'), partsOf('b'), partsOf('c')]).toEqual([2, 2, 1]);
	expect(ids(itemsOfForm(formOf('a', ['a1', 'a2'], ['a3'])))).toEqual(['a1', 'a2', 'a3']);
	expect(['a3', 'c1', 'p1'].map((id) => isOfForm(course, id))).toEqual([true, true, false]);
});
