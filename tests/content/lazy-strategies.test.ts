// Rules of thumb that look at words and not at who vouches. None may carry a learner far, nor may its opposite.
import { describe, expect, it } from 'vitest';
import type { ClaimClass } from '../../src/lib/domain/claim/label.ts';
import { gains, LAZY_STRATEGIES, type SeenClaim } from '../../src/lib/domain/claim/lazy-strategies.ts';
import { readClaims } from '../../src/lib/domain/claim/read-claims.ts';
import { articlesOf, items, MOST } from './real-course.ts';

const written: readonly SeenClaim[] = articlesOf('report', 'pairs')
	.map(readClaims)
	.flatMap((among) => among.map((claim) => ({ ...claim, among })));

/** A claim that two questions ask about counts twice: it can be guessed twice. */
const asked: readonly SeenClaim[] = items.flatMap((item) => {
	if (item.interaction !== 'label') return [];
	const among = item.claims.flatMap(({ id }) =>
		written.filter(({ article, claim }) => article === item.excerpt?.article?.id && claim.id === id)
	);
	return among.map((claim) => ({ ...claim, among }));
});

const classOf = (isNamed: boolean): ClaimClass => (isNamed ? 'named' : 'not named');
const listOf = (claims: readonly SeenClaim[]) => claims.map(({ article, claim }) => `${article} ${claim.id}`);

describe.each([
	['all claims', written],
	['all that questions ask about', asked]
] as const)('of %s', (_, claims) => {
	it.each(Object.entries(LAZY_STRATEGIES))(
		'“named: %s” decides at most 65 of 100 rightly',
		(name, strategy) => {
			const right = claims.filter((claim) => claim.class === classOf(strategy(claim)));
			const share = right.length / claims.length;
			console.log(`named: ${name}: ${right.length} of ${claims.length}, ${(100 * share).toFixed(0)} %`);
			expect(share, listOf(right).join(', ')).toBeLessThanOrEqual(MOST);
			const wrong = claims.filter((claim) => !right.includes(claim));
			expect(1 - share, `its opposite is right of ${listOf(wrong).join(', ')}`).toBeLessThanOrEqual(MOST);
		}
	);

	// Whoever knew for each side which class is the more frequent one could do no better by sides alone.
	it.each([
		['the side that gains', gains],
		['the side that speaks', ({ claim }: SeenClaim) => claim.party]
	])('%s decides at most 65 of 100 rightly, however it is used', (_, sideOf) => {
		const bySide = Map.groupBy(claims, sideOf);
		const right = [...bySide.values()].reduce((sum, ofSide) => {
			const named = ofSide.filter((claim) => claim.class === 'named').length;
			return sum + Math.max(named, ofSide.length - named);
		}, 0);
		console.log(
			`best by ${_}: ${right} of ${claims.length}, ${((100 * right) / claims.length).toFixed(0)} %`
		);
		expect(right / claims.length).toBeLessThanOrEqual(MOST);
	});
});

it('asks about claims of invented texts', () => {
	expect(asked.length).toBeGreaterThan(0);
	expect(new Set(listOf(asked)).size).toBeLessThanOrEqual(written.length);
});
