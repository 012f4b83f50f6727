import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { LessonContext } from './lesson-context.ts';
import SoWhat from './SoWhat.svelte';

function strip(real: boolean, claim = 'c02') {
	const lesson: LessonContext = {
		asked: [],
		articles: [],
		soWhat: [
			{ article: { id: 'bridge', title: 'The bridge', real }, claim: 'c01', content: 'The bridge is old.' },
			{ article: { id: 'bridge', title: 'The bridge', real }, claim: 'c02', content: 'The bridge is safe.' }
		],
		answers: {},
		unscored: {},
		path: '/lessons/a/b',
		answeredHere: false,
		onPaper: false
	};
	return render(SoWhat, { props: { article: 'bridge', claim }, context: new Map([['lesson', lesson]]) });
}

describe('the strip that asks "so what?"', () => {
	it('shows the claim and the four questions in order', async () => {
		const screen = await strip(false);

		const aside = screen.getByRole('complementary', { name: 'So what? The bridge is safe.' });
		await expect.element(aside.getByText('The bridge is safe.')).toBeVisible();
		expect(
			aside
				.getByRole('listitem')
				.elements()
				.map(({ textContent }) => textContent)
		).toEqual(['Could they know?', 'What is in it for them?', 'Who else says so?', 'Were they asked?']);
		expect(screen.container.textContent).not.toContain('no key');
	});

	it('says of a real article that there is no key', async () => {
		const screen = await strip(true);

		await expect.element(screen.getByText('Talk about it. There is no key.')).toBeVisible();
	});
});
