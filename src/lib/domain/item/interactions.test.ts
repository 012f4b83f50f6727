import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	choiceItem,
	choicesItem,
	extendedTextItem,
	hottextItem,
	itemClaim,
	labelItem,
	matchItem,
	orderItem,
	pathItem,
	textEntryItem
} from '../../../../tests/fixtures/items.ts';
import { anyResponse } from '../../../../tests/fixtures/responses.ts';
import { LABELS, toClaimClass } from '../claim/label.ts';
import { signalDetection } from '../measure/signal-detection.ts';
import {
	explainPart,
	INTERACTIONS,
	isInteractionName,
	parseResponse,
	responseFromForm,
	scoreItem,
	toPublicItem,
	type Item
} from './interactions.ts';

const ITEMS: readonly Item[] = [
	labelItem(),
	labelItem({ asks: 'label' }),
	choiceItem(),
	choicesItem(),
	hottextItem(),
	matchItem(),
	orderItem(),
	textEntryItem(),
	extendedTextItem(),
	pathItem()
];

const anyAnswer = fc
	.constantFrom(...ITEMS)
	.chain((item) => anyResponse(item).map((response) => ({ item, response })));

describe('isInteractionName', () => {
	it('knows the nine interactions, and no name that every object has', () => {
		expect(Object.keys(INTERACTIONS).filter(isInteractionName)).toEqual([
			...['label', 'choice', 'choices', 'hottext', 'match', 'order', 'text-entry', 'extended-text', 'path']
		]);
		for (const other of ['constructor', '__proto__', 'textEntry', '', null, 1]) {
			expect(isInteractionName(other)).toBe(false);
		}
	});
});

