import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { CALIBRATION_MINIMUM, calibrationByStep } from '#lib/domain/measure/calibration.ts';
import CalibrationPicture from './CalibrationPicture.svelte';

/** So many ratings of one sureness, the first `right` of them right. */
const ratings = (probability: number, right: number, n: number) =>
	Array.from({ length: n }, (_, index) => ({ probability, right: index < right }));

describe('sureness with too few ratings', () => {
	it.each([
		[0, 'You have said how sure you were 0 times about invented texts. From 20 times on'],
		[1, 'You have said how sure you were 1 time about invented texts. From 20 times on'],
		[19, 'You have said how sure you were 19 times about invented texts. From 20 times on']
	])('after %i draws nothing, and says from when on it will', async (n, words) => {
		const screen = await render(CalibrationPicture, { calibration: calibrationByStep(ratings(0.7, 0, n)) });

		expect(CALIBRATION_MINIMUM).toBe(20);
		expect(screen.container.textContent.replaceAll(/\s+/g, ' ')).toContain(words);
		expect(screen.container.querySelector('svg, table')).toBeNull();
	});
});

describe('sureness with enough ratings', () => {
	const calibration = calibrationByStep([
		...ratings(0.5, 6, 10),
		...ratings(0.9, 9, 10),
		...ratings(0.99, 3, 4)
	]);

	it('is a table of what was said, what was right, and how far chance could move it', async () => {
		const screen = await render(CalibrationPicture, { calibration });

		const rows = screen.getByRole('rowgroup').last().getByRole('row').elements();
		const cells = (row: Element) => [...row.children].map(({ textContent }) => textContent);
		expect(rows.map(cells)).toEqual([
			['50%', '6 of 10', '31–83%'],
			['90%', '9 of 10', '60–98%'],
			['99%', '3 of 4', '30–95%']
		]);
	});

	it('is a picture with a name that leads to the table, and with a mark for each of its rows', async () => {
		const screen = await render(CalibrationPicture, { calibration });

		await expect
			.element(screen.getByRole('img', { name: /by how sure you were; the table holds the figures/ }))
			.toHaveAttribute('role', 'img');
		const marks = [...screen.container.querySelectorAll('circle')].map((mark) => [
			Number(mark.getAttribute('cx')),
			100 - Number(mark.getAttribute('cy'))
		]);
		expect(marks).toEqual([
			[50, 60],
			[90, 90],
			[99, 75]
		]);
	});

	it('is said in words with both averages', async () => {
		const screen = await render(CalibrationPicture, { calibration });

		await expect.element(screen.getByText(/^Sure on average: 75%\. Right: 75%\./)).toBeVisible();
	});
});
