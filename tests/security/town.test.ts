// The page of the town by difference: while ledgers are closed it is the same whatever they say.
import { render } from 'svelte/server';
import { expect, it } from 'vitest';
import TownPage from '../../src/lib/components/town/TownPage.svelte';
import { toTownView, type LedgerState } from '../../src/lib/domain/course/town-view.ts';
import { toPublicCourse, type Course } from '../../src/lib/domain/course/course.ts';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';
import { findSecrets, secretsOf } from '../support/secrets.ts';
import { loadRewritten } from './rewritten-course.ts';

const course = loadCourse('lessons');
const rewritten = loadRewritten('lessons');
const reports = course.articles.filter(({ facts }) => facts.kind === 'report').map(({ id }) => id);
const last = course.town!.last;

/** What the server works out, and the page of it. */
function shown(of: Course, open: readonly string[]): [data: string, html: string] {
	const states = of.articles
		.filter(({ facts }) => facts.kind === 'report')
		.map((article) => {
			const state: LedgerState = open.includes(article.id) ? 'open' : 'too-few';
			return { article, state, missing: state === 'open' ? 0 : 6 };
		});
	const view = toTownView(states, of.town!)!;
	return [JSON.stringify(view), render(TownPage, { props: { view } }).body];
}

it('depends on no ledger while all are closed', () => {
	expect(shown(rewritten, [])).toEqual(shown(course, []));
	expect(shown(course, []).join(' ')).not.toContain(course.town!.end[0]);
});

it('tells nothing of a report that is closed, however many others are open', () => {
	const closed = reports.find((id) => id !== last)!;
	const told = shown(
		course,
		reports.filter((id) => id !== closed)
	).join(' ');
	const articles = course.articles.filter(({ id }) => id === closed);
	expect(findSecrets('the page', [told].join(' '), secretsOf({ ...course, units: [], articles }))).toEqual(
		[]
	);
});

it('would find what an open ledger tells', () => {
	const articles = course.articles.filter(({ id }) => id === last);
	expect(shown(rewritten, [last])).not.toEqual(shown(course, [last]));
	const note = articles[0]!.ledger.later[0]!.note;
	expect(shown(course, [last]).join(' ')).toContain(note);
	expect(shown(course, []).join(' ')).not.toContain(note);
});

it('is no part of the public course', () => {
	expect(JSON.stringify(toPublicCourse(course))).not.toContain(course.town!.voices[0]!.name);
	expect(JSON.stringify(toPublicCourse(course))).not.toContain(course.town!.end[0]);
});
