import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { LABELS } from '#lib/domain/claim/label.ts';
import { commonestConfusion, confusionTable } from '#lib/domain/measure/confusion.ts';
import LabelTable from './LabelTable.svelte';

const table = confusionTable(
	[
		['sourced fact', 'sourced fact'],
		['sourced fact', 'attributed claim'],
		['sourced fact', 'attributed claim'],
		['anonymous claim', 'anonymous claim'],
		['unattributed claim', 'anonymous claim']
	],
	LABELS
);

describe('the table of labels', () => {
	it('has what was said across and what is right down, both in words', async () => {
		const screen = await render(LabelTable, { table, commonest: null });

		const heads = (role: 'columnheader' | 'rowheader') =>
			screen
				.getByRole(role)
				.elements()
				.map(({ textContent }) => textContent.trim());
		const names = [
			'On the public record',
			'A named source’s word',
			'An unnamed source’s word',
			'No source shown'
		];
		expect(heads('columnheader')).toEqual(names.map((name) => `You said: ${name}`));
		expect(heads('rowheader')).toEqual(names);
	});

	it('counts by right label and given label, zeros included', async () => {
		const screen = await render(LabelTable, { table, commonest: null });

		const rows = screen.getByRole('rowgroup').last().getByRole('row').elements();
		const counts = rows.map((row) =>
			[...row.querySelectorAll('td')].map(({ textContent }) => Number(textContent))
		);
		expect(counts).toEqual([
			[1, 2, 0, 0],
			[0, 0, 0, 0],
			[0, 0, 1, 0],
			[0, 0, 1, 0]
		]);
	});

	it('says the commonest confusion in words with its direction', async () => {
		const screen = await render(LabelTable, { table, commonest: commonestConfusion(table) });

		await expect
			.element(screen.getByText(/You most often said/))
			.toMatchTextContent(
				/You most often said “a named source’s word” for “on the public record”: 2 times\./
			);
	});

	it('names none where none stands out', async () => {
		const screen = await render(LabelTable, { table, commonest: null });

		expect(screen.container.textContent).not.toContain('You most often said');
	});
});
