import { describe, expect, it } from 'vitest';
import { render } from 'vitest-browser-svelte';
import AssignForm from './AssignForm.svelte';

const classroom = { id: 'c1', timeZone: 'America/New_York' };
const lesson = { path: '/lessons/u/one', minutes: 8, items: 7, skills: ['Find who says it'] };
const units = [
	{
		target: 'u',
		title: 'Who says?',
		minutes: 16,
		items: 14,
		lessons: [
			{ ...lesson, target: 'u/one', title: 'One' },
			{ ...lesson, target: 'u/two', title: 'Two' }
		]
	}
];
const values = {
	targets: ['u/two'],
	opensAt: '2026-12-02T08:00',
	dueAt: '2026-12-01T08:00',
	closesAt: '',
	feedback: 'at-due'
} as const;

describe('the form for assigning', () => {
	it('offers the unit and its lessons with minutes, questions and skills', async () => {
		const screen = await render(AssignForm, { classroom, units });

		const names = screen
			.getByRole('checkbox')
			.elements()
			.map((box) => box.closest('label')?.textContent.replaceAll(/\s+/g, ' ').trim());
		expect(names).toEqual([
			'The whole unit: Who says? about 16 minutes, 14 questions',
			'One about 8 minutes, 7 questions · Find who says it',
			'Two about 8 minutes, 7 questions · Find who says it'
		]);
	});

	it('names the zone in which times are meant', async () => {
		const screen = await render(AssignForm, { classroom, units });

		await expect.element(screen.getByText(/Times are in Eastern Time \(America\/New York\)/)).toBeVisible();
	});

	it('keeps what was typed and says beside the field what is wrong', async () => {
		const refused = { problem: 'due-before-open', values } as const;
		const screen = await render(AssignForm, { classroom, units, refused });

		const due = screen.getByLabelText('Due', { exact: true });
		await expect.element(due).toHaveValue('2026-12-01T08:00');
		await expect.element(due).toHaveAccessibleDescription(/It would be due before it opens/);
		await expect.element(due).toHaveAttribute('aria-invalid', 'true');
		await expect.element(screen.getByRole('checkbox', { name: /^Two/ })).toBeChecked();
		await expect.element(screen.getByRole('radio', { name: 'After the due time' })).toBeChecked();
	});

	it.each([
		['due-before-open', 'Nothing was assigned. It would be due before it opens.', 'Due'],
		[
			'at-due-without-due',
			'Nothing was assigned. To show feedback after the due time, give a due time.',
			'Due'
		],
		['not-a-time', 'Nothing was assigned. One of these is not a date and time.', 'Opens']
	] as const)(
		'says at its top that it was refused for %s, and leads to the field',
		async (problem, words, field) => {
			const screen = await render(AssignForm, { classroom, units, refused: { problem, values } });

			const form = screen.container.querySelector('form')!;
			const summary = form.firstElementChild as HTMLElement;
			expect(summary.textContent).toContain(words);
			// The address that the form is sent to ends with the summary's id, and a browser moves there what can have focus.
			expect(form.action).toMatch(new RegExp(`#${summary.id}$`));
			summary.focus();
			expect(summary).toHaveFocus();
			const link = summary.querySelector('a')!;
			expect(link.hash).toBe(`#${screen.getByLabelText(field, { exact: true }).element().id}`);
		}
	);

	it('says at the lessons that nothing was chosen', async () => {
		const refused = { problem: 'nothing-chosen', values: { ...values, targets: [] } } as const;
		const screen = await render(AssignForm, { classroom, units, refused });

		const group = screen.getByRole('group', { name: 'What should they do?' });
		await expect.element(group).toHaveAccessibleDescription('Choose at least one lesson.');
	});
});
