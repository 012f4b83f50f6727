// A class in five minutes: a teacher and three students at once, from the first click to the exported table.
import { readFileSync } from 'node:fs';
import type { Browser } from '@playwright/test';
import papaparse from 'papaparse';
import { parseResponse, responseFromForm, scoreItem } from '../../src/lib/domain/item/interactions.ts';
import { databaseKinds } from '../support/databases.ts';
import { startServer } from '../support/running-server.ts';
import { lessonAt } from './steps/course.ts';
import { answer, cardOf, feedbackOf } from './steps/item-card.ts';
import { Person } from './steps/person.ts';
import { fieldsOf, WAYS, type Way } from './steps/responses.ts';
import { expect, test } from './steps/watched-page.ts';

test.use({ actionTimeout: 30_000 });

const lesson = lessonAt(1);
/** Somebody who is mostly right, somebody who mostly is not, and somebody who answers in all ways. */
const STUDENTS = [
	{ name: 'Ada', javaScript: true, wayTo: (index: number): Way => (index === 0 ? 'wrong' : 'right') },
	{ name: 'Cy', javaScript: true, wayTo: (index: number): Way => (index === 0 ? 'right' : 'wrong') },
	{ name: 'Ben', javaScript: false, wayTo: (index: number): Way => WAYS[index % WAYS.length]! }
];

for (const { name: database, create } of databaseKinds) {
	test(`is a class from the first click to the exported table, on ${database}`, async ({ browser }) => {
		test.setTimeout(180_000);
		const empty = await create();
		const server = await startServer({ DATABASE_URL: empty.url });
		try {
			await teachClass(browser, server.origin, database);
		} finally {
			await server.stop();
			await empty.remove();
		}
	});
}

async function teachClass(browser: Browser, origin: string, database: string) {
	const teacher = await Person.at(browser, origin, 'teacher', database);
	const students = await Promise.all(
		STUDENTS.map(({ name, javaScript }) => Person.at(browser, origin, name, database, javaScript))
	);

	let link = '';
	const made = await teacher.step('makes a class, from /teach', async () => {
		await teacher.page.goto('/teach');
		await teacher.click(teacher.page.getByRole('button', { name: 'Make a class' }));
		link = await teacher.page.getByRole('link', { name: /\/join\/[A-Z2-9]{6}$/ }).innerText();
	});
	expect(made.clicks, 'the teacher’s clicks before students can join').toBeLessThanOrEqual(5);
	expect(made.fields, 'the teacher’s fields before students can join').toBeLessThanOrEqual(2);

	await teacher.step('assigns one period', async () => {
		await teacher.click(teacher.page.getByRole('button', { name: /^Assign it now.*One period$/ }));
		await expect(teacher.page.getByRole('heading', { level: 1 })).toBeVisible();
	});

	await Promise.all(
		students.map(async (student) => {
			const joined = await student.step('joins, from the link', async () => {
				await student.page.goto(link);
				await student.fill(student.page.getByLabel('Your name in this class'), student.name);
				await student.click(student.page.getByRole('button', { name: 'Join the class' }));
				await expect(student.page.getByRole('heading', { level: 1 })).toContainText('You are in');
			});
			expect(joined.clicks, 'a student’s clicks to join').toBeLessThanOrEqual(1);
			expect(joined.fields, 'a student’s fields to join').toBeLessThanOrEqual(1);
		})
	);

	await Promise.all(students.map((student, index) => doLesson(student, STUDENTS[index]!)));

	await teacher.step('sees who has done what', async () => {
		await teacher.page.reload();
		for (const { name } of STUDENTS)
			await expect(teacher.page.getByRole('row', { name })).toContainText('done', { ignoreCase: true });
	});

	let csv = '';
	await teacher.step('takes the table elsewhere', async () => {
		const downloading = teacher.page.waitForEvent('download');
		await teacher.click(teacher.page.getByRole('link', { name: 'Plain table (CSV)' }));
		csv = readFileSync(await (await downloading).path(), 'utf8');
	});
	const { data, errors } = papaparse.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
		header: true,
		skipEmptyLines: true
	});
	expect(errors).toEqual([]);
	const parts = ['answered', 'questions', 'points', 'of', 'late'];
	expect(
		data.map((row) => [row['Student'], ...parts.map((part) => row[`${lesson.title}: ${part}`])])
	).toEqual(STUDENTS.toSorted((a, b) => a.name.localeCompare(b.name)).map(expectedRow));

	for (const person of [teacher, ...students]) expect(person.complaints, person.name).toEqual([]);
}

type Student = (typeof STUDENTS)[number];

async function doLesson(student: Person, { javaScript, wayTo }: Student) {
	const { page } = student;
	await student.step('opens the work', async () => {
		await student.click(page.getByRole('link', { name: 'Go to the work' }));
		await expect(page).toHaveURL(new RegExp(`${lesson.path}$`));
	});
	await student.step(`does a lesson of ${lesson.items.length} questions`, async () => {
		for (const [index, item] of lesson.items.entries()) {
			await answer(page, item, wayTo(index));
			await expect(feedbackOf(cardOf(page, item))).toBeVisible();
			if (javaScript || index === lesson.items.length - 1) continue;
			await page.getByRole('link', { name: 'Next question' }).click();
		}
	});
}

/** What the exported table has to say of a student, by the rules of the domain. */
function expectedRow({ name, wayTo }: Student): string[] {
	const scores = lesson.items.map((item, index) => {
		const fields = new Map<string, string[]>();
		for (const [field, value] of fieldsOf(item, wayTo(index)))
			fields.set(field, [...(fields.get(field) ?? []), value]);
		const parsed = parseResponse(item, responseFromForm(item, fields));
		if ('refusal' in parsed) throw new Error(`${item.id}: ${parsed.refusal.kind}`);
		return scoreItem(item, parsed.response);
	});
	const count = String(lesson.items.length);
	const points = scores.reduce((sum, score) => sum + score.points, 0);
	const of = scores.reduce((sum, score) => sum + score.maxPoints, 0);
	return [name, count, count, String(Math.round(points * 100) / 100), String(of), ''];
}
