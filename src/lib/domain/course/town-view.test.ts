import { describe, expect, it } from 'vitest';
import { ledgerClaim } from '../../../../tests/fixtures/items.ts';
import type { Article } from './course.ts';
import { toTownView, type LedgerState } from './town-view.ts';

const town = { last: 'second', end: ['The end.'], voices: [] };

function report(id: string, state: LedgerState) {
	const runs = [{ text: 'Two.', claim: 'c02' }, { text: ' ' }, { text: 'One.', claim: 'c01' }];
	const article: Article = {
		id,
		facts: { kind: 'report', form: 'news', title: `Title of ${id}`, intro: 'Invented.' },
		parts: [{ heading: 'Part', paragraphs: [{ runs }] }],
		ledger: {
			claims: [ledgerClaim('c01'), ledgerClaim('c02')],
			later: [
				{ claims: ['c01'], held: 'no', note: `${id} one` },
				{ claims: ['c02'], held: 'yes', note: `${id} two` }
			]
		},
		map: null
	};
	return { article, state, missing: state === 'too-few' ? 1 : 0 };
}

describe('the page of the town', () => {
	it('tells nothing of what came of claims while every ledger is closed', () => {
		const view = toTownView([report('first', 'held-back'), report('second', 'too-few')], town);
		expect(view).toEqual({
			told: null,
			last: { id: 'second', title: 'Title of second', state: 'too-few', missing: 1, outcomes: [] },
			reports: [
				{ id: 'first', title: 'Title of first', state: 'held-back', missing: 0, outcomes: [] },
				{ id: 'second', title: 'Title of second', state: 'too-few', missing: 1, outcomes: [] }
			]
		});
	});

	it('tells an open report’s notes in reading order, and no sums before the last one is open', () => {
		const view = toTownView([report('first', 'open'), report('second', 'too-few')], town);
		expect(view?.told).toBeNull();
		expect(view?.reports.map(({ outcomes }) => outcomes.map(({ number, note }) => [number, note]))).toEqual([
			[
				[1, 'first two'],
				[2, 'first one']
			],
			[]
		]);
	});

	it('counts every report once the last one is open, and still keeps the notes of closed ones', () => {
		const view = toTownView([report('first', 'too-few'), report('second', 'open')], town);
		expect(view?.told).toMatchObject({ end: ['The end.'], record: { all: { claims: 4 } } });
		expect(JSON.stringify(view)).not.toContain('first one');
	});

	it('is not there where the course lacks its last report', () => {
		expect(toTownView([report('first', 'open')], town)).toBeUndefined();
	});
});
