import { describe, expect, it } from 'vitest';
import { listenProblem, readServerSettings } from './settings.ts';

describe('readServerSettings', () => {
	it('serves this machine only, by both of its own addresses, when nothing is set', () => {
		expect(readServerSettings({})).toEqual({ port: 3000, hosts: ['127.0.0.1', '::1'], open: false });
	});

	it('takes an empty setting as one that is not set', () => {
		expect(readServerSettings({ PORT: '', HOST: ' ', ORIGIN: '' })).toEqual(readServerSettings({}));
	});

	it.each(['0.0.0.0', '::'])('is open to the network with HOST=%s', (HOST) => {
		expect(readServerSettings({ HOST, PORT: '80' })).toEqual({ port: 80, hosts: [HOST], open: true });
	});

	it.each([
		['PORT', 'abc'],
		['PORT', '-1'],
		['PORT', '3000.5'],
		['PORT', '65536'],
		['ORIGIN', 'example.org'],
		['ORIGIN', 'ftp://example.org'],
		['ORIGIN', 'https://example.org/course']
	])('refuses %s=%s and names the setting', (name, value) => {
		expect(() => readServerSettings({ [name]: value })).toThrow(new RegExp(`^${name} must be .*"${value}"`));
	});

	it.each(['https://example.org', 'http://192.168.1.5:3000', 'https://Example.org/'])(
		'takes ORIGIN=%s',
		(ORIGIN) => {
			expect(readServerSettings({ ORIGIN })).toEqual(readServerSettings({}));
		}
	);
});

describe('listenProblem', () => {
	it('says which setting to change', () => {
		expect(listenProblem('EADDRINUSE', 3000, '127.0.0.1')).toContain('PORT=3001');
		expect(listenProblem('EACCES', 80, '127.0.0.1')).toContain('PORT=3000');
		expect(listenProblem('EADDRNOTAVAIL', 80, '10.1.1.1')).toContain('HOST=10.1.1.1');
	});

	it('has no words for a problem that is not the reader’s', () => {
		expect(listenProblem('EMFILE', 3000, '127.0.0.1')).toBeUndefined();
	});
});