describe('parseResponse', () => {
	const refusals = (raw: unknown) =>
		ITEMS.map((item) => {
			const parsed = parseResponse(item, raw);
			return 'refusal' in parsed ? parsed.refusal.kind : 'accepted';
		});

	it('lets through everything that a page can send', () => {
		fc.assert(
			fc.property(anyAnswer, ({ item, response }) => {
				expect(parseResponse(item, response)).toEqual({ response });
			})
		);
	});

	it.each([undefined, null, 0, 'a', [], {}, { dontKnow: false }, { dontKnow: true, more: 1 }])(
		'calls %j malformed for every item',
		(raw) => {
			expect(new Set(refusals(raw))).toEqual(new Set(['malformed']));
		}
	);

	it('says where a malformed response goes wrong', () => {
		expect(parseResponse(labelItem(), { labels: { c01: 5 } })).toEqual({
			refusal: { kind: 'malformed', message: expect.stringMatching(/^response\.labels\.c01: /) }
		});
	});

	it('tells unanswered, malformed and wrong apart', () => {
		expect(parseResponse(choiceItem(), { choice: '' })).toEqual({
			refusal: { kind: 'incomplete', missing: ['choice'] }
		});
		expect(parseResponse(choiceItem(), { choice: 'z' })).toMatchObject({ refusal: { kind: 'malformed' } });
		expect(parseResponse(choiceItem(), { choice: 'b' })).toEqual({ response: { choice: 'b' } });
	});

	it('passes over __proto__ as a key, as if it had not been sent', () => {
		const labels = JSON.parse('{"c01": "named", "c02": "named", "__proto__": "named"}') as unknown;
		const pairs = JSON.parse('{"__proto__": "r1"}') as unknown;

		expect(parseResponse(labelItem(), { labels })).toEqual({
			response: { labels: { c01: 'named', c02: 'named' } }
		});
		expect(parseResponse(matchItem(), { pairs })).toEqual({
			refusal: { kind: 'incomplete', missing: ['l2', 'l1', 'l3'] }
		});
	});

	it('never throws, whatever JSON is sent, and what it lets through can be scored', () => {
		// Mostly the right fields with anything in them, so that the checks behind the schema are reached.
		const ids = fc.constantFrom(
			'a',
			'c01',
			'l1',
			'r1',
			'paper',
			'named',
			'constructor',
			'__proto__',
			'none',
			'news',
			's1',
			'cue',
			''
		);
		const value = fc.oneof(
			ids,
			fc.array(ids),
			fc.dictionary(ids, fc.oneof(ids, fc.constant(null))),
			fc.jsonValue()
		);
		const field = fc.constantFrom(
			...['labels', 'choice', 'choices', 'marks', 'pairs', 'order', 'text', 'dontKnow', '__proto__'],
			...['path', 'verdict']
		);
		const raw = fc.oneof(fc.dictionary(field, value), fc.jsonValue());
		fc.assert(
			fc.property(fc.constantFrom(...ITEMS), raw, (item, sent) => {
				const parsed = parseResponse(item, JSON.parse(JSON.stringify(sent)));

				if ('response' in parsed) expect(scoreItem(item, parsed.response).parts.length).toBeGreaterThan(0);
				else expect(['incomplete', 'malformed', 'too-long']).toContain(parsed.refusal.kind);
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('responseFromForm', () => {
	it('is not knowing for every item once that button is pressed, whatever else is filled in', () => {
		const fields = new Map([
			['dontKnow', ['']],
			['choice', ['a']],
			['label.c01', ['named']]
		]);

		for (const item of ITEMS) expect(responseFromForm(item, fields)).toEqual({ dontKnow: true });
	});

	it('is incomplete for every item where nothing is filled in', () => {
		for (const item of ITEMS) {
			expect(parseResponse(item, responseFromForm(item, new Map()))).toMatchObject({
				refusal: { kind: 'incomplete' }
			});
		}
	});

	it('never throws, and reads no name from the fields that is not there', () => {
		const name = fc.constantFrom(
			'choice',
			'choices',
			'label.__proto__',
			'pair.constructor',
			'place.paper',
			'mark.s1',
			'mark.toString',
			'text',
			'path',
			'verdict',
			'label.'
		);
		const fields = fc
			.dictionary(name, fc.array(fc.string()))
			.map((record) => new Map(Object.entries(record)));
		fc.assert(
			fc.property(fc.constantFrom(...ITEMS), fields, (item, sent) => {
				const parsed = parseResponse(item, responseFromForm(item, sent));

				expect(['response', 'refusal']).toContain(Object.keys(parsed)[0]);
			})
		);
	});
});

describe('scoreItem', () => {
	it('gives points from 0 to the maximum, if any, and something to say about every part', () => {
		fc.assert(
			fc.property(anyAnswer, ({ item, response }) => {
				const { points, maxPoints, parts } = scoreItem(item, response);

				expect(points).toBeGreaterThanOrEqual(0);
				expect(points).toBeLessThanOrEqual(maxPoints);
				expect(maxPoints === 0).toBe(item.interaction === 'extended-text');
				expect(parts.filter((part) => explainPart(item, part) === '')).toEqual([]);
			})
		);
	});

	it('reaches the maximum, if any, exactly where no part is wrong, missed or unknown', () => {
		fc.assert(
			fc.property(anyAnswer, ({ item, response }) => {
				const { points, maxPoints, parts } = scoreItem(item, response);
				fc.pre(maxPoints > 0);
				const faultless = parts.every(({ outcome }) => !['wrong', 'missed', 'dont-know'].includes(outcome));

				expect(points === maxPoints).toBe(faultless);
			})
		);
	});

	it('gives no points for not knowing', () => {
		for (const item of ITEMS) expect(scoreItem(item, { dontKnow: true }).points).toBe(0);
	});

	it('does not change with the order in which claims, options, left entries or rows were written', () => {
		const turned = (item: Item): Item =>
			item.interaction === 'label'
				? { ...item, claims: item.claims.toReversed() }
				: item.interaction === 'choice' || item.interaction === 'choices'
					? { ...item, options: item.options.toReversed() }
					: item.interaction === 'match'
						? { ...item, left: item.left.toReversed(), right: item.right.toReversed() }
						: item.interaction === 'extended-text'
							? { ...item, rubric: item.rubric.toReversed() }
							: item;
		const byId = (parts: readonly { id: string }[]) => parts.toSorted((a, b) => (a.id < b.id ? -1 : 1));
		fc.assert(
			fc.property(anyAnswer, ({ item, response }) => {
				const one = scoreItem(item, response);
				const other = scoreItem(turned(item), response);

				expect({ ...other, parts: byId(other.parts) }).toEqual({ ...one, parts: byId(one.parts) });
			})
		);
	});

	it('gives cynic and believer half of the points, d′ 0 and opposite criteria where classes are equal', () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.constantFrom(...LABELS.slice(0, 2)), fc.constantFrom(...LABELS.slice(2))), {
					minLength: 1,
					maxLength: 10
				}),
				(pairs) => {
					const claims = pairs.flat().map((label, index) => itemClaim(`c${index + 10}`, label));
					const item = labelItem({ claims });
					const answerAll = (given: string) =>
						scoreItem(item, { labels: Object.fromEntries(claims.map(({ id }) => [id, given])) });
					const measure = ({ parts }: ReturnType<typeof scoreItem>) => {
						const count = (right: string, given: string) =>
							parts.filter((part) => part.right === right && part.given === given).length;
						return signalDetection({
							hits: count('not named', 'not named'),
							misses: count('not named', 'named'),
							falseAlarms: count('named', 'not named'),
							correctRejections: count('named', 'named')
						});
					};
					const cynic = answerAll('not named');
					const believer = answerAll('named');

					expect(claims.filter(({ label }) => toClaimClass(label) === 'named')).toHaveLength(pairs.length);
					expect([cynic.points, believer.points]).toEqual([pairs.length, pairs.length]);
					expect(cynic.maxPoints).toBe(2 * pairs.length);
					expect([measure(cynic).dPrime, measure(believer).dPrime]).toEqual([0, 0]);
					expect(measure(cynic).criterion).toBeLessThan(0);
					expect(measure(believer).criterion).toBe(-measure(cynic).criterion);
				}
			)
		);
	});
});

describe('toPublicItem', () => {
	it('has no key anywhere in it but those of what may be seen', () => {
		const keysOf = (value: unknown): string[] =>
			value === null || typeof value !== 'object'
				? []
				: Array.isArray(value)
					? value.flatMap(keysOf)
					: Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
		const keys = new Set(ITEMS.map(toPublicItem).flatMap(keysOf));

		expect([...keys].toSorted()).toEqual(
			['id', 'version', 'skill', 'prompt', 'excerpt', 'interaction', 'text']
				.concat('asks', 'claims', 'labels', 'options', 'segments', 'left', 'right', 'entries', 'words')
				.concat('web', 'title', 'start', 'pages', 'site')
				.toSorted()
		);
	});
});
