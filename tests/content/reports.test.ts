import { describe, expect, it } from 'vitest';
import { LABELS, toClaimClass } from '../../src/lib/domain/claim/label.ts';
import { labelOfClaim } from '../../src/lib/domain/claim/ledger.ts';
import { articlesOf } from './real-course.ts';

const reports = articlesOf('report');

describe.each(reports.map((report) => [report.id, report] as const))('the report %s', (_, { ledger }) => {
	it('has each label equally often, within one', () => {
		const labels = ledger.claims.map(labelOfClaim);
		const counts = LABELS.map((label) => labels.filter((other) => other === label).length);
		const words = LABELS.map((label, index) => `${label} ${counts[index]}`).join(', ');
		expect(Math.max(...counts) - Math.min(...counts), words).toBeLessThanOrEqual(1);
	});

	it('lets each side gain as often by what is named as by what is not, within one', () => {
		const uneven = [...new Set(ledger.claims.map(({ gains }) => gains ?? ''))].flatMap((side) => {
			const claims = ledger.claims.filter(({ gains }) => (gains ?? '') === side);
			const named = claims.filter((claim) => toClaimClass(labelOfClaim(claim)) === 'named').length;
			const not = claims.length - named;
			return Math.abs(named - not) > 1 ? [`${side}: ${named} named, ${not} not named`] : [];
		});
		expect(uneven).toEqual([]);
	});
});

describe('all reports together', () => {
	it('let each side gain by what is named about as often as by what is not', () => {
		const claims = reports.flatMap(({ ledger }) => ledger.claims);
		const uneven = [...new Set(claims.map(({ gains }) => gains ?? ''))].flatMap((side) => {
			const ofSide = claims.filter(({ gains }) => (gains ?? '') === side);
			const named = ofSide.filter((claim) => toClaimClass(labelOfClaim(claim)) === 'named').length;
			const not = ofSide.length - named;
			return Math.abs(named - not) > Math.max(1, ofSide.length / 4)
				? [`${side}: ${named} named, ${not} not`]
				: [];
		});
		expect(uneven).toEqual([]);
	});
});

describe('the map of each text', () => {
	it.each(articlesOf('article', 'report').map(({ id, ledger }) => [id, ledger] as const))(
		'can be drawn of %s, as each claim says what it is about',
		(_, ledger) => {
			expect(ledger.claims.filter(({ about }) => about === undefined).map(({ id }) => id)).toEqual([]);
			const matters = new Set(ledger.claims.map(({ about }) => about));
			expect(matters.size).toBeLessThanOrEqual(Math.ceil(ledger.claims.length * 0.6));
		}
	);
});
