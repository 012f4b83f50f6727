import { describe, expect, it } from 'vitest';
import { ledgerClaim } from '../../../../tests/fixtures/items.ts';
import { readClaims, sentencesOf, wordsOf } from './read-claims.ts';
import { parseReading } from './reading.ts';

describe('readClaims', () => {
	const { parts } = parseReading(
		'## A report\n\nIt rained. <Claim id="c01">The bridge is wet</Claim>, says Ada Wells, and <Claim id="c02">so is the road</Claim>. All was quiet.\n'
	);
	const claims = [
		ledgerClaim('c01'),
		ledgerClaim('c02', { origin: 'unattributed' }),
		ledgerClaim('c03', { finePrint: 'a small rule' })
	];

	it('gives the words of a claim, the sentence that they begin in, and its class', () => {
		const read = readClaims({ id: 'bridge', parts, ledger: { claims, later: [] } });

		expect(read.map(({ article, class: kind, words, sentence }) => [article, kind, words, sentence])).toEqual(
			[
				['bridge', 'named', 'The bridge is wet', 'The bridge is wet, says Ada Wells, and so is the road.'],
				['bridge', 'not named', 'so is the road', 'The bridge is wet, says Ada Wells, and so is the road.']
			]
		);
	});
});

it('counts words and sentences as a reader does', () => {
	expect(wordsOf('Half – or 12, she said.')).toBe(5);
	expect(wordsOf('')).toBe(0);
	expect(sentencesOf('It rained. “So it does,” she said.  ')).toEqual([
		'It rained.',
		'“So it does,” she said.'
	]);
});
