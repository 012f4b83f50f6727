import { expect, it } from 'vitest';
import { compareCodings, type ClaimComparison } from '../claim/compare-codings.ts';
import { ORIGINS, type Origin } from '../claim/coding.ts';
import { claimSchema, type Claim } from '../claim/ledger.ts';
import { agreementOf } from './coding-agreement.ts';

/** Compared claims of which the learner says the first and we the second. */
function compared(
	pairs: readonly (readonly [Origin, Origin])[],
	fields: Partial<Claim> = {}
): ClaimComparison[] {
	const idOf = (index: number) => `c${String(index + 1).padStart(2, '0')}`;
	const claims = pairs.map(([, ours], index) =>
		claimSchema.parse({
			...{ id: idOf(index), content: 'Content', chain: ['this article'], cue: 'none', origin: ours },
			...{ hedge: 'none', kind: 'event', publicRecord: 'no', party: 'neither', why: 'Why' },
			...fields
		})
	);
	const steps = claims.map(({ id }, index) => ({
		number: index + 1,
		heading: 'Part',
		paragraphs: [],
		claims: [{ id, number: index + 1, paragraph: 0 }]
	}));
	const codings = pairs.map(([given], index) => {
		const coding = { origin: given, footing: 'word' } as const;
		return [idOf(index), { first: coding, now: coding }] as const;
	});
	return compareCodings({ claims, later: [] }, steps, new Map(codings));
}

it('takes kappa over the four labels: the grant applications of textbooks as claims', () => {
	const table = [
		[20, 5],
		[10, 15]
	];
	const two: readonly Origin[] = ['anonymous', 'unattributed'];
	const pairs = table.flatMap((row, first) =>
		row.flatMap((count, second) => Array.from({ length: count }, () => [two[first]!, two[second]!] as const))
	);
	const { same, counted, labels } = agreementOf(compared(pairs));
	expect([same, counted]).toEqual([35, 50]);
	expect(labels).toMatchObject({ observed: 0.7, expected: 0.5, n: 50 });
	expect(labels?.kappa).toBeCloseTo(0.4, 10);
});

it('counts a person and a text by name as the same, as their label is', () => {
	const { same, counted, labels } = agreementOf(
		compared([
			['document', 'on-record'],
			['anonymous', 'anonymous']
		])
	);
	expect([same, counted]).toEqual([2, 2]);
	expect(labels?.observed).toBe(1);
});

it('has no kappa where both used one label throughout', () => {
	expect(agreementOf(compared([['anonymous', 'anonymous']])).labels?.kappa).toBeNull();
});

it.each([
	{ finePrint: 'Fine print' },
	{ debatable: { other: { origin: 'document' as const }, forThis: 'This', forOther: 'Other' } }
])('leaves out claims that stay open', (fields) => {
	const pairs = ORIGINS.map((origin) => [origin, 'anonymous'] as const);
	expect(agreementOf(compared(pairs, fields))).toEqual({ same: 0, counted: 0, labels: null });
});

it('leaves out of kappa the labels that cannot be told yet', () => {
	const [, second] = compared([
		['anonymous', 'anonymous'],
		['anonymous', 'anonymous']
	]);
	const waiting = { ...second!, ours: { origin: 'anonymous' as const, footing: null, label: null } };
	expect(agreementOf([waiting])).toEqual({ same: 1, counted: 1, labels: null });
});
