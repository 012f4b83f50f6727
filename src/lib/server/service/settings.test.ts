import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it.each([undefined, '', ' ', 'anyone'])('lets anyone make classes with WHO_MAY_MAKE_CLASSES=%s', (value) => {
	expect(readSettings({ WHO_MAY_MAKE_CLASSES: value })).toEqual({ whoMayMakeClasses: 'anyone' });
});

it('lets nobody make classes where it says so', () => {
	expect(readSettings({ WHO_MAY_MAKE_CLASSES: 'nobody' })).toEqual({ whoMayMakeClasses: 'nobody' });
});

it('refuses another value and names the setting', () => {
	expect(() => readSettings({ WHO_MAY_MAKE_CLASSES: 'teachers' })).toThrow(
		'WHO_MAY_MAKE_CLASSES must be anyone or nobody, not "teachers".'
	);
});
