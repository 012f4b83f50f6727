import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ClassPicture from './ClassPicture.svelte';

const classes = {
	named: { right: 6, wrong: 2, dontKnow: 0 },
	'not named': { right: 3, wrong: 1, dontKnow: 1 }
};

describe('claims by class', () => {
	it('are counted in a table, each number under what it counts', async () => {
		const screen = await render(ClassPicture, { classes });

		const columns = screen
			.getByRole('columnheader')
			.elements()
			.map(({ textContent }) => textContent.trim());
		expect(columns).toEqual(['The claim', 'Right', 'Not quite', 'I don’t know']);
		const cells = (name: string) =>
			screen
				.getByRole('row', { name })
				.getByRole('cell')
				.elements()
				.map(({ textContent }) => textContent);
		expect(cells('A name or a text stands behind it 6 2 0')).toEqual(['6', '2', '0']);
		expect(cells('Nobody named stands behind it 3 1 1')).toEqual(['3', '1', '1']);
	});

	it('are drawn to the scale of the table: one claim is as wide in both bars, right ones before wrong ones', async () => {
		const screen = await render(ClassPicture, { classes });

		const bars = [...screen.container.querySelectorAll('.bars')].map((row) =>
			['right', 'wrong'].map((kind) => {
				const bar = row.querySelector(`rect.${kind}`);
				return { from: Number(bar?.getAttribute('x')), wide: Number(bar?.getAttribute('width')) };
			})
		);
		expect(bars).toEqual([
			[
				{ from: 0, wide: 75 },
				{ from: 75, wide: 25 }
			],
			[
				{ from: 0, wide: 37.5 },
				{ from: 37.5, wide: 12.5 }
			]
		]);
		expect(screen.container.querySelectorAll('.bars line.dots')).toHaveLength(1);
	});

	it('say nothing twice to a screen reader: every picture is hidden, the table holds it all', async () => {
		const screen = await render(ClassPicture, { classes });

		const pictures = [...screen.container.querySelectorAll('svg')];
		expect(pictures.length).toBeGreaterThan(0);
		expect(pictures.filter((picture) => !picture.closest('[aria-hidden=true]'))).toEqual([]);
	});

	it('can be none at all', async () => {
		const none = { right: 0, wrong: 0, dontKnow: 0 };
		const screen = await render(ClassPicture, { classes: { named: none, 'not named': none } });

		expect(screen.container.innerHTML).not.toMatch(/NaN|Infinity/);
	});
});
