// Invariant 2, by difference: what is sent before an answer does not depend on any key.
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { labelOfClaim } from '../../src/lib/domain/claim/ledger.ts';
import { lessonsOf, onPaper, type Course } from '../../src/lib/domain/course/course.ts';
import { itemsOfForm } from '../../src/lib/domain/course/test-form.ts';
import { toPublicItem, type Item } from '../../src/lib/domain/item/interactions.ts';
import { shortWay } from '../../src/lib/domain/item/path/path.ts';
import { loadCourse } from '../../src/lib/server/content/load-course.ts';
import { GET as courseJson } from '../../src/routes/course.json/+server.ts';
import { findSecrets, secretsOf } from '../support/secrets.ts';
import UnitKeySheet from '../../src/lib/components/print/UnitKeySheet.svelte';
import { toUnitKey } from '../../src/lib/domain/course/unit-key.ts';
import { dataBeforeAnswers, differences, pagesBeforeAnswers } from './before-an-answer.ts';
import { loadRewritten, OTHER } from './rewritten-course.ts';

const course = loadCourse('lessons');
const rewritten = loadRewritten('lessons');
const itemsOf = (of: Course) => [
	...lessonsOf(of).flatMap(({ items }) => items),
	...of.forms.flatMap(itemsOfForm)
];

describe('what is sent before an answer', () => {
	it('is data that is the same whatever the keys are', () => {
		expect(differences(dataBeforeAnswers(course), dataBeforeAnswers(rewritten))).toEqual([]);
	});

	it('is pages that are the same whatever the keys are', async () => {
		const [one, other] = [await pagesBeforeAnswers(course), await pagesBeforeAnswers(rewritten)];
		expect(one.size).toBeGreaterThan(itemsOf(course).length * 2);
		expect(differences(one, other)).toEqual([]);
	});

	it('holds no explanation of an item or a claim', async () => {
		const sent = [...dataBeforeAnswers(course), ...(await pagesBeforeAnswers(course))];
		sent.push(['/course.json', await courseJson().text()]);
		const secrets = secretsOf(course);
		expect(sent.flatMap(([name, text]) => findSecrets(name, text, secrets))).toEqual([]);
	});

	it('has no item about the story whose standing the home page shows to anybody', () => {
		const hooks = course.articles.filter(({ facts }) => facts.kind === 'hook').map(({ id }) => id);
		const about = itemsOf(course).filter(({ excerpt }) => hooks.includes(excerpt?.article?.id ?? ''));
		expect(about.map(({ id }) => id)).toEqual([]);
	});
});

describe('the key on paper', () => {
	it('tells the reasons of every item of its unit, which no sheet for learners does', () => {
		for (const unit of course.units.filter((unit) => onPaper(unit).length > 0)) {
			const { body } = render(UnitKeySheet, { props: { unit: toUnitKey(unit) } });
			const secrets = secretsOf({ ...course, articles: [], forms: [], units: [unit] });
			expect(secrets.length).toBeGreaterThan(0);
			expect(findSecrets(unit.slug, body, secrets)).toHaveLength(secrets.length);
		}
	});
});

describe('the second course', () => {
	const pairs = itemsOf(course).map(
		(item) => [item, itemsOf(rewritten).find(({ id }) => id === item.id)!] as const
	);

	it.each(pairs)('has another key and other reasons for $id', (item, other) => {
		expect(keyOf(other)).not.toEqual(keyOf(item));
		expect(JSON.stringify(other)).toContain(OTHER);
	});

	it('gives every claim another label and another place in its ledger', () => {
		const textsOf = (of: Course) => [...of.articles, ...of.forms.flatMap(({ articles }) => articles)];
		for (const { id, ledger } of textsOf(course)) {
			const claims = textsOf(rewritten).find((article) => article.id === id)!.ledger.claims;
			expect(claims.map((claim) => claim.id)).not.toEqual(ledger.claims.map((claim) => claim.id));
			for (const claim of ledger.claims) {
				const other = claims.find((candidate) => candidate.id === claim.id)!;
				expect(labelOfClaim(other), `${id} ${claim.id}`).not.toBe(labelOfClaim(claim));
				expect([other.why, other.cue].every((text) => text.includes(OTHER))).toBe(true);
			}
		}
	});
});

describe('the check itself', () => {
	const leaks: Record<string, (item: Item) => unknown> = {
		'which options are right': (item) => ({
			...toPublicItem(item),
			options: 'options' in item ? item.options : []
		}),
		'the whole item': (item) => ({ ...toPublicItem(item), item }),
		'one explanation': (item) => ({
			...toPublicItem(item),
			hint: JSON.stringify(item).match(/"why":"[^"]*"/)?.[0]
		}),
		'the authored order of ids alone': (item) => ({
			...toPublicItem(item),
			ids: ('options' in item ? item.options : 'entries' in item ? item.entries : []).map(({ id }) => id)
		}),
		'at which page of a web the claim began': (item) => ({
			...toPublicItem(item),
			origin:
				item.interaction === 'path' &&
				Object.keys(item.roles).find((page) => item.roles[page]?.role === 'origin')
		}),
		'a short way through a web': (item) => ({
			...toPublicItem(item),
			way: item.interaction === 'path' ? shortWay(item) : null
		}),
		'the label of one claim': (item) => ({
			...toPublicItem(item),
			label: item.interaction === 'label' ? item.claims[0]?.label : null
		})
	};

	it.each(Object.entries(leaks))('catches a page that is sent %s', (_, leaky) => {
		expect(differences(dataBeforeAnswers(course, leaky), dataBeforeAnswers(rewritten, leaky))).not.toEqual(
			[]
		);
	});
});

function keyOf(item: Item): unknown {
	switch (item.interaction) {
		case 'label':
			return item.claims.map(({ id, label }) => [id, label]);
		case 'choice':
		case 'choices':
			return item.options
				.filter(({ right }) => right)
				.map(({ id }) => id)
				.toSorted();
		case 'match':
			return Object.fromEntries(item.left.map(({ id, match }) => [id, match]));
		case 'order':
			return item.entries.map(({ id }) => id);
		case 'hottext':
			return item.segments.map(({ role }) => role);
		case 'text-entry':
			return item.accept;
		case 'extended-text':
			return item.rubric;
		case 'path':
			return [item.roles, item.options.find(({ right }) => right)?.id];
	}
}
