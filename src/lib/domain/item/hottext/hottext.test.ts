import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hottextItem, itemBase } from '../../../../../tests/fixtures/items.ts';
import { hottext, microF1, ROLES } from './hottext.ts';

const item = hottextItem();
const authored = {
	id: 'hottext-item',
	version: 1,
	interaction: 'hottext' as const,
	skill: 'named-or-not',
	prompt: 'Mark the parts.',
	segments: item.segments.map((segment) => ({ ...segment }))
};
const [content, plain, cue] = authored.segments as [
	(typeof authored.segments)[number],
	(typeof authored.segments)[number],
	(typeof authored.segments)[number]
];

describe('what an author writes', () => {
	it('is taken as it is', () => {
		expect(hottext.authored.parse(authored)).toEqual(authored);
		expect(hottext.check(authored)).toEqual([]);
		expect(hottext.resolve(authored, itemBase('hottext-item'), [])).toEqual(item);
	});

	it('may hold the same words twice', () => {
		const segments = authored.segments.map((segment) => ({ ...segment, text: 'said' }));

		expect(hottext.check({ ...authored, segments })).toEqual([]);
	});

	it.each([
		['a field that it does not know', { labels: true }],
		['two segments', { segments: authored.segments.slice(0, 2) }],
		[
			'thirteen segments',
			{ segments: Array.from({ length: 13 }, (_, n) => ({ ...content, id: `piece-${n}` })) }
		],
		['a role that there is not', { segments: [{ ...content, role: 'speaker' }, plain, cue] }],
		['a segment without a role', { segments: [{ id: 's9', text: 'Words', why: 'w' }, plain, cue] }],
		['a segment without an explanation', { segments: [{ id: 's9', text: 'Words', role: 'cue' }, plain, cue] }]
	])('is refused with %s', (_what, fields) => {
		expect(hottext.authored.safeParse({ ...authored, ...fields }).success).toBe(false);
	});

	it.each([
		['marks everything', [content, { ...plain, role: 'cue' as const }, cue]],
		['marks nothing', [content, plain, cue].map((segment) => ({ ...segment, role: 'none' as const }))]
	])('is refused where it %s', (_what, segments) => {
		expect(hottext.check({ ...authored, segments })).toEqual([
			{
				path: ['segments'],
				message: 'at least one segment has a role and at least one is none: cut and mark them so'
			}
		]);
	});

	it('is refused with ids that are given twice or tell the role, and with spaces at an end', () => {
		const segments = [content, { ...plain, id: content.id }, { ...cue, id: 'the-cue', text: 'said ' }];

		expect(hottext.check({ ...authored, segments })).toEqual([
			{ path: ['segments', 1, 'id'], message: 'stands here a second time: make the id its own' },
			{
				path: ['segments', 2, 'id'],
				message: '“cue” gives the role away, and ids stand in the page: choose another'
			},
			{
				path: ['segments', 2, 'text'],
				message: 'begins or ends with a space: the page puts one between segments, take it out'
			}
		]);
	});

	it('may have an id in which a role is only part of a word', () => {
		const segments = [{ ...content, id: 'resource-cued' }, plain, cue];

		expect(hottext.check({ ...authored, segments })).toEqual([]);
	});
});

describe('what is public', () => {
	it('lists ids and words in reading order, and nothing else', () => {
		const shown = hottext.toPublic(item);

		expect(Object.keys(shown)).toEqual([
			'id',
			'version',
			'skill',
			'prompt',
			'excerpt',
			'interaction',
			'segments'
		]);
		expect(shown.segments).toEqual(item.segments.map(({ id, text }) => ({ id, text })));
	});

	it('does not change with the key', () => {
		const segments = item.segments.map((segment) => ({ ...segment, role: 'cue' as const, why: 'else' }));

		expect(hottext.toPublic(hottextItem({ segments }))).toEqual(hottext.toPublic(item));
	});
});

it('takes marks from a posted form, and leaves out what has none', () => {
	const fields = new Map([
		['mark.s1', ['content']],
		['mark.s2', ['']],
		['mark.s3', ['cue']]
	]);

	expect(hottext.fromForm(fields)).toEqual({ marks: { s1: 'content', s3: 'cue' } });
});

