import { expect, it } from 'vitest';
import { courseOf, lessonOf } from '../../../../tests/fixtures/course-of.ts';
import { choiceItem } from '../../../../tests/fixtures/items.ts';
import { toStudentReport } from './student-report.ts';

const report = (itemVersion: number) => ({
	id: 'r1',
	itemId: 'choice-item',
	itemVersion,
	text: 'Both are right.',
	receivedAt: '2026-11-23T09:00:00.000Z'
});
const course = courseOf([lessonOf('one', [choiceItem({ version: 2 })])]);

it('stands beside its question, with the way there', () => {
	expect(toStudentReport(course, report(2))).toEqual({
		id: 'r1',
		question: { prompt: 'Prompt of choice-item', path: '/lessons/unit-one/one#choice-item' },
		outdated: false,
		text: 'Both are right.',
		receivedAt: '2026-11-23T09:00:00.000Z'
	});
});

it('says that the question has changed since', () => {
	expect(toStudentReport(course, report(1)).outdated).toBe(true);
});

it('is kept where the course has dropped its question', () => {
	expect(toStudentReport(courseOf([]), report(1))).toMatchObject({ question: null, outdated: false });
});
