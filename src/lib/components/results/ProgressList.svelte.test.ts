import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { LessonProgress } from '#lib/domain/course/progress.ts';
import ProgressList from './ProgressList.svelte';

const lesson = (slug: string, fields: Partial<LessonProgress>): LessonProgress => ({
	path: `/lessons/unit-one/${slug}`,
	title: `Title of ${slug}`,
	items: 5,
	optional: false,
	answered: 0,
	score: null,
	...fields
});

const progress = [
	{
		title: 'Who says?',
		lessons: [
			lesson('done', { answered: 5, score: { points: 3.6666, maxPoints: 7 } }),
			lesson('withheld', { answered: 2 }),
			lesson('fresh', {}),
			lesson('empty', { items: 0 })
		]
	}
];

describe('how far somebody is', () => {
	it('is said lesson by lesson in words, with points only where they are known', async () => {
		const screen = await render(ProgressList, { progress });

		await expect.element(screen.getByRole('heading', { level: 3, name: 'Who says?' })).toBeVisible();
		const told = screen.getByRole('listitem').elements();
		expect(told.map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())).toEqual([
			'Title of done 5 of 5 answered · 3.7 of 7 points',
			'Title of withheld 2 of 5 answered',
			'Title of fresh 0 of 5 answered',
			'Title of empty 0 of 0 answered'
		]);
	});

	it('leads to every lesson', async () => {
		const screen = await render(ProgressList, { progress });

		const links = screen
			.getByRole('link')
			.elements()
			.map((link) => link.getAttribute('href'));
		expect(links).toEqual(progress[0]?.lessons.map(({ path }) => path));
	});

	it('is drawn as it is said, in pictures that are hidden because the words say it', async () => {
		const screen = await render(ProgressList, { progress });

		const widths = [...screen.container.querySelectorAll('rect.done')].map((bar) =>
			bar.getAttribute('width')
		);
		expect(widths).toEqual(['100', '40', '0', '0']);
		expect(screen.container.querySelectorAll('svg:not([aria-hidden=true])')).toHaveLength(0);
	});
});
