import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it.each([undefined, '', ' ', 'anyone'])('lets anyone make classes with WHO_MAY_MAKE_CLASSES=%s', (value) => {
	expect(readSettings({ WHO_MAY_MAKE_CLASSES: value })).toEqual({
		whoMayMakeClasses: 'anyone',
		contact: null
	});
});

it('lets nobody make classes where it says so', () => {
	expect(readSettings({ WHO_MAY_MAKE_CLASSES: 'nobody' })).toEqual({
		whoMayMakeClasses: 'nobody',
		contact: null
	});
});

it('refuses another value and names the setting', () => {
	expect(() => readSettings({ WHO_MAY_MAKE_CLASSES: 'teachers' })).toThrow(
		'WHO_MAY_MAKE_CLASSES must be anyone or nobody, not "teachers".'
	);
});

it('takes whatever address is set for people who are named in a text', () => {
	expect(readSettings({ CONTACT: ' editors@example.org ' }).contact).toBe('editors@example.org');
});
