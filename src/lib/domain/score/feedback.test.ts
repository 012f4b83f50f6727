import { describe, expect, it } from 'vitest';
import {
	choiceItem,
	choicesItem,
	itemClaim,
	labelItem,
	matchItem,
	orderItem
} from '../../../../tests/fixtures/items.ts';
import { scoreItem, type Item, type ItemResponse } from '../item/interactions.ts';
import { toFeedback } from './feedback.ts';

const feedbackOn = (item: Item, response: ItemResponse) => toFeedback(item, scoreItem(item, response));

describe('toFeedback', () => {
	it('tells what is right only where something else was given', () => {
		const entries = feedbackOn(matchItem(), { pairs: { l1: 'r1', l2: 'r2', l3: 'r1' } });

		expect(entries).toEqual([
			{ id: 'l1', outcome: 'right', given: 'r1', explanation: 'why of l1' },
			{ id: 'l2', outcome: 'wrong', given: 'r2', right: 'r1', explanation: 'why of l2' },
			{ id: 'l3', outcome: 'wrong', given: 'r1', right: 'none', explanation: 'why of l3' }
		]);
	});

	it('tells what is right, and nothing as given, where it was not known', () => {
		expect(feedbackOn(orderItem(), { dontKnow: true })[1]).toEqual({
			id: 'agency',
			outcome: 'dont-know',
			right: '2',
			explanation: 'why of agency'
		});
	});

	it('explains every option, picked or not', () => {
		for (const entries of [
			feedbackOn(choiceItem(), { choice: 'b' }),
			feedbackOn(choicesItem(), { choices: ['a', 'e'] })
		]) {
			expect(entries.map(({ explanation }) => explanation)).toEqual(entries.map(({ id }) => `why of ${id}`));
		}
	});
});

describe('feedback on claims', () => {
	const contested = itemClaim('c01', 'attributed claim', {
		basis: { origin: 'on-record', publicRecord: 'yes', contested: true },
		chain: ['this article', 'the head'],
		cue: 'denies',
		contestedBy: ['It was seen twice.'],
		later: { held: 'partly', note: 'It came out.' }
	});
	const item = (asks: 'class' | 'label') => labelItem({ asks, claims: [contested] });
	const wentWrong = (asks: 'class' | 'label', given: string) =>
		feedbackOn(item(asks), { labels: { c01: given } })[0]?.claim?.wentWrong;

	it('tells all that the ledger says of the claim', () => {
		expect(feedbackOn(item('label'), { labels: { c01: 'attributed claim' } })).toEqual([
			{
				id: 'c01',
				outcome: 'right',
				given: 'attributed claim',
				explanation: 'why of c01',
				claim: {
					label: 'attributed claim',
					questions: {
						vouches: 'somebody by name, or their published text',
						find: 'yes',
						denied: 'yes'
					},
					wentWrong: null,
					chain: ['this article', 'the head'],
					cue: 'denies',
					contestedBy: ['It was seen twice.'],
					later: { held: 'partly', note: 'It came out.' }
				}
			}
		]);
	});

	it('names the question that a wrong answer got wrong', () => {
		expect(wentWrong('label', 'sourced fact')).toBe('denied');
		expect(wentWrong('label', 'anonymous claim')).toBe('vouches');
		expect(wentWrong('class', 'not named')).toBe('vouches');
	});

	it('names no question where the answer is right or was not known', () => {
		expect(wentWrong('class', 'named')).toBeNull();
		expect(wentWrong('class', 'dont-know')).toBeNull();
		expect(feedbackOn(item('label'), { dontKnow: true })[0]?.claim?.wentWrong).toBeNull();
	});
});
