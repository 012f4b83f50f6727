import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { answered } from '../../../tests/fixtures/answers.ts';
import { choiceItem, extendedTextItem, orderItem, pathItem } from '../../../tests/fixtures/items.ts';
import { cardHtml, showPage, textOf } from '../../../tests/support/item-page.ts';
import { answerForm, postedFields } from '../../../tests/support/posted-form.ts';
import { prepareAnnouncements } from './announce.ts';
import {
	enhanceTryAgain,
	focusFeedback,
	itemCard,
	rememberForms,
	setStatus,
	showAnswered
} from './item-card.ts';
import { enhanceOrderLists } from './order-list.ts';

const choice = choiceItem();
const order = orderItem();
const answeredChoice = () =>
	cardHtml({ ...answered(choice, { choice: 'b' }), again: '/lessons/a/b#choice-item' });
const answeredOrder = () =>
	cardHtml({ ...answered(order, { dontKnow: true }), again: '/lessons/a/b#order-item' });

let questions: string[];
let main: HTMLElement;

beforeAll(async () => {
	prepareAnnouncements();
	enhanceTryAgain();
	questions = [await cardHtml({ asked: toAskedItem(choice) }), await cardHtml({ asked: toAskedItem(order) })];
});
beforeEach(() => {
	main = showPage(...questions);
	rememberForms();
	enhanceOrderLists(main);
});

/** Presses "Try again" in a card. @returns whether the page stays where it is */
function tryAgain(item: string): boolean {
	let stays = false;
	// The last to hear of it: no test may really leave the page.
	addEventListener(
		'click',
		(event) => {
			stays = event.defaultPrevented;
			event.preventDefault();
		},
		{ once: true }
	);
	itemCard(item)!.querySelector<HTMLElement>('[data-try-again]')!.click();
	return stays;
}

describe('showAnswered', () => {
	it('puts the answer in the place of its own card and of no other', async () => {
		const shown = showAnswered('choice-item', await answeredChoice());

		expect(shown).toBe(itemCard('choice-item'));
		expect(main.querySelectorAll('[data-item]')).toHaveLength(2);
		expect(itemCard('choice-item')?.querySelector('[data-feedback]')).not.toBeNull();
		expect(itemCard('order-item')?.querySelector('[data-answer-form]')).not.toBeNull();
	});

	it('leaves the page as it is where the item is not on it, or the reply holds no card', async () => {
		const before = main.innerHTML;

		expect(showAnswered('elsewhere', await answeredChoice())).toBeNull();
		expect(showAnswered('choice-item', '<p>Log in to this network</p>')).toBeNull();
		expect(main.innerHTML).toBe(before);
	});
});

describe('focusFeedback', () => {
	it('takes the reader to the outcome, and says it', async () => {
		const card = showAnswered('choice-item', await answeredChoice())!;

		focusFeedback(card);

		expect(card.querySelector('[data-feedback]')).toHaveFocus();
		expect(textOf('body > [role=status]')).toBe('Saved. Not quite');
	});
});

describe('setStatus', () => {
	it('writes beside the form that it is about', () => {
		setStatus(itemCard('order-item')!, 'Saving…');

		expect(textOf('[data-item=order-item] [data-answer-form] [data-status]')).toBe('Saving…');
		expect(textOf('[data-item=choice-item] [data-status]')).toBe('');
	});
});

describe('"Try again" on the page that has the form', () => {
	it('brings the form back empty and quiet, ready to be sent, with the focus in it', async () => {
		const form = answerForm(itemCard('choice-item')!);
		await page.getByRole('radio', { name: 'Text of b' }).click();
		form.setAttribute('aria-busy', 'true');
		setStatus(form, 'Saving…');
		showAnswered('choice-item', await answeredChoice());

		expect(tryAgain('choice-item')).toBe(true);

		const again = answerForm(itemCard('choice-item')!);
		expect(again.contains(document.activeElement)).toBe(true);
		expect(again.hasAttribute('aria-busy')).toBe(false);
		expect(again.querySelector('[data-status]')?.textContent).toBe('');
		expect([...postedFields(again).keys()]).toEqual(['item']);
	});

	it('brings an order back with buttons that move, and with the focus on one', async () => {
		showAnswered('order-item', await answeredOrder());

		expect(tryAgain('order-item')).toBe(true);

		const card = itemCard('order-item')!;
		const [first, second] = card.querySelectorAll<HTMLElement>('[data-entry]');
		expect(document.activeElement).toBe(first?.querySelector('[data-move]'));
		first?.querySelector<HTMLElement>('[data-move=down]')?.click();
		expect(card.querySelector('[data-entry]')).toBe(second);
	});

	it('brings a text back empty, with the focus where one writes', async () => {
		const item = extendedTextItem();
		showPage(await cardHtml({ asked: toAskedItem(item) }));
		rememberForms();
		await page.getByRole('textbox', { name: /^Your own words/ }).fill('Mine');
		showAnswered(item.id, await cardHtml({ ...answered(item, { text: 'Mine' }), again: '/lessons/a/b' }));

		expect(tryAgain(item.id)).toBe(true);

		const field = itemCard(item.id)!.querySelector<HTMLTextAreaElement>('[data-answer-form] textarea')!;
		expect(document.activeElement).toBe(field);
		expect(field.value).toBe('');
	});

	it('works as often as one likes', async () => {
		for (const _ of [1, 2, 3]) {
			showAnswered('choice-item', await answeredChoice());
			expect(tryAgain('choice-item')).toBe(true);
		}

		expect(itemCard('choice-item')?.querySelectorAll('input[type=radio]').length).toBeGreaterThan(0);
	});
});

describe('"Try again" on a page that never had the form', () => {
	it('follows the link to where the form is', async () => {
		main = showPage((await answeredChoice()).replaceAll('choice-item', 'another-item'));

		expect(tryAgain('another-item')).toBe(false);
		expect(itemCard('another-item')?.querySelector('[data-feedback]')).not.toBeNull();
	});
});

describe('"Try again" where a path was sent', () => {
	it('follows the link to the lesson, as another try begins at the first page', async () => {
		const item = pathItem();
		showPage(await cardHtml({ asked: toAskedItem(item), values: { path: ['news.copy'] } }));
		rememberForms();
		const response = { path: ['news', 'copy'], verdict: 'a' };
		showAnswered(item.id, await cardHtml({ ...answered(item, response), again: '/lessons/a/b#path-item' }));

		expect(tryAgain(item.id)).toBe(false);
	});

	it('brings the link to the first page back in the lesson', async () => {
		const item = pathItem();
		showPage(await cardHtml({ asked: toAskedItem(item) }));
		rememberForms();
		const response = { path: ['news', 'copy'], verdict: 'a' };
		showAnswered(item.id, await cardHtml({ ...answered(item, response), again: '/lessons/a/b#path-item' }));

		expect(tryAgain(item.id)).toBe(true);
		expect(itemCard(item.id)?.querySelector('a.button')?.textContent).toBe('Open the first page');
		expect(document.activeElement?.textContent).toBe('Open the first page');
	});
});
