import { describe, expect, it } from 'vitest';
import { ORIGINS } from './coding.ts';
import { toLabel } from './label.ts';
import { codingsFromForm, labelOfQuick, LONGEST_CHAIN, toFooting } from './learner-coding.ts';

describe('the two quick questions', () => {
	const bases = ORIGINS.flatMap((origin) =>
		(['yes', 'no'] as const).flatMap((publicRecord) =>
			[true, false].map((contested) => ({ origin, publicRecord, contested }))
		)
	);

	it.each(bases)('lead to the codebook’s label for $origin, $publicRecord, $contested', (basis) => {
		expect(labelOfQuick({ origin: basis.origin, footing: toFooting(basis) })).toBe(toLabel(basis));
	});
});

describe('codingsFromForm', () => {
	const read = (fields: Record<string, string>, claims = ['c01', 'c02']) =>
		codingsFromForm(
			claims,
			['c01', 'c02', 'c03'],
			new Map(Object.entries(fields).map(([name, value]) => [name, [value]]))
		);
	const quick = { 'origin.c01': 'document', 'footing.c01': 'word' };

	it('reads the two quick answers', () => {
		expect(read(quick)).toEqual({
			codings: new Map([['c01', { origin: 'document', footing: 'word' }]]),
			incomplete: [],
			malformed: []
		});
	});

	it('reads what was added by going deeper, and leaves out what was left empty', () => {
		const deeper = {
			'chain.c01': '  this text › the letter ',
			'hedge.c01': 'modal',
			'contestedBy.c01': 'c03',
			'couldKnow.c01': 'yes',
			'inIt.c01': '',
			'asked.c01': 'cannot-tell'
		};
		expect(read({ ...quick, ...deeper }).codings.get('c01')).toEqual({
			origin: 'document',
			footing: 'word',
			chain: 'this text › the letter',
			hedge: 'modal',
			contestedBy: 'c03',
			soWhat: { couldKnow: 'yes', asked: 'cannot-tell' }
		});
		expect(read({ ...quick, 'contestedBy.c01': 'nobody' }).codings.get('c01')?.contestedBy).toBe('nobody');
	});

	it('leaves a claim open of which nothing was answered', () => {
		const { codings, incomplete } = read({ ...quick, 'chain.c02': ' ', 'hedge.c02': '' });
		expect([...codings.keys()]).toEqual(['c01']);
		expect(incomplete).toEqual([]);
	});

	it.each([{ 'origin.c02': 'document' }, { 'footing.c02': 'word' }, { 'chain.c02': 'this text' }])(
		'calls a claim incomplete of which only %o is there, and keeps the others',
		(fields) => {
			const { codings, incomplete } = read({ ...quick, ...fields });
			expect([...codings.keys()]).toEqual(['c01']);
			expect(incomplete).toEqual(['c02']);
		}
	);

	it.each([
		{ 'origin.c01': 'rumor' },
		{ 'footing.c01': 'true' },
		{ 'hedge.c01': 'perhaps' },
		{ 'chain.c01': 'x'.repeat(LONGEST_CHAIN + 1) },
		{ 'contestedBy.c01': 'c99' },
		{ 'contestedBy.c01': 'c01' },
		{ 'couldKnow.c01': 'maybe' }
	])('calls a claim malformed with %o', (fields) => {
		const { codings, malformed } = read({ ...quick, ...fields });
		expect(codings.size).toBe(0);
		expect(malformed).toEqual(['c01']);
	});

	it('keeps no null character', () => {
		expect(read({ ...quick, 'chain.c01': 'a\0b' }).codings.get('c01')?.chain).toBe('ab');
	});

	it('does not look at claims that the form is not about', () => {
		expect(read({ 'origin.c03': 'document', 'footing.c03': 'word' }).codings.size).toBe(0);
	});
});
