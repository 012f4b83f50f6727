import { beforeEach, describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import KeyPage from '../../routes/teach/key/+page.svelte';
import { takeKeyFromAddress } from './teacher-key.ts';

const here = location.href;
const KEY = 'otter-maple-butter-otter-maple-butter';

describe('the page that a teacher’s link opens', () => {
	beforeEach(async () => {
		await render(KeyPage, {});
		return () => history.replaceState(null, '', here);
	});
	const field = () => page.getByLabelText(/^Your teacher key/);

	it('has the key filled in, out of sight, and no longer in its address', async () => {
		history.replaceState(null, '', `/teach/key#${KEY}`);

		takeKeyFromAddress();

		await expect.element(field()).toHaveValue('otter maple butter otter maple butter');
		await expect.element(field()).toHaveAttribute('type', 'password');
		await expect.element(page.getByText(/Your key is filled in/)).toBeVisible();
		await expect.element(page.getByText(/Did you come by the link/)).not.toBeVisible();
		expect(location.pathname + location.hash).toBe('/teach/key');
	});

	it.each(['/teach/key', '/teach/key#main', `/teach/key#${KEY}-otter`, `/teach#${KEY}`])(
		'says what to do with the address where it finds no key to take: %s',
		async (address) => {
			history.replaceState(null, '', address);

			takeKeyFromAddress();

			await expect.element(field()).toHaveValue('');
			await expect.element(page.getByText(/Did you come by the link/)).toBeVisible();
			expect(location.pathname + location.hash).toBe(address);
		}
	);
});
