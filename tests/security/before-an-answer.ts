// Everything that can be sent to somebody who has not answered, by name: what the key test holds against each other.
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import ItemCard from '../../src/lib/components/item/ItemCard.svelte';
import { lessonContent } from '../../src/lib/components/lesson/lesson-content.ts';
import LessonPage from '../../src/lib/components/lesson/LessonPage.svelte';
import Handout from '../../src/lib/components/print/Handout.svelte';
import RunSheet from '../../src/lib/components/print/RunSheet.svelte';
import WorksheetLesson from '../../src/lib/components/print/WorksheetLesson.svelte';
import TestPartPage from '../../src/lib/components/test-form/TestPartPage.svelte';
import WebPage from '../../src/lib/components/web/WebPage.svelte';
import { toWebMap } from '../../src/lib/domain/item/path/web.ts';
import { toWebPageView } from '../../src/lib/domain/item/path/web-view.ts';
import { wayTo } from '../../src/lib/domain/item/path/way.ts';
import { lessonPath, lessonsOf, toPublicCourse, type Course } from '../../src/lib/domain/course/course.ts';
import { dealForms } from '../../src/lib/domain/course/test-form.ts';
import { toTestPart } from '../../src/lib/domain/course/test-view.ts';
import { toLessonView } from '../../src/lib/domain/course/lesson-view.ts';
import { toOutline } from '../../src/lib/domain/course/outline.ts';
import { parseResponse, scoreItem, toPublicItem, type Item } from '../../src/lib/domain/item/interactions.ts';
import { toAnswerView, toAskedItem } from '../../src/lib/domain/score/answered-item.ts';

export type Sendable = ReadonlyMap<string, string>;

export function dataBeforeAnswers(
	course: Course,
	toPublic: (item: Item) => unknown = toPublicItem
): Sendable {
	const sent = new Map<string, string>();
	const publicCourse = toPublicCourse(course);
	sent.set(
		'the public course, of which /course.json and the articles are parts',
		JSON.stringify(publicCourse)
	);
	sent.set('the outline', JSON.stringify(toOutline(publicCourse)));
	for (const lesson of lessonsOf(course)) {
		sent.set(`the data of ${lessonPath(lesson)}`, JSON.stringify(toLessonView(course, lesson)));
		for (const item of lesson.items) {
			sent.set(`the item ${item.id}`, JSON.stringify(toPublic(item)));
			sent.set(`refusals of ${item.id}`, JSON.stringify(refusalsOf(item)));
			sent.set(`a withheld answer to ${item.id}`, JSON.stringify(withheldAnswer(item)));
		}
	}
	for (const dealt of dealtCourses(course)) {
		for (const lesson of lessonsOf(dealt).filter(({ form }) => form)) {
			const of = `${lesson.form?.dealt?.form} in ${lessonPath(lesson)}`;
			sent.set(`the part of form ${of}`, JSON.stringify(toTestPart(dealt, lesson)));
			for (const item of lesson.items) {
				sent.set(`the item ${item.id}`, JSON.stringify(toPublic(item)));
				sent.set(`refusals of ${item.id}`, JSON.stringify(refusalsOf(item)));
			}
		}
	}
	return sent;
}

/** The course as learners have it, whichever form is drawn for them first. */
function dealtCourses(course: Course): Course[] {
	return (['a', 'b'] as const).map((first) => dealForms(course, first));
}

export async function pagesBeforeAnswers(course: Course): Promise<Sendable> {
	const sent = new Map<string, string>();
	const { articles, units, webs } = toPublicCourse(course);
	for (const web of webs) {
		const map = toWebMap(web);
		for (const { id } of map.pages) {
			const shown = toWebPageView(web, wayTo(map, map.start, id) ?? []);
			if (!('view' in shown)) throw new Error(`nothing leads to the page ${id} of ${web.id}`);
			const props = { view: shown.view, question: '/' };
			sent.set(`the page ${id} of the web ${web.id}`, render(WebPage, { props }).body);
		}
	}
	for (const unit of units) {
		sent.set(`the run sheet of ${unit.slug}`, render(RunSheet, { props: { unit } }).body);
		sent.set(`the handout of ${unit.slug}`, render(Handout, { props: { unit } }).body);
		for (const lesson of unit.lessons) {
			const Content: Component = await lessonContent(lesson.unit, lesson.slug);
			const props = { lesson, articles, Content };
			sent.set(`the worksheet ${lessonPath(lesson)}`, render(WorksheetLesson, { props }).body);
		}
	}
	for (const lesson of lessonsOf(course)) {
		const content: Component = await lessonContent(lesson.unit, lesson.slug);
		const data = { ...toLessonView(course, lesson), content };
		sent.set(`the page ${lessonPath(lesson)}`, render(LessonPage, { props: { data } }).body);
		for (const item of lesson.items) {
			const asked = toAskedItem(item);
			const card = { asked, answer: withheldAnswer(item), number: 1, again: '/' };
			sent.set(`the card of ${item.id}`, render(ItemCard, { props: { asked } }).body);
			const values = { path: [item.interaction === 'path' ? item.map.start : ''] };
			sent.set(`the filled-in card of ${item.id}`, render(ItemCard, { props: { asked, values } }).body);
			sent.set(`the card of a withheld answer to ${item.id}`, render(ItemCard, { props: card }).body);
		}
	}
	for (const dealt of dealtCourses(course)) {
		for (const lesson of lessonsOf(dealt)) {
			const test = toTestPart(dealt, lesson);
			if (!test) continue;
			const saved = Object.fromEntries(lesson.items.map((item) => [item.id, withheldAnswer(item)]));
			const of = `form ${lesson.form?.dealt?.form} in ${lessonPath(lesson)}`;
			sent.set(`the page of ${of}`, render(TestPartPage, { props: { test, answers: {} } }).body);
			sent.set(`the page of ${of}, answered`, render(TestPartPage, { props: { test, answers: saved } }).body);
		}
	}
	return sent;
}

function refusalsOf(item: Item): unknown[] {
	const wrongForms = [
		null,
		{},
		{ labels: {} },
		{ choice: '' },
		{ choices: [] },
		{ pairs: {} },
		{ order: [] },
		{ marks: {} },
		{ text: '' },
		{ text: 'too long '.repeat(1000) },
		{ path: [], verdict: '' },
		{ path: ['search'], verdict: 'none' }
	];
	return wrongForms.map((raw) => parseResponse(item, raw));
}

function withheldAnswer(item: Item) {
	const response = { dontKnow: true } as const;
	const answer = { id: 'answer', receivedAt: '2026-11-23T09:00:00.000Z', response, certainty: {} };
	return toAnswerView(item, answer, scoreItem(item, response), { wholeLesson: true, due: null });
}

/** The names of everything that is not byte for byte the same. */
export function differences(one: Sendable, other: Sendable): string[] {
	const names = new Set([...one.keys(), ...other.keys()]);
	return [...names].filter((name) => one.get(name) === undefined || one.get(name) !== other.get(name));
}
