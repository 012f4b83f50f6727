// What stands in a form again after the page was closed with its answer unsent.
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '#lib/domain/item/interactions.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import {
	choiceItem,
	choicesItem,
	extendedTextItem,
	hottextItem,
	labelItem,
	matchItem,
	orderItem,
	textEntryItem
} from '../../../tests/fixtures/items.ts';
import { noConnection, serve } from '../../../tests/support/answer-server.ts';
import { cardHtml, continueAs, showPage, textOf } from '../../../tests/support/item-page.ts';
import { answerForm, postedCertainty, postedResponse } from '../../../tests/support/posted-form.ts';
import { enhanceOrderLists } from './order-list.ts';
import { forgetUnsent, keepUnsent, sendUnsent, showUnsent } from './unsent-answers.ts';

const orderFields = 'place.agency=1&place.letter=2&place.witness=3&place.paper=4';

beforeEach(() => {
	continueAs({ handle: 'otter', name: 'Blue Otter' });
	forgetUnsent();
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	return () => {
		vi.clearAllTimers();
		vi.useRealTimers();
	};
});

/** The form of an item on a page that is opened while an answer to it waits. */
async function reopened(item: Item, fields: string): Promise<HTMLFormElement> {
	keepUnsent({ id: 'try-1', item: item.id, fields: `item=${item.id}&${fields}`, handle: 'otter' });
	const main = showPage(await cardHtml({ asked: toAskedItem(item) }));
	enhanceOrderLists(main);
	showUnsent();
	return answerForm(main);
}

describe('a form whose answer waits to be sent', () => {
	it.each<[string, Item, string, unknown]>([
		[
			'labels',
			labelItem(),
			'label.c01=named&label.c02=dont-know',
			{ labels: { c01: 'named', c02: 'dont-know' } }
		],
		['a choice', choiceItem(), 'choice=c', { choice: 'c' }],
		['not knowing', choiceItem(), 'choice=dont-know', { dontKnow: true }],
		['pairs', matchItem(), 'pair.l1=r2&pair.l2=r1&pair.l3=none', { pairs: { l1: 'r2', l2: 'r1', l3: null } }],
		['marks', hottextItem(), 'mark.s1=cue&mark.s2=&mark.s4=source', { marks: { s1: 'cue', s4: 'source' } }],
		['a word', textEntryItem(), 'text=Pi%C3%ABt+%26+Co', { text: 'Piët & Co' }],
		['a text', extendedTextItem(), 'text=One.%0D%0A%0D%0A%3CTwo%3E', { text: 'One.\n\n<Two>' }],
		['an order', orderItem(), orderFields, { order: ['agency', 'letter', 'witness', 'paper'] }]
	])('shows and would send %s again, and says that it is not saved', async (_, item, fields, response) => {
		const form = await reopened(item, fields);

		expect(postedResponse(item, form)).toEqual({ response });
		expect(textOf('[data-answer-form] [data-status]')).toMatch(/^Not saved yet/);
	});

	it('shows every tick again', async () => {
		const form = await reopened(choicesItem(), 'choices=a&choices=e');

		expect(new Set(new FormData(form).getAll('choices'))).toEqual(new Set(['a', 'e']));
	});

	it('shows the sureness again', async () => {
		const item = labelItem();
		const form = await reopened(item, 'label.c01=named&certainty.c01=90&label.c02=named');

		expect(postedCertainty(item, form)).toEqual({ certainty: { c01: 90 } });
	});

	it('shows an order as it will be sent', async () => {
		const form = await reopened(orderItem(), orderFields);

		const shown = [...form.querySelectorAll<HTMLElement>('[data-entry]')].map(
			({ dataset }) => dataset['entry']
		);
		expect(shown).toEqual(['agency', 'letter', 'witness', 'paper']);
	});

	it('is not touched again while the learner thinks better of it and sending goes on failing', async () => {
		const item = choiceItem();
		const form = await reopened(item, 'choice=c');
		form.querySelector<HTMLInputElement>('[value=a]')!.click();
		serve(noConnection);

		await sendUnsent();

		expect(postedResponse(item, form)).toEqual({ response: { choice: 'a' } });
	});
});
