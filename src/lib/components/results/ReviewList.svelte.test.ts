import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ReviewList from './ReviewList.svelte';

const entries = (n: number) =>
	Array.from({ length: n }, (_, index) => ({
		answerId: `answer-${index}`,
		prompt: `Prompt ${index}`,
		lesson: { title: 'First look', path: '/lessons/who-says/first-look#item' },
		receivedAt: '2026-11-23T23:30:00.000Z'
	}));

describe('what is worth another look', () => {
	it('leads to the answer and to another try, with lesson and day', async () => {
		const screen = await render(ReviewList, { toReview: entries(1) });

		await expect
			.element(screen.getByRole('link', { name: 'Prompt 0' }))
			.toHaveAttribute('href', '/answers/answer-0');
		await expect
			.element(screen.getByRole('link', { name: 'Try again' }))
			.toHaveAttribute('href', '/lessons/who-says/first-look#item');
		await expect
			.element(screen.getByRole('listitem'))
			.toMatchTextContent(/First look · Nov 23, 2026 · Try again/);
	});

	it('offers no other try of an item that the course has dropped', async () => {
		const screen = await render(ReviewList, {
			toReview: entries(1).map((entry) => ({ ...entry, lesson: null }))
		});

		await expect.element(screen.getByRole('link', { name: 'Prompt 0' })).toBeVisible();
		expect(screen.getByRole('link', { name: 'Try again' }).elements()).toHaveLength(0);
		await expect.element(screen.getByRole('listitem')).toHaveTextContent('Prompt 0 Nov 23, 2026');
	});

	it('shows five, and the others on demand', async () => {
		const screen = await render(ReviewList, { toReview: entries(7) });

		await expect.element(screen.getByRole('link', { name: 'Prompt 4' })).toBeVisible();
		await expect.element(screen.getByRole('link', { name: 'Prompt 5' })).not.toBeInTheDocument();
		await screen.getByText('2 more').click();

		await expect.element(screen.getByRole('link', { name: 'Prompt 6' })).toBeVisible();
	});

	it('hides nothing while there are five', async () => {
		const screen = await render(ReviewList, { toReview: entries(5) });

		expect(screen.getByRole('link', { name: /^Prompt/ }).elements()).toHaveLength(5);
		expect(screen.container.querySelector('details')).toBeNull();
	});
});
