import { describe, expect, it } from 'vitest';
import { ORIGINS } from './coding.ts';
import { isClaimClass, isLabel, LABELS, toClaimClass, toLabel } from './label.ts';

describe('toLabel', () => {
	// Every row of the codebook's table, spelled out: origin × publicRecord × contested.
	it.each([
		['on-record', 'yes', false, 'sourced fact'],
		['on-record', 'yes', true, 'attributed claim'],
		['on-record', 'no', false, 'attributed claim'],
		['on-record', 'no', true, 'attributed claim'],
		['document', 'yes', false, 'sourced fact'],
		['document', 'yes', true, 'attributed claim'],
		['document', 'no', false, 'attributed claim'],
		['document', 'no', true, 'attributed claim'],
		['anonymous', 'yes', false, 'anonymous claim'],
		['anonymous', 'yes', true, 'anonymous claim'],
		['anonymous', 'no', false, 'anonymous claim'],
		['anonymous', 'no', true, 'anonymous claim'],
		['unattributed', 'yes', false, 'unattributed claim'],
		['unattributed', 'yes', true, 'unattributed claim'],
		['unattributed', 'no', false, 'unattributed claim'],
		['unattributed', 'no', true, 'unattributed claim']
	] as const)(
		'of origin %s, public record %s, contested %s is %s',
		(origin, publicRecord, contested, label) => {
			expect(toLabel({ origin, publicRecord, contested })).toBe(label);
		}
	);

	it('knows the four origins of the codebook and no other', () => {
		expect(ORIGINS).toEqual(['on-record', 'document', 'anonymous', 'unattributed']);
	});
});

describe('toClaimClass', () => {
	it.each([
		['sourced fact', 'named'],
		['attributed claim', 'named'],
		['anonymous claim', 'not named'],
		['unattributed claim', 'not named']
	] as const)('puts the %s with %s', (label, claimClass) => {
		expect(toClaimClass(label)).toBe(claimClass);
	});
});

describe('isLabel and isClaimClass', () => {
	it('tell labels, classes and other words apart', () => {
		for (const label of LABELS) {
			expect(isLabel(label)).toBe(true);
			expect(isClaimClass(label)).toBe(false);
		}
		for (const word of ['named', 'not named']) {
			expect(isLabel(word)).toBe(false);
			expect(isClaimClass(word)).toBe(true);
		}
		for (const word of ['', 'constructor', '__proto__', 'Named', 'dont-know']) {
			expect(isLabel(word)).toBe(false);
			expect(isClaimClass(word)).toBe(false);
		}
	});
});
