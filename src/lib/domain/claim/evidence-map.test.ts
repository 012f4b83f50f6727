import { describe, expect, it } from 'vitest';
import { ledgerClaim } from '../../../../tests/fixtures/items.ts';
import { layOutEvidenceMap, MAP_WIDTH } from './evidence-map.ts';
import type { Claim } from './ledger.ts';

const claim = (id: string, chain: string[], about: string, fields: Partial<Claim> = {}): Claim => ({
	...ledgerClaim(id),
	...{ chain: ['this article', ...chain], about, origin: 'on-record', publicRecord: 'no' },
	...fields
});

const ledger = (...claims: Claim[]) => ({ claims, later: [] });

const map = layOutEvidenceMap(
	ledger(
		claim('c01', ['Ivo Hart'], 'the kitchen'),
		claim('c02', ['Ivo Hart'], 'the kitchen'),
		claim('c03', ['Ivo Hart'], 'the lunch', { publicRecord: 'yes' }),
		claim('c04', ['The Gazette', 'a cook who asked not to be named'], 'the kitchen', { origin: 'anonymous' }),
		claim('c05', [], 'the roof', { origin: 'unattributed' })
	)
);

describe('the map of who says what about whom', () => {
	it('has each source, with whoever passed its word on, and each matter once', () => {
		expect(
			map?.nodes.map(({ side, lines, through, claims }) => [side, lines.join(' '), through, claims])
		).toEqual([
			['source', 'Ivo Hart', '', 3],
			['source', 'a cook who asked not to be named', 'through The Gazette', 1],
			['source', 'this article', '', 1],
			['about', 'the lunch', '', 1],
			['about', 'the kitchen', '', 3],
			['about', 'the roof', '', 1]
		]);
	});

	it('joins them by a line for each footing, thicker for more claims', () => {
		expect(map?.edges.map(({ label, claims, width }) => [label, claims, width])).toEqual([
			['attributed claim', ['c01', 'c02'], 2.1],
			['sourced fact', ['c03'], 1.5],
			['anonymous claim', ['c04'], 1.5],
			['unattributed claim', ['c05'], 1.5]
		]);
	});

	it('draws boxes that do not lie on each other, within the drawing', () => {
		for (const side of ['source', 'about'] as const) {
			const boxes = map?.nodes.filter((node) => node.side === side) ?? [];
			for (const [index, { x, y, width, height }] of boxes.entries()) {
				const above = boxes[index - 1];
				expect(y).toBeGreaterThanOrEqual(above ? above.y + above.height : 0);
				expect(y + height).toBeLessThanOrEqual(map?.height ?? 0);
				expect(x + width).toBeLessThanOrEqual(MAP_WIDTH);
			}
		}
	});

	it('breaks long names into short lines', () => {
		expect(map?.nodes[1]?.lines).toEqual(['a cook who asked', 'not to be named']);
	});

	it('is not drawn where a claim does not say what it is about', () => {
		expect(layOutEvidenceMap(ledger({ ...ledgerClaim('c01'), chain: ['this article'] }))).toBeNull();
	});
});
