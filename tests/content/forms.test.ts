// What is equal in the test forms, and what is not: two forms compare only if they ask alike.
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../src/lib/domain/claim/label.ts';
import { labelOfClaim, type Later } from '../../src/lib/domain/claim/ledger.ts';
import { itemsOfForm, type TestForm } from '../../src/lib/domain/course/test-form.ts';
import { gains, LAZY_STRATEGIES, type SeenClaim } from '../../src/lib/domain/claim/lazy-strategies.ts';
import { readClaims, sentencesOf, wordsOf } from '../../src/lib/domain/claim/read-claims.ts';
import { course, MOST } from './real-course.ts';

const HELD = ['yes', 'partly', 'no', 'open'] as const satisfies readonly Later['held'][];
const NOT_KNOWN = 'It cannot be known from this text';
const KINDS_OF_QUESTION = {
	'verbs and hedges': ['reporting-verbs', 'can-is-not-did'],
	denials: ['what-a-denial-leaves'],
	documents: ['documents'],
	'what a text lets one know': ['cannot-be-known']
};

const isNamed = (claim: SeenClaim) => claim.class === 'named';
const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(0)} %`;

/** How many claims there are of each value, and how many of these are named. */
function tally(claims: readonly SeenClaim[], valueOf: (claim: SeenClaim) => string | number) {
	return Object.fromEntries(
		[...Map.groupBy(claims, valueOf)]
			.map(([value, group]) => [value, { all: group.length, named: group.filter(isNamed).length }] as const)
			.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1))
	);
}

function figuresOf(form: TestForm) {
	const reports = form.articles.map((article) => {
		const label = itemsOfForm(form).find(
			(item) => item.interaction === 'label' && item.excerpt?.article?.id === article.id
		);
		const ids = label?.interaction === 'label' ? label.claims.map(({ id }) => id) : [];
		const among = readClaims(article).filter(({ claim }) => ids.includes(claim.id));
		const text = article.parts
			.flatMap(({ paragraphs }) => paragraphs)
			.map(({ runs }) => runs.map((run) => run.text).join(''));
		return { article, text, claims: among.map((claim) => ({ ...claim, among })) };
	});
	const claims: readonly SeenClaim[] = reports.flatMap((report) => report.claims);
	const heldOf = ({ article, claim }: SeenClaim) =>
		form.articles
			.find(({ id }) => id === article)
			?.ledger.later.find((later) => later.claims.includes(claim.id))?.held ?? 'untold';
	return {
		reports,
		claims,
		words: reports.map(({ text }) => wordsOf(text.join(' '))),
		blueprint: {
			label: tally(claims, ({ claim }) => labelOfClaim(claim)),
			hedge: tally(claims, ({ claim }) => claim.hedge),
			depth: tally(claims, ({ claim }) => claim.chain.length),
			held: tally(claims, heldOf),
			party: tally(claims, ({ claim }) => claim.party),
			publicRecord: tally(claims, ({ claim }) => claim.publicRecord),
			denial: tally(claims, ({ claim }) => String(claim.kind === 'denial')),
			contested: tally(claims, ({ claim }) => String(claim.contestedBy.length > 0))
		}
	};
}

const figures = new Map(course.forms.map((form) => [form.id, figuresOf(form)] as const));

describe.each(course.forms.map((form) => [form.id, form] as const))('form %s', (id, form) => {
	const { reports, claims, words, blueprint } = figures.get(id)!;
	/** A form of 24 claims has all of the blueprint, one of 12 has half of it. */
	const of24 = (count: number) => (count * claims.length) / 24;
	const even = (count: number) => ({ all: of24(count), named: of24(count) / 2 });
	const choices = itemsOfForm(form).filter((item) => item.interaction === 'choice');

	it('asks six claims of each of its reports', () => {
		expect(reports.map((report) => report.claims.length)).toEqual(id === 'c' ? [6, 6] : [6, 6, 6, 6]);
	});

	it('has each label, hedge and depth as often as the blueprint says', () => {
		console.log(`form ${id}: ${words.join(' + ')} words; ${JSON.stringify(blueprint, null, 1)}`);
		expect(Object.keys(blueprint.label)).toEqual(LABELS.toSorted());
		expect(Object.values(blueprint.label).map(({ all }) => all)).toEqual(LABELS.map(() => of24(6)));
		expect(blueprint.hedge).toEqual({ none: even(16), hearsay: even(4), modal: even(4) });
		expect(blueprint.depth).toEqual({
			1: { all: of24(6), named: 0 },
			2: { all: of24(14), named: of24(10) },
			3: even(4)
		});
	});

	it('has as many public records, denials and contested claims as the blueprint says', () => {
		expect(blueprint.publicRecord['yes']).toEqual({ all: of24(6), named: of24(6) });
		expect(blueprint.denial['true']).toEqual(id === 'c' ? { all: 1, named: 1 } : even(2));
		expect(blueprint.contested['true']).toEqual(even(4));
	});

	it('lets what is named hold as often as what is not', () => {
		expect(Object.keys(blueprint.held)).toEqual(HELD.toSorted());
		const uneven = Object.entries(blueprint.held).filter(([, { all, named }]) => all !== 2 * named);
		expect(uneven).toEqual([]);
	});

	it('lets each side gain by what is named as often as by what is not, within one', () => {
		const sides = tally(claims, gains);
		console.log(`form ${id}: gains ${JSON.stringify(sides)}`);
		expect(Object.entries(sides).filter(([, { all, named }]) => Math.abs(all - 2 * named) > 1)).toEqual([]);
	});

	it('has two to four named claims in each report, and three not in all', () => {
		const named = reports.map((report) => report.claims.filter(isNamed).length);
		expect(Math.min(...named)).toBeGreaterThanOrEqual(2);
		expect(Math.max(...named)).toBeLessThanOrEqual(4);
		expect(new Set(named).size, named.join(', ')).toBeGreaterThan(1);
	});

	it('has one report that is not news', () => {
		const news = reports.filter(({ article }) => article.facts.form === 'news');
		expect(news).toHaveLength(reports.length - 1);
	});

	it('has reports of 120 to 160 words, with no sentence of more than 25', () => {
		expect(Math.min(...words)).toBeGreaterThanOrEqual(120);
		expect(Math.max(...words)).toBeLessThanOrEqual(160);
		const sentences = reports.flatMap(({ text }) => text.flatMap(sentencesOf));
		expect(sentences.filter((sentence) => wordsOf(sentence) > 25)).toEqual([]);
	});

	it.each(Object.entries(LAZY_STRATEGIES))(
		'is not passed by “named: %s”, nor by its opposite',
		(name, strategy) => {
			const right = claims.filter((claim) => isNamed(claim) === strategy(claim));
			const list = (chosen: readonly SeenClaim[]) =>
				chosen.map(({ article, claim }) => `${article} ${claim.id}`).join(', ');
			console.log(`form ${id}: named: ${name}: ${right.length}, ${share(right.length, claims.length)}`);
			expect(right.length / claims.length, list(right)).toBeLessThanOrEqual(MOST);
			const wrong = claims.filter((claim) => !right.includes(claim));
			expect(wrong.length / claims.length, list(wrong)).toBeLessThanOrEqual(MOST);
		}
	);

	it.each([
		['the side that gains', gains],
		['the side that speaks', ({ claim }: SeenClaim) => claim.party]
	])('is not passed by %s, however it is used', (side, sideOf) => {
		const right = Object.values(tally(claims, sideOf)).reduce(
			(sum, { all, named }) => sum + Math.max(named, all - named),
			0
		);
		console.log(`form ${id}: best by ${side}: ${right}, ${share(right, claims.length)}`);
		expect(right / claims.length).toBeLessThanOrEqual(MOST);
	});

	it('asks two questions of each kind beyond the claims, if it is taken before or after the course', () => {
		const counts = Object.values(KINDS_OF_QUESTION).map(
			(skills) => choices.filter(({ skill }) => skills.includes(skill)).length
		);
		expect(counts).toEqual(id === 'c' ? [0, 0, 0, 0] : [2, 2, 2, 2]);
		expect(itemsOfForm(form)).toHaveLength(reports.length + choices.length);
	});

	it.each(choices.map((item) => [item.id, item] as const))(
		'does not tell by its length what is right in %s',
		(_, item) => {
			const lengths = item.options.map(({ text }) => text.length);
			const right = item.options.find((option) => option.right)!.text.length;
			expect(lengths.some((length) => length > right)).toBe(true);
			const others = item.options.filter(({ text }) => text !== NOT_KNOWN).map(({ text }) => text.length);
			expect(Math.max(...others) / Math.min(...others)).toBeLessThanOrEqual(1.5);
		}
	);

	it('says as often rightly as wrongly that something cannot be known', () => {
		const offered = choices.flatMap(({ options }) => options.filter(({ text }) => text === NOT_KNOWN));
		expect(offered.filter(({ right }) => right)).toHaveLength(id === 'c' ? 0 : 2);
		expect(offered).toHaveLength(id === 'c' ? 0 : 4);
	});
});

describe('forms A and B', () => {
	const a = figures.get('a')!;
	const b = figures.get('b')!;
	const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

	it('are parallel in all that the blueprint counts', () => {
		expect(b.blueprint).toEqual(a.blueprint);
	});

	it('are of like length', () => {
		const lengths = [sum(a.words), sum(b.words)];
		expect(Math.max(...lengths) / Math.min(...lengths), lengths.join(', ')).toBeLessThanOrEqual(1.1);
	});

	it('show different kinds of text besides news', () => {
		const others = [a, b].map(
			({ reports }) => reports.find(({ article }) => article.facts.form !== 'news')?.article.facts.form
		);
		expect(others[0]).not.toBe(others[1]);
	});
});
