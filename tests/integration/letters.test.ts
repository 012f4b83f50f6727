import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LONGEST_LETTER, readMail, sendLetter } from '../../src/lib/server/service/letters.ts';
import { openCourseDatabase, type CourseDatabase } from '../support/course-database.ts';
import { node } from '../support/command.ts';
import { databaseKinds } from '../support/databases.ts';

const DAY = 24 * 60 * 60;

describe.each(databaseKinds)('letters on $name', ({ create }) => {
	let course: CourseDatabase;

	beforeEach(async () => {
		course = await openCourseDatabase(create);
	});
	afterEach(() => course.remove());

	it('are kept as they were written, oldest first, and read with the reports', async () => {
		expect(await sendLetter(course.at(DAY), { text: 'Second', replyTo: '' })).toBe('saved');
		const first = { text: ' The name\r\nis\0 wrong. ', replyTo: ' press@example.org ' };
		expect(await sendLetter(course.at(0), first)).toBe('saved');

		const { letters, reports } = await readMail(course);
		expect(letters.map(({ text, replyTo }) => [text, replyTo])).toEqual([
			['The name\nis wrong.', 'press@example.org'],
			['Second', null]
		]);
		expect(reports).toEqual([]);
	});

	it.each([
		['empty', ' \r\n ', ''],
		['too-long', 'x'.repeat(LONGEST_LETTER + 1), ''],
		['too-long', 'x', 'y'.repeat(201)]
	])('are refused when %s', async (outcome, text, replyTo) => {
		expect(await sendLetter(course.at(0), { text, replyTo })).toBe(outcome);
		expect((await readMail(course)).letters).toEqual([]);
	});

	it('are taken 200 times within a day, and again the day after', async () => {
		const send = (seconds: number) => sendLetter(course.at(seconds), { text: 'Again', replyTo: '' });
		for (let sent = 0; sent < 200; sent++) await send(0);
		expect(await send(DAY / 2)).toBe('too-many');
		expect(await send(DAY + 1)).toBe('saved');
	});

	it('are printed by the command, without what could steer a terminal', async () => {
		await sendLetter(course.at(0), { text: 'Line one\n\u001b[2Jline two', replyTo: 'me@example.org' });
		const { output } = await node(['src/commands/mail.ts'], { DATABASE_URL: course.url });
		expect(output).toContain('reply to: me@example.org\n    Line one\n    �[2Jline two\n');
	});
});
