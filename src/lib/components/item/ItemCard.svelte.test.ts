import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Item, ItemResponse } from '#lib/domain/item/interactions.ts';
import type { Excerpt } from '#lib/domain/item/item.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { answered, refused } from '../../../../tests/fixtures/answers.ts';
import {
	choiceItem,
	choicesItem,
	extendedTextItem,
	hottextItem,
	labelItem,
	matchItem,
	orderItem,
	textEntryItem
} from '../../../../tests/fixtures/items.ts';
import { answerForm, postedFields } from '../../../../tests/support/posted-form.ts';
import ItemCard from './ItemCard.svelte';

const EACH: readonly (readonly [name: string, item: Item, response: ItemResponse])[] = [
	['label', labelItem(), { labels: { c01: 'named', c02: 'not named' } }],
	['choice', choiceItem(), { choice: 'a' }],
	['choices', choicesItem(), { choices: ['a', 'b'] }],
	['match', matchItem(), { pairs: { l1: 'r1', l2: 'r1', l3: null } }],
	['order', orderItem(), { order: ['paper', 'agency', 'letter', 'witness'] }],
	['hottext', hottextItem(), { marks: { s1: 'content', s2: 'cue' } }],
	['text-entry', textEntryItem(), { text: 'Helen Strand' }],
	['extended-text', extendedTextItem(), { text: 'My words.' }]
];

const excerpt = (real: boolean): Excerpt => ({
	article: { id: 'river-bridge', title: 'The bridge', real },
	paragraphs: [
		{
			runs: [
				{ text: 'On Monday ' },
				{ text: 'the bridge was closed', claim: 'c02' },
				{ text: ', and ' },
				{ text: 'Ada Wells says it is safe', claim: 'c01' }
			]
		}
	]
});

describe.each(EACH)('the card of a %s item', (_, item, response) => {
	it('is a section named by the prompt, at an address of its own', async () => {
		const screen = await render(ItemCard, { asked: toAskedItem(item), number: 3 });

		const section = screen
			.getByRole('region', { name: `Question 3 ${item.prompt}` })
			.element() as HTMLElement;
		expect(section.id).toBe(item.id);
		expect(section.dataset['item']).toBe(item.id);
		await expect.element(screen.getByRole('heading', { level: 3 })).toHaveTextContent(item.prompt);
	});

	it('asks in a form that says which item it answers and works without scripts', async () => {
		const screen = await render(ItemCard, { asked: toAskedItem(item) });

		const form = answerForm(screen.container);
		expect([form.method, new URL(form.action).pathname]).toEqual(['post', '/answers']);
		expect(postedFields(form).get('item')).toEqual([item.id]);
		expect(form.querySelectorAll('[data-status][role=status]')).toHaveLength(1);
		expect(screen.container.querySelector('[data-feedback], [role=alert]')).toBeNull();
	});

	it('shows feedback in the place of the form once it is answered, with a way to try again', async () => {
		const screen = await render(ItemCard, { ...answered(item, response), again: `/lessons/a/b#${item.id}` });

		const heading = screen.getByRole('heading', { level: 4 }).element() as HTMLElement;
		expect(heading.hasAttribute('data-feedback')).toBe(true);
		heading.focus();
		expect(heading).toHaveFocus();
		expect(screen.container.querySelector('[data-answer-form]')).toBeNull();
		const again = screen.getByRole('link', { name: 'Try again' });
		expect(again.element().hasAttribute('data-try-again')).toBe(true);
		await expect.element(again).toHaveAttribute('href', `/lessons/a/b#${item.id}`);
	});

	it('says that feedback is withheld, and shows neither score nor reasons', async () => {
		const screen = await render(ItemCard, answered(item, response, { released: false }));

		await expect.element(screen.getByRole('heading', { level: 4 })).toHaveTextContent('Saved');
		await expect
			.element(
				screen.getByText('You will see score and reasons once every question of this lesson is answered.')
			)
			.toBeVisible();
		expect(screen.container.textContent).not.toMatch(/why of|right|Not quite|missed|It stands as/i);
		expect(screen.container.querySelector('[data-answer-form]')).toBeNull();
	});

	it('promises what a class holds back after its due time, and not once all is answered', async () => {
		const { asked, answer } = answered(item, response, { released: false });
		const due = { at: '2026-11-26T08:16:00.000Z', timeZone: 'America/New_York' };
		const withheld = { wholeLesson: false, due };
		const screen = await render(ItemCard, { asked, answer: { ...answer, withheld } });

		const told = screen.container.textContent.replaceAll(/\s+/g, ' ');
		expect(told).toContain(
			'You will see score and reasons after Thursday, November 26, 3:16 AM, Eastern Time, when the work of your class is due.'
		);
		expect(told).not.toContain('every question');
	});

	it('says of a form that left everything out what is open, in a summary that can be focused', async () => {
		const screen = await render(ItemCard, refused(item, {}));

		const summary = screen.getByRole('alert').element() as HTMLElement;
		expect(summary.hasAttribute('data-refusal')).toBe(true);
		expect(summary.querySelectorAll('li').length).toBeGreaterThan(0);
		summary.focus();
		expect(summary).toHaveFocus();
	});

	it('takes a report about this version of the item', async () => {
		const screen = await render(ItemCard, { asked: toAskedItem({ ...item, version: 7 }) });

		await screen.getByText('I think this is wrong').click();
		await screen
			.getByRole('textbox', { name: 'What is wrong with it?' })
			.fill('The second one is right too.');

		const form = screen.container.querySelector<HTMLFormElement>('form[data-report-form]')!;
		expect([form.method, new URL(form.action).pathname]).toEqual(['post', '/reports']);
		expect(Object.fromEntries(new FormData(form))).toEqual({
			item: item.id,
			version: '7',
			text: 'The second one is right too.'
		});
	});
});

describe('the excerpt of a card', () => {
	it('marks the words of each claim that is asked about, with the number of its question', async () => {
		const screen = await render(ItemCard, { asked: toAskedItem(labelItem({ excerpt: excerpt(false) })) });

		const marks = [...screen.container.querySelectorAll('mark')].map(({ textContent }) => textContent);
		expect(marks).toEqual(['2the bridge was closed', '1Ada Wells says it is safe']);
		await expect
			.element(screen.getByRole('blockquote'))
			.toHaveTextContent('On Monday 2the bridge was closed, and 1Ada Wells says it is safe');
	});

	it('says where the words are from, with a way to the whole text, and that it is invented', async () => {
		const screen = await render(ItemCard, { asked: toAskedItem(choiceItem({ excerpt: excerpt(false) })) });

		await expect.element(screen.getByText(/^From: The bridge \(invented\)\./)).toBeVisible();
		await expect
			.element(screen.getByRole('link', { name: 'Read the whole text' }))
			.toHaveAttribute('href', '/articles/river-bridge');
	});

	it('does not call a real article invented', async () => {
		const screen = await render(ItemCard, { asked: toAskedItem(choiceItem({ excerpt: excerpt(true) })) });

		await expect.element(screen.getByText(/^From: The bridge\./)).toBeVisible();
		expect(screen.container.textContent).not.toContain('invented');
	});

	it('names no source where the words were written for the item', async () => {
		const own = { ...excerpt(false), article: null };
		const screen = await render(ItemCard, { asked: toAskedItem(choiceItem({ excerpt: own })) });

		await expect.element(screen.getByRole('blockquote')).toBeVisible();
		expect(screen.container.textContent).not.toContain('From:');
	});
});
