// The course that the server under test teaches, with its keys: tests know what is right.
import { join } from 'node:path';
import { lessonPath, lessonsOf, onPaper } from '../../../src/lib/domain/course/course.ts';
import type { Item } from '../../../src/lib/domain/item/interactions.ts';
import { loadCourse } from '../../../src/lib/server/content/load-course.ts';
import { root } from '../../support/command.ts';

export const course = loadCourse(join(root, 'lessons'));

export const allLessons = lessonsOf(course).map((lesson) => ({
	path: lessonPath(lesson),
	mine: `/mine/${lesson.unit}/${lesson.slug}`,
	title: lesson.title,
	form: lesson.form,
	items: lesson.items
}));

/** Those that ask something themselves: a lesson that holds a test form leads to it. */
export const lessons = allLessons.filter(({ form }) => form === null);

export type TaughtLesson = (typeof allLessons)[number];

/**
 * As few lessons as hold every interaction, each item of which a browser is led through. What holds of every item is
 * held by unit tests; what is asked of every lesson's page, by axe.
 */
export const enoughLessons = (() => {
	const chosen: TaughtLesson[] = [];
	const open = new Set(lessons.flatMap(({ items }) => items.map(({ interaction }) => interaction)));
	const news = ({ items }: TaughtLesson) =>
		new Set(items.map(({ interaction }) => interaction).filter((interaction) => open.has(interaction))).size;
	while (open.size > 0) {
		const next = lessons.toSorted((a, b) => news(b) - news(a))[0]!;
		chosen.push(next);
		for (const { interaction } of next.items) open.delete(interaction);
	}
	return chosen;
})();

/** The first unit with something to print. */
export const printedUnit = course.units.find((unit) => onPaper(unit).length > 0)!;

/** The lesson at a place among those that ask something, from 1. */
export function lessonAt(number: number): TaughtLesson {
	const lesson = lessons[number - 1];
	if (!lesson) throw new Error(`the course has no lesson ${number}`);
	return lesson;
}

/** The first item with an interaction, and its lesson. */
export function firstWith(interaction: Item['interaction']): { item: Item; lesson: TaughtLesson } {
	for (const lesson of lessons) {
		const item = lesson.items.find((candidate) => candidate.interaction === interaction);
		if (item) return { item, lesson };
	}
	throw new Error(`no item of the course is a ${interaction}`);
}

/** An item by its number in its lesson, from 1. */
export function itemAt(lesson: TaughtLesson, number: number): Item {
	const item = lesson.items[number - 1];
	if (!item) throw new Error(`${lesson.path} has no item ${number}`);
	return item;
}
