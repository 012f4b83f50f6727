import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it.each([undefined, '', ' ', 'anyone'])('lets anyone make classes with WHO_MAY_MAKE_CLASSES=%s', (value) => {
	expect(readSettings({ WHO_MAY_MAKE_CLASSES: value })).toMatchObject({ whoMayMakeClasses: 'anyone' });
});

it('lets nobody make classes where it says so', () => {
	expect(readSettings({ WHO_MAY_MAKE_CLASSES: 'nobody' })).toMatchObject({ whoMayMakeClasses: 'nobody' });
});

it('refuses another value and names the setting', () => {
	expect(() => readSettings({ WHO_MAY_MAKE_CLASSES: 'teachers' })).toThrow(
		'WHO_MAY_MAKE_CLASSES must be anyone or nobody, not "teachers".'
	);
});

it.each([
	['this machine alone', undefined, { open: false, origin: null }],
	['no network, though open to one', '', { open: true, origin: null }],
	['others by an address', 'http://10.1.2.3:3000', { open: true, origin: 'http://10.1.2.3:3000' }]
])('knows from the process that it is reached by %s', (_, NETWORK_ORIGIN, network) => {
	expect(readSettings({ NETWORK_ORIGIN })).toMatchObject({ network });
});

it('takes whatever address is set for people who are named in a text', () => {
	expect(readSettings({ CONTACT: ' editors@example.org ' }).contact).toBe('editors@example.org');
	expect(readSettings({}).contact).toBeNull();
});
