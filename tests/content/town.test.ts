// What the page of the town says in words holds for the numbers that it shows.
import { describe, expect, it } from 'vitest';
import { labelOfClaim } from '../../src/lib/domain/claim/ledger.ts';
import { toClaimClass } from '../../src/lib/domain/claim/label.ts';
import { isVoiceOf, townRecord } from '../../src/lib/domain/claim/town-record.ts';
import { articlesOf, course, lessons } from './real-course.ts';

const town = course.town!;
const reports = articlesOf('report');
const record = townRecord(
	reports.map(({ ledger }) => ledger),
	town.voices
);

describe('the record of the town', () => {
	const { named, 'not named': unnamed } = record.classes;
	const share = ({ claims, held }: typeof named) => held.yes / claims;

	it('says what came of every claim of every report', () => {
		expect(record.all.claims).toBe(reports.reduce((sum, { ledger }) => sum + ledger.claims.length, 0));
	});

	it('lets a name or a text hold about as often as nobody named', () => {
		console.log(
			`held: named ${named.held.yes} of ${named.claims}, not named ${unnamed.held.yes} of ${unnamed.claims}`
		);
		expect(Math.abs(share(named) - share(unnamed))).toBeLessThan(0.1);
	});

	it('has claims of every footing that held, and that did not', () => {
		for (const [label, { held }] of Object.entries(record.labels)) {
			expect(Math.min(held.yes, held.no), label).toBeGreaterThan(2);
		}
	});

	it('lets every voice be right at least once and wrong, or wrong in part, at least once', () => {
		for (const { name, held } of record.voices) {
			expect(Math.min(held.yes, held.partly + held.no), name).toBeGreaterThan(0);
		}
	});
});

describe('the voices', () => {
	const claims = reports.flatMap(({ ledger }) => ledger.claims);

	it('are all there, each with enough claims to be counted', () => {
		expect(record.voices.map(({ name }) => name)).toEqual(town.voices.map(({ name }) => name));
	});

	it('share no claim', () => {
		const twice = claims.filter((claim) => town.voices.filter((voice) => isVoiceOf(voice, claim)).length > 1);
		expect(twice.map(({ content }) => content)).toEqual([]);
	});
});

describe('the last report', () => {
	const last = reports.find(({ id }) => id === town.last)!;

	it('is shown in no lesson and asked about by no item, so that it can be coded unseen', () => {
		expect(lessons.filter(({ articles }) => articles.includes(last.id)).map(({ slug }) => slug)).toEqual([]);
		const asked = lessons.flatMap(({ items }) =>
			items.filter((item) => item.excerpt?.article?.id === last.id)
		);
		expect(asked.map(({ id }) => id)).toEqual([]);
	});

	it('has at most 15 claims, all of which can be scored, and the two classes about equal', () => {
		const { claims } = last.ledger;
		expect(claims.length).toBeGreaterThanOrEqual(10);
		expect(claims.length).toBeLessThanOrEqual(15);
		expect(claims.filter(({ debatable, finePrint }) => debatable || finePrint)).toEqual([]);
		const named = claims.filter((claim) => toClaimClass(labelOfClaim(claim)) === 'named').length;
		expect(Math.abs(2 * named - claims.length)).toBeLessThanOrEqual(1);
	});
});
