import { describe, expect, it } from 'vitest';
import { choiceItem, labelItem, orderItem } from '../../../../tests/fixtures/items.ts';
import { scoreItem, toPublicItem } from '../item/interactions.ts';
import { toAnswerView, toAskedItem, type Withheld } from './answered-item.ts';

describe('toAskedItem', () => {
	it('is the public item with the steps of certainty where they are asked', () => {
		const percents = (item: Parameters<typeof toAskedItem>[0]) =>
			toAskedItem(item).certaintySteps?.map(({ percent }) => percent);

		expect(toAskedItem(choiceItem()).item).toEqual(toPublicItem(choiceItem()));
		expect(percents(choiceItem())).toEqual([33, 70, 90, 99]);
		expect(percents(labelItem())).toEqual([50, 70, 90, 99]);
		expect(toAskedItem(orderItem()).certaintySteps).toBeNull();
	});
});

describe('toAnswerView', () => {
	const item = choiceItem();
	const response = { choice: 'b' };
	const stored = {
		id: 'answer-1',
		receivedAt: '2026-11-23T05:09:12.345Z',
		response,
		certainty: { choice: 90 },
		learnerId: 'learner-1'
	};
	const view = (withheld: Withheld | null) => toAnswerView(item, stored, scoreItem(item, response), withheld);

	it('has score and feedback once they are released', () => {
		const { feedback, ...rest } = view(null);

		expect(rest).toEqual({
			id: 'answer-1',
			receivedAt: '2026-11-23T05:09:12.345Z',
			response: { choice: 'b' },
			certainty: { choice: 90 },
			score: { points: 0, maxPoints: 1 },
			withheld: null
		});
		expect(feedback?.map(({ id, outcome }) => [id, outcome])).toEqual([
			['a', 'missed'],
			['b', 'wrong'],
			['c', 'left']
		]);
	});

	it('has null for both, and the learner’s own answer, while they are withheld', () => {
		expect(view({ wholeLesson: true, due: null })).toEqual({
			id: 'answer-1',
			receivedAt: '2026-11-23T05:09:12.345Z',
			response: { choice: 'b' },
			certainty: { choice: 90 },
			score: null,
			feedback: null,
			withheld: { wholeLesson: true, due: null }
		});
	});
});
