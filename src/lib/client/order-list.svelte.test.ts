import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { orderItem } from '../../../tests/fixtures/items.ts';
import { cardHtml, showPage } from '../../../tests/support/item-page.ts';
import { answerForm, postedResponse } from '../../../tests/support/posted-form.ts';
import { prepareAnnouncements } from './announce.ts';
import { arrangeByPlaces, enhanceOrderLists } from './order-list.ts';

const item = orderItem();
let main: HTMLElement;
let html: string;

beforeAll(async () => {
	prepareAnnouncements();
	html = await cardHtml({ asked: toAskedItem(item) });
});
beforeEach(() => {
	main = showPage(html);
	enhanceOrderLists(main);
});

const list = () => main.querySelector<HTMLElement>('[data-order]')!;
const shown = () =>
	[...main.querySelectorAll<HTMLElement>('[data-entry]')].map(({ dataset }) => dataset['entry']!);
const button = (direction: 'up' | 'down', id: string) =>
	page.getByRole('button', { name: `Move ${direction}: Text of ${id}` });
const announced = () => document.querySelector('body > [role=status]')?.textContent;

describe('an order with buttons', () => {
	it('sends the order in which it is shown, untouched', () => {
		expect(postedResponse(item, answerForm(main))).toEqual({ response: { order: shown() } });
	});

	it('hides the selects and does not require them, so that nothing stands in the way of saving', () => {
		expect(page.getByRole('combobox').elements()).toEqual([]);
		expect(answerForm(main).checkValidity()).toBe(true);
	});

	it('sends the new order after an entry was moved up and another down', async () => {
		const [first = '', second = '', third = '', fourth = ''] = shown();

		await button('up', third).click();
		await button('down', first).click();

		expect(shown()).toEqual([third, first, second, fourth]);
		expect(postedResponse(item, answerForm(main))).toEqual({
			response: { order: [third, first, second, fourth] }
		});
	});

	it('keeps the focus on the button, so that a keyboard can move an entry all the way', async () => {
		const [, , third = '', fourth = ''] = shown();
		const up = button('up', fourth);

		up.element().focus();
		await userEvent.keyboard('{Enter}{Enter}');

		await expect.element(up).toHaveFocus();
		expect(shown().indexOf(fourth)).toBe(1);
		expect(shown().indexOf(third)).toBe(3);
	});

	it('says the new place to a screen reader', async () => {
		const [, second = ''] = shown();

		await button('down', second).click();

		expect(announced()).toBe(`Text of ${second}: place 3 of 4`);
	});

	it('says at both ends, and only there, that there is nowhere to go', async () => {
		const disabled = () =>
			[...main.querySelectorAll('[data-move][aria-disabled=true]')].map((end) =>
				end.getAttribute('aria-label')
			);
		const [first = '', second = '', , fourth = ''] = shown();
		expect(disabled()).toEqual([`Move up: Text of ${first}`, `Move down: Text of ${fourth}`]);

		await button('up', second).click();

		expect(disabled()).toEqual([`Move up: Text of ${second}`, `Move down: Text of ${fourth}`]);
	});

	it('does nothing at an end, where the button can still be reached', () => {
		const before = shown();
		const end = button('up', before[0]!).element() as HTMLButtonElement;

		end.focus();
		end.click();

		expect(shown()).toEqual(before);
		expect(end.disabled).toBe(false);
		expect(end).toHaveFocus();
		expect(postedResponse(item, answerForm(main))).toEqual({ response: { order: before } });
	});

	it('does not send the form by moving', async () => {
		let submitted = 0;
		answerForm(main).addEventListener('submit', (event) => {
			event.preventDefault();
			submitted += 1;
		});

		await button('down', shown()[0]!).click();

		expect(submitted).toBe(0);
	});

	it('gets its buttons once', () => {
		enhanceOrderLists(main);

		expect(main.querySelectorAll('[data-move]')).toHaveLength(8);
	});

	it('can be arranged by places that something else has set', () => {
		const wanted = shown().toReversed();
		for (const [index, id] of wanted.entries()) {
			main.querySelector<HTMLSelectElement>(`[name="place.${id}"]`)!.value = String(index + 1);
		}

		arrangeByPlaces(list());

		expect(shown()).toEqual(wanted);
		expect(button('up', wanted[0]!).element()).toHaveAttribute('aria-disabled', 'true');
		expect(postedResponse(item, answerForm(main))).toEqual({ response: { order: wanted } });
	});
});
