import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Item } from '#lib/domain/item/interactions.ts';
import { toAskedItem } from '#lib/domain/score/answered-item.ts';
import { answered } from '../../../tests/fixtures/answers.ts';
import { choiceItem, extendedTextItem, matchItem, textEntryItem } from '../../../tests/fixtures/items.ts';
import { noConnection, serve } from '../../../tests/support/answer-server.ts';
import { cardHtml, continueAs, showPage } from '../../../tests/support/item-page.ts';
import { showOwnAnswers } from './own-answers.ts';
import { forgetUnsent, keepUnsent } from './unsent-answers.ts';

const otter = { handle: 'otter', name: 'Blue Otter' };
let questions: string;
let mine: string;

beforeAll(async () => {
	const choice = await cardHtml({ asked: toAskedItem(choiceItem()) });
	const match = await cardHtml({ asked: toAskedItem(matchItem()) });
	questions = choice + match;
	mine = (await cardHtml(answered(choiceItem(), { choice: 'a' }))) + match;
});
beforeEach(() => {
	continueAs(otter);
	forgetUnsent();
	showPage(`<div data-mine="/mine/who-says/first-look">${questions}</div>`);
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	return () => {
		location.hash = '';
		vi.clearAllTimers();
		vi.useRealTimers();
	};
});

const choiceCard = () => document.querySelector<HTMLElement>('[data-item=choice-item]')!;
const isAnswered = (item: string) => document.querySelector(`[data-item=${item}] [data-feedback]`) !== null;
const serveMine = (html = mine) =>
	serve(() => new Response(`<!doctype html><title>x</title><main>${html}</main>`));

describe('a lesson that is opened again', () => {
	it('shows the answers given before, and leaves what is still open', async () => {
		const sent = serveMine();

		await showOwnAnswers();

		expect(sent.map(({ path }) => path)).toEqual(['/mine/who-says/first-look']);
		expect(isAnswered('choice-item')).toBe(true);
		expect(isAnswered('match-item')).toBe(false);
	});

	it('tells an answer that was withheld so far, and leaves what is withheld still', async () => {
		const withheld = (item: Item) => cardHtml(answered(item, { dontKnow: true }, { released: false }));
		const [choice, match] = [await withheld(choiceItem()), await withheld(matchItem())];
		showPage(`<div data-mine="/mine/who-says/first-look">${choice}${match}</div>`);
		const kept = document.querySelector('[data-item=match-item]');
		serveMine((await cardHtml(answered(choiceItem(), { choice: 'a' }))) + match);

		await showOwnAnswers();

		expect(choiceCard().querySelector('[data-feedback]')?.textContent).toBe('Right');
		expect(document.querySelector('[data-item=match-item]')).toBe(kept);
	});

	it('asks for nothing where nobody has answered, or on another page', async () => {
		const sent = serveMine();
		continueAs(null);
		await showOwnAnswers();

		continueAs(otter);
		showPage(questions);
		await showOwnAnswers();

		expect(sent).toEqual([]);
	});

	it.each([
		['there is no connection', noConnection],
		['the server refuses', () => new Response(mine, { status: 500 })]
	])('stays to be answered where %s', async (_, reply) => {
		serve(reply);

		await showOwnAnswers();

		expect(isAnswered('choice-item')).toBe(false);
	});

	it('shows an answer that waited here and was sent by another tab', async () => {
		choiceCard().querySelector<HTMLInputElement>('[value=b]')!.checked = true;
		choiceCard().dataset['unsent'] = '';
		serveMine();

		await showOwnAnswers();

		expect(isAnswered('choice-item')).toBe(true);
	});
});

describe('a form stays, though its item was answered before, where the learner', () => {
	it('has chosen something in it', async () => {
		choiceCard().querySelector<HTMLInputElement>('[value=b]')!.checked = true;
		serveMine();

		await showOwnAnswers();

		expect(isAnswered('choice-item')).toBe(false);
	});

	it('has chosen something from a list in it', async () => {
		document.querySelector<HTMLSelectElement>('[data-item=match-item] select')!.value = 'r1';
		serveMine(await cardHtml(answered(matchItem(), { dontKnow: true })));

		await showOwnAnswers();

		expect(isAnswered('match-item')).toBe(false);
	});

	it.each([textEntryItem(), extendedTextItem()])(
		'has written something in it: $interaction',
		async (item) => {
			const card = await cardHtml({ asked: toAskedItem(item) });
			showPage(`<div data-mine="/mine/who-says/first-look">${card}</div>`);
			document.querySelector<HTMLInputElement | HTMLTextAreaElement>('[data-answer-form] .text')!.value =
				'So';
			serveMine(await cardHtml(answered(item, { text: 'Before' })));

			await showOwnAnswers();

			expect(isAnswered(item.id)).toBe(false);
		}
	);

	it('is in it', async () => {
		choiceCard().querySelector<HTMLInputElement>('[value=b]')!.focus();
		serveMine();

		await showOwnAnswers();

		expect(isAnswered('choice-item')).toBe(false);
	});

	it('came for this very item', async () => {
		location.hash = '#choice-item';
		serveMine();

		await showOwnAnswers();

		expect(isAnswered('choice-item')).toBe(false);
	});

	it('has an answer to it that waits to be sent', async () => {
		keepUnsent({ id: 'try-1', item: 'choice-item', fields: 'choice=b', handle: 'otter' });
		serveMine();

		await showOwnAnswers();

		expect(isAnswered('choice-item')).toBe(false);
	});
});