describe('refuse', () => {
	it('calls an answer without any mark incomplete, and not wrong', () => {
		expect(hottext.refuse(item, { marks: {} })).toEqual({ kind: 'incomplete', missing: ['marks'] });
	});

	it('lets through any number of marks from one on', () => {
		expect(hottext.refuse(item, { marks: { s2: 'source' } })).toBeNull();
		const all = Object.fromEntries(item.segments.map(({ id }) => [id, 'source']));
		expect(hottext.refuse(item, { marks: all })).toBeNull();
	});

	it.each([
		['a segment that is not there', { s9: 'cue' }, 'this item has no segment s9'],
		['constructor for a segment', { constructor: 'cue' }, 'this item has no segment constructor'],
		['a mark that there is not', { s1: 'none' }, 's1 takes one of: source, cue, content'],
		['a name that every object has for a mark', { s1: 'valueOf' }, 's1 takes one of: source, cue, content']
	])('calls %s malformed', (_what, marks, message) => {
		expect(hottext.refuse(item, { marks: marks as unknown as Record<string, string> })).toEqual({
			kind: 'malformed',
			message
		});
	});
});

describe('score', () => {
	it('tells right marks, wrong ones, missed ones and what was rightly left alone', () => {
		expect(hottext.score(item, { marks: { s1: 'content', s2: 'source', s3: 'source' } })).toEqual({
			// One true positive; false positives s2, s3; false negatives s3, s4: 2 / (2 + 2 + 2).
			points: 1 / 3,
			maxPoints: 1,
			parts: [
				{ id: 's1', outcome: 'right', given: 'content', right: 'content' },
				{ id: 's2', outcome: 'wrong', given: 'source', right: 'none' },
				{ id: 's3', outcome: 'wrong', given: 'source', right: 'cue' },
				{ id: 's4', outcome: 'missed', right: 'source' },
				{ id: 's5', outcome: 'left', right: 'none' }
			]
		});
	});

	it('gives one point for every mark right and none where none belongs', () => {
		const marks = { s1: 'content', s3: 'cue', s4: 'source' };

		expect(hottext.score(item, { marks }).points).toBe(1);
	});

	it('gives nothing for not knowing, and tells what each segment is', () => {
		expect(hottext.score(item, { dontKnow: true })).toMatchObject({
			points: 0,
			maxPoints: 1,
			parts: [
				{ id: 's1', outcome: 'dont-know', right: 'content' },
				{ id: 's2', outcome: 'left', right: 'none' },
				{ id: 's3', outcome: 'dont-know', right: 'cue' },
				{ id: 's4', outcome: 'dont-know', right: 'source' },
				{ id: 's5', outcome: 'left', right: 'none' }
			]
		});
	});

	it('is worth least where everything is marked as one role', () => {
		const everything = (role: string) =>
			hottext.score(item, { marks: Object.fromEntries(item.segments.map(({ id }) => [id, role])) }).points;

		// 2 · 1 / (5 marks + 3 to mark)
		expect(ROLES.map(everything)).toEqual([0.25, 0.25, 0.25]);
	});
});

describe('microF1', () => {
	// Manning, Raghavan and Schütze 2008, table 13.8: the pooled table of two classes has 100 true positives, 20 false
	// positives and 20 false negatives, and microaveraged precision 100 / 120 ≈ 0.83. Precision and recall being equal,
	// F1 is the same.
	it('is that of the pooled table of Introduction to Information Retrieval, table 13.8', () => {
		expect(microF1(100, 120, 120)).toBeCloseTo(100 / 120, 12);
	});

	// scikit-learn's documentation of f1_score: y_true 0 1 2 0 1 2, y_pred 0 2 1 0 0 1, average="micro" gives 0.33…
	it('is that of the example of scikit-learn’s f1_score', () => {
		expect(microF1(2, 6, 6)).toBeCloseTo(0.3333333333, 9);
	});

	it('is 2PR / (P + R) wherever that is defined', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(40), fc.nat(40), (truePositives, fp, fn) => {
				const precision = truePositives / (truePositives + fp);
				const recall = truePositives / (truePositives + fn);

				expect(microF1(truePositives, truePositives + fp, truePositives + fn)).toBeCloseTo(
					(2 * precision * recall) / (precision + recall),
					12
				);
			})
		);
	});

	it('is 0 where nothing is marked truly, and where nothing is marked', () => {
		expect([microF1(0, 4, 3), microF1(0, 0, 3)]).toEqual([0, 0]);
	});
});

it('explains every segment, and does not ask how sure', () => {
	expect(hottext.explain(item, { id: 's5', outcome: 'left' })).toBe('why of s5');
	expect(hottext.certainty(item)).toBeNull();
});
