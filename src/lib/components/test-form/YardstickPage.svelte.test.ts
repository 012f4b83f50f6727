import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { coinFlips } from '#lib/domain/measure/coin-flips.ts';
import type { Yardstick } from '#lib/domain/score/yardstick.ts';
import YardstickPage from './YardstickPage.svelte';

const row = (who: string, named: number, notNamed: number, describedAs: string | null = null) => ({
	...{ who, named, notNamed, describedAs }
});
const yardstick: Yardstick = {
	claims: { named: 30, notNamed: 30 },
	you: { named: 25, notNamed: 18 },
	coders: [row('First coder', 28, 27, 'a language model')],
	lazy: [row('a date in the sentence', 20, 18), row('always', 30, 0)],
	coins: coinFlips(60)
};
async function rows(shown: Yardstick) {
	const screen = await render(YardstickPage, { yardstick: shown });
	const texts = screen
		.getByRole('row')
		.elements()
		.map(({ children }) => [...children].map(({ textContent }) => textContent?.trim() ?? ''));
	return { screen, texts };
}

describe('the page of the yardstick', () => {
	it('sets the learner beside coders, rules of thumb and coins, each named as what it is', async () => {
		const { screen, texts } = await rows(yardstick);

		expect(texts).toEqual([
			['Right, of', '30 named', '30 not named', 'all 60'],
			['Youyour first answers in the three tests', '25', '18', '43'],
			['Careful coders who did not have the key'],
			['First codera language model', '28', '27', '55'],
			['Rules of thumb, followed blindly: it is named if …'],
			['… a date in the sentence', '20', '18', '38'],
			['… always', '30', '0', '30'],
			['Coin flips'],
			['on average', '15', '15', '30'],
			['95 of 100 coins land between', '', '', '22 and 38']
		]);
		await expect.element(screen.getByText(/The coders are language models, not people/)).toBeVisible();
	});

	it('says that there is no coder where there is none', async () => {
		const { screen } = await rows({ ...yardstick, coders: [] });

		await expect.element(screen.getByText(/No careful coder has taken these forms/)).toBeVisible();
		expect(screen.container.textContent).not.toMatch(/language model/);
	});

	it('says when it opens, where the tests are not all complete', async () => {
		const screen = await render(YardstickPage, { yardstick: null });

		await expect.element(screen.getByText(/over the claims of all three tests/)).toBeVisible();
		expect(screen.getByRole('table').elements()).toEqual([]);
	});
});
