import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { answered, refused } from '../../../../tests/fixtures/answers.ts';
import { choiceItem, matchItem } from '../../../../tests/fixtures/items.ts';
import type { LessonContext } from '../lesson/lesson-context.ts';
import LessonItem from './LessonItem.svelte';

const choice = choiceItem();
const match = matchItem();

async function lessonItem(id: string, fields: Partial<LessonContext> = {}) {
	const lesson: LessonContext = {
		asked: [toAskedItem(choice), toAskedItem(match)],
		articles: [],
		soWhat: [],
		answers: {},
		unscored: {},
		path: '/lessons/unit-one/lesson-one',
		answeredHere: false,
		onPaper: false,
		...fields
	};
	return render(LessonItem, { props: { id }, context: new Map([['lesson', lesson]]) });
}

describe('an item in a lesson’s prose', () => {
	it('is numbered by its place in the lesson', async () => {
		const screen = await lessonItem('match-item');

		await expect
			.element(screen.getByRole('region', { name: /^Question 2 of \d+ Prompt of match-item$/ }))
			.toBeVisible();
	});

	it('shows its own answer, and the way back to its form', async () => {
		const { answer } = answered(match, { dontKnow: true });
		const screen = await lessonItem('match-item', { answers: { 'match-item': answer } });

		await expect.element(screen.getByText('why of l1')).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'Try again' }))
			.toHaveAttribute('href', '/lessons/unit-one/lesson-one#match-item');
	});

	it('shows a form while only another item is answered or refused', async () => {
		const { answer } = answered(match, { dontKnow: true });
		const { unscored } = refused(match, {});
		const screen = await lessonItem('choice-item', {
			answers: { 'match-item': answer },
			unscored: { 'match-item': unscored }
		});

		expect(screen.getByRole('radio', { name: 'Text of a' }).elements()).toHaveLength(1);
		expect(screen.getByRole('alert').elements()).toEqual([]);
	});

	it('shows its own refused form', async () => {
		const { unscored } = refused(match, {});
		const screen = await lessonItem('match-item', { unscored: { 'match-item': unscored } });

		await expect.element(screen.getByRole('alert')).toBeVisible();
	});
});
