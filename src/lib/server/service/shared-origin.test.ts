import { describe, expect, it } from 'vitest';
import { sharedOrigin } from './shared-origin.ts';

const at = (network: { open: boolean; origin: string | null }) => ({
	settings: { whoMayMakeClasses: 'anyone', contact: null, network } as const
});
const LAN = 'http://10.1.2.3:3000';

describe('sharedOrigin', () => {
	it.each(['localhost', '127.0.0.1', '127.0.0.2', '[::1]', 'who.localhost'])(
		'is the address in the network where the page was opened as %s',
		(host) => {
			const shared = sharedOrigin(at({ open: true, origin: LAN }), `http://${host}:3000`);
			expect(shared).toEqual({ origin: LAN, reach: 'others' });
		}
	);

	it.each([
		'http://10.9.9.9:3000',
		'https://media.school.example',
		'http://localhost.example',
		'http://127.example'
	])('is %s where that is how the page was opened', (origin) => {
		expect(sharedOrigin(at({ open: true, origin: LAN }), origin)).toEqual({ origin, reach: 'others' });
		expect(sharedOrigin(at({ open: false, origin: null }), origin)).toEqual({ origin, reach: 'others' });
	});

	it('says why others cannot use it', () => {
		const origin = 'http://localhost:3000';
		expect(sharedOrigin(at({ open: false, origin: null }), origin)).toEqual({ origin, reach: 'not-open' });
		expect(sharedOrigin(at({ open: true, origin: null }), origin)).toEqual({ origin, reach: 'no-network' });
	});
});
