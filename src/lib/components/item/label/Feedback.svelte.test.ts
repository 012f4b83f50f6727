import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { ItemResponse } from '#lib/domain/item/interactions.ts';
import type { ItemClaim } from '#lib/domain/item/item.ts';
import type { Label } from '#lib/domain/claim/label.ts';
import { answered } from '../../../../../tests/fixtures/answers.ts';
import { itemClaim, labelItem } from '../../../../../tests/fixtures/items.ts';
import ItemAnswer from '../ItemAnswer.svelte';

/** What is told of one claim that was given one label. */
async function toldOf(claim: ItemClaim, given: string, asks: 'class' | 'label' = 'label', certainty = {}) {
	const item = labelItem({ asks, claims: [claim] });
	const screen = await render(ItemAnswer, {
		...answered(item, { labels: { [claim.id]: given } }, { certainty }),
		again: null
	});
	return screen.getByRole('list').first().getByRole('listitem').first();
}

/** The words of an element as a reader sees them run on. */
const words = (element: Element) => element.textContent.replaceAll(/\s+/g, ' ').trim();

describe('feedback on labels', () => {
	const three = labelItem({
		claims: [
			itemClaim('c01', 'attributed claim'),
			itemClaim('c02', 'anonymous claim'),
			itemClaim('c03', 'unattributed claim')
		]
	});

	it('says how many are right, and tells the outcome of every claim in words', async () => {
		const response: ItemResponse = { labels: { c01: 'named', c02: 'named', c03: 'dont-know' } };
		const screen = await render(ItemAnswer, { ...answered(three, response), again: null });

		await expect.element(screen.getByRole('heading', { level: 4 })).toHaveTextContent('1 of 3 right');
		const told = [...screen.container.querySelectorAll('.verdict')].map(words);
		expect(told).toContain('Right');
		expect(words(screen.container)).toMatch(
			/Text of c01\. Right .*Text of c02\. Not quite You said: yes .*Text of c03\. You said: I don’t know /
		);
	});

	it('says why of each claim, whatever was answered', async () => {
		const response: ItemResponse = { labels: { c01: 'named', c02: 'named', c03: 'dont-know' } };
		const screen = await render(ItemAnswer, { ...answered(three, response), again: null });

		for (const id of ['c01', 'c02', 'c03']) {
			await expect.element(screen.getByText(`why of ${id}`)).toBeVisible();
		}
	});

	it('says so in the heading where nothing was known', async () => {
		const screen = await render(ItemAnswer, { ...answered(three, { dontKnow: true }), again: null });

		await expect
			.element(screen.getByRole('heading', { level: 4 }))
			.toHaveTextContent('You said: I don’t know');
	});

	it.each([
		['sourced fact', 'On the public record'],
		['attributed claim', 'A named source’s word'],
		['anonymous claim', 'An unnamed source’s word'],
		['unattributed claim', 'No source shown']
	] as const)('names the right label %s in words', async (label, name) => {
		const told = await toldOf(itemClaim('c01', label), 'dont-know');

		expect(words(told.element())).toContain(`It stands as ${name}`);
	});

	it.each([
		['anonymous claim', 'Not named'],
		['attributed claim', 'Named: somebody, or a text']
	] as const)('names the right class of an %s where the class was asked', async (label, name) => {
		const told = await toldOf(itemClaim('c01', label), 'dont-know', 'class');

		expect(words(told.element())).toContain(`It stands as ${name}`);
	});

	it.each([
		['anonymous claim', 'attributed claim', 'Who vouches for it? somebody without a name'],
		['sourced fact', 'attributed claim', 'Could I find it? yes'],
		['attributed claim', 'sourced fact', 'Could I find it? no']
	] as const)('points at the question that went wrong: %s taken for %s', async (right, given, question) => {
		const told = await toldOf(itemClaim('c01', right satisfies Label), given);

		const pointed = [...told.element().querySelectorAll('li')].filter((li) => /Look here/.test(words(li)));
		expect(pointed.map(words)).toEqual([`${question} Look here`]);
	});

	it('points at the denial where a public record is contested', async () => {
		const claim = itemClaim('c01', 'attributed claim', {
			basis: { origin: 'on-record', publicRecord: 'yes', contested: true },
			contestedBy: ['The council says that the bridge is closed.']
		});
		const told = await toldOf(claim, 'sourced fact');

		expect(words(told.element())).toContain('Does anyone here deny it? yes Look here');
		expect(words(told.element())).toContain('Denied here');
		expect(words(told.element())).toContain(
			'Said against it in the same text: The council says that the bridge is closed.'
		);
	});

	it('points at no question where the label is right, and says nothing of contests or later news', async () => {
		const told = await toldOf(itemClaim('c01', 'anonymous claim'), 'anonymous claim');

		expect(words(told.element())).not.toMatch(
			/Look here|Denied here|Said against it|What came of it|You said/
		);
	});

	it('draws who told whom from the publication inward, in words too, and names the cue', async () => {
		const claim = itemClaim('c01', 'anonymous claim', {
			chain: ['this article', 'Bloomberg', 'a person familiar with it'],
			cue: 'according to'
		});
		const told = await toldOf(claim, 'anonymous claim');

		const chain = words(told.element()).replaceAll(/ ?› ?/g, '');
		expect(chain).toContain('Who told whom: this article, from Bloomberg, from a person familiar with it');
		expect(words(told.element())).toContain('The word that tells you: “according to”');
	});

	it('names no cue where there is none', async () => {
		const told = await toldOf(itemClaim('c01', 'unattributed claim', { cue: 'none' }), 'named', 'class');

		expect(words(told.element())).not.toContain('The word that tells you');
	});

	it('tells what came of it, and that this does not change the footing', async () => {
		const later = { held: 'no', note: 'The bridge was open after all.' } as const;
		const told = await toldOf(itemClaim('c01', 'anonymous claim', { later }), 'anonymous claim');

		expect(words(told.element())).toContain('What came of it. The bridge was open after all.');
		expect(words(told.element())).toContain('This does not change the footing');
	});

	it.each([
		[90, 'You were fairly sure'],
		[50, 'You were guessing']
	])('shows back a sureness of %i', async (percent, said) => {
		const told = await toldOf(itemClaim('c01', 'anonymous claim'), 'named', 'class', { c01: percent });

		expect(words(told.element())).toContain(said);
		expect(words(told.element())).toContain('You said: yes');
	});
});
