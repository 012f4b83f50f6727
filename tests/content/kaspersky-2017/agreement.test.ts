import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLedgerCodings } from './codings.ts';
import { toClaimClass, toLabel } from '#lib/domain/claim/label.ts';
import { cohensKappa } from '#lib/domain/measure/kappa.ts';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const first = parseLedgerCodings(read('first-coding.csv'));
const second = parseLedgerCodings(read('second-coding.csv'));
const record = read('../../../lessons/articles/kaspersky-2017/AGREEMENT.md');

/** Claims that the codebook itself uses as examples: agreeing on them shows that it was followed. */
const EXAMPLES = new Set('c02 c09 c22 c28 c36 c37 c38 c40 c41 c45 c48 c59 c60'.split(' '));

function agreement(claims: readonly string[]) {
	const labels = claims.map((claim) => {
		const [a, b] = [first.get(claim), second.get(claim)];
		if (!a || !b) throw new Error(`${claim} was coded once only`);
		return [toLabel(a), toLabel(b)] as const;
	});
	return {
		label: cohensKappa(labels),
		class: cohensKappa(labels.map(([a, b]) => [toClaimClass(a), toClaimClass(b)] as const))
	};
}

test('both readers coded the same claims', () => {
	expect([...second.keys()]).toEqual([...first.keys()]);
});

test.each([
	['all claims', () => true],
	['claims that are no example of the codebook', (claim: string) => !EXAMPLES.has(claim)]
])('the agreement that is recorded is the one that was reached: %s', (name, chosen) => {
	const claims = [...first.keys()].filter(chosen);
	const { label, class: kind } = agreement(claims);
	const figure = (kappa: number | null) => kappa?.toFixed(3);
	expect(record).toContain(`| ${name} | ${claims.length} | ${figure(label.kappa)} | ${figure(kind.kappa)} |`);
});
