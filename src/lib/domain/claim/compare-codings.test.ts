import { describe, expect, it } from 'vitest';
import { compareCodings, type ComparedCoding } from './compare-codings.ts';
import type { QuickCoding } from './learner-coding.ts';
import { claimSchema, type Claim, type Ledger } from './ledger.ts';
import type { CodingStep } from './steps.ts';

const claim = (id: string, fields: Partial<Claim> = {}): Claim =>
	claimSchema.parse({
		...{ id, content: `Content of ${id}.`, chain: ['this article'], cue: 'says', origin: 'on-record' },
		...{ hedge: 'none', kind: 'event', publicRecord: 'no', party: 'neither', why: `Why of ${id}.` },
		...fields
	});
const ledgerOf = (...claims: Claim[]): Ledger => ({ claims, later: [] });
/** One step a claim. */
const stepsFor = (...ids: string[]): CodingStep[] =>
	ids.map((id, index) => ({
		number: index + 1,
		heading: 'Part',
		paragraphs: [],
		claims: [{ id, number: index + 1, paragraph: 0 }]
	}));
const coded = (...list: (readonly [string, QuickCoding['origin'], QuickCoding['footing']])[]) =>
	new Map<string, ComparedCoding>(
		list.map(([id, origin, footing]) => [id, { first: { origin, footing }, now: { origin, footing } }])
	);

describe('compareCodings', () => {
	const contested = ledgerOf(
		claim('c01', { publicRecord: 'yes', contestedBy: ['c02'] }),
		claim('c02', { origin: 'anonymous', contestedBy: ['c01'] })
	);
	const steps = stepsFor('c01', 'c02');

	it('tells both codings, and which question differs', () => {
		const [compared] = compareCodings(
			ledgerOf(claim('c01', { publicRecord: 'yes' })),
			stepsFor('c01'),
			coded(['c01', 'document', 'word'])
		);
		expect(compared).toMatchObject({
			outcome: 'different',
			given: { origin: 'document', footing: 'word', label: 'attributed claim' },
			ours: { origin: 'on-record', footing: 'public', label: 'sourced fact' },
			sameOrigin: false,
			sameFooting: false,
			why: 'Why of c01.'
		});
	});

	it('calls it the same where a person and a text lead to one label, and tells the finer point', () => {
		const ledger = ledgerOf(claim('c01'), claim('c02', { origin: 'unattributed' }));
		const codings = coded(['c01', 'document', 'word'], ['c02', 'anonymous', 'word']);
		expect(compareCodings(ledger, stepsFor('c01', 'c02'), codings)).toMatchObject([
			{ outcome: 'same', sameOrigin: false },
			{ outcome: 'different', sameOrigin: false }
		]);
	});

	it('tells of coded claims alone', () => {
		expect(compareCodings(contested, steps, coded(['c02', 'anonymous', 'word']))).toHaveLength(1);
		expect(compareCodings(contested, steps, new Map())).toEqual([]);
	});

	it('counts a denial that stands further down only once it is coded, and then takes both', () => {
		const before = compareCodings(contested, steps, coded(['c01', 'on-record', 'public']));
		expect(before).toMatchObject([{ outcome: 'same', contestedBy: [], contestedLater: [] }]);

		const after = (footing: QuickCoding['footing']) =>
			compareCodings(contested, steps, coded(['c01', 'on-record', footing], ['c02', 'anonymous', 'denied']));
		const later = [{ number: 2, content: 'Content of c02.' }];
		expect(after('public')[0]).toMatchObject({ outcome: 'same', contestedLater: later });
		expect(after('denied')[0]).toMatchObject({
			outcome: 'same',
			ours: { footing: 'denied', label: 'attributed claim' },
			contestedLater: later
		});
		expect(after('word')[0]).toMatchObject({ outcome: 'different', ours: { footing: 'public' } });
	});

	it('wants a denial seen where the denied claim stands further up', () => {
		const compare = (footing: QuickCoding['footing']) =>
			compareCodings(
				contested,
				steps,
				coded(['c01', 'on-record', 'public'], ['c02', 'anonymous', footing])
			)[1];
		expect(compare('denied')).toMatchObject({ outcome: 'same', contestedBy: [{ number: 1 }] });
		expect(compare('word')).toMatchObject({ outcome: 'different', sameOrigin: true, sameFooting: false });
	});

	it('compares no footing while a claim further up is not coded', () => {
		const [compared] = compareCodings(contested, steps, coded(['c02', 'anonymous', 'denied']));
		expect(compared).toMatchObject({
			outcome: 'same',
			ours: { origin: 'anonymous', footing: null, label: null },
			sameFooting: null,
			contestedBy: []
		});
	});

	it('compares the first coding, and tells what it was changed to', () => {
		const changed = new Map([
			[
				'c01',
				{
					first: { origin: 'anonymous', footing: 'word' },
					now: { origin: 'on-record', footing: 'word' }
				} as const
			]
		]);
		const [compared] = compareCodings(ledgerOf(claim('c01')), stepsFor('c01'), changed);
		expect(compared).toMatchObject({ outcome: 'different', changedTo: { label: 'attributed claim' } });
	});

	it.each([
		['on-record', 'this'],
		['document', 'this'],
		['unattributed', 'other'],
		['anonymous', 'neither']
	] as const)('never calls a debatable claim different: %s is read as %s', (origin, readAs) => {
		const open = claim('c01', {
			debatable: { other: { origin: 'unattributed' }, forThis: 'For this.', forOther: 'For the other.' }
		});
		const [compared] = compareCodings(ledgerOf(open), stepsFor('c01'), coded(['c01', origin, 'word']));
		expect(compared).toMatchObject({
			outcome: 'debatable',
			debatable: { readAs, other: { origin: 'unattributed' }, forOther: 'For the other.' }
		});
	});

	it('never calls a claim different that the fine print decides, and tells it', () => {
		const fine = ledgerOf(claim('c01', { finePrint: 'The fine print.' }));
		const [compared] = compareCodings(fine, stepsFor('c01'), coded(['c01', 'anonymous', 'word']));
		expect(compared).toMatchObject({ outcome: 'fine-print', finePrint: 'The fine print.' });
	});

	it('takes no notice of codings of claims that the text or the ledger no longer has', () => {
		const codings = coded(['c01', 'on-record', 'word'], ['c77', 'document', 'word']);
		const compared = compareCodings(ledgerOf(claim('c01')), stepsFor('c01', 'c02'), codings);
		expect(compared.map(({ id }) => id)).toEqual(['c01']);
	});
});
