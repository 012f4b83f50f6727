import { describe, expect, it } from 'vitest';
import { choiceItem } from '../../../../tests/fixtures/items.ts';
import { formStandings, partToGoOnWith } from './form-standing.ts';
import type { FormId, TestForm } from './test-form.ts';

const formOf = (id: FormId, ...parts: string[][]): TestForm => ({
	id,
	title: `Form ${id}`,
	parts: parts.map((ids) => ids.map((item) => choiceItem({ id: item }))),
	articles: []
});
const forms = [formOf('a', ['a1', 'a2'], ['a3']), formOf('b', ['b1'], ['b2']), formOf('c', ['c1'])];
const NOW = new Date('2026-11-23T09:00:00.000Z');
const DAYS_21 = 21 * 24 * 60 * 60 * 1000;
/** Items in the order in which they were answered, a second apart, until a moment. */
const standing = (received: readonly string[], now = NOW, first: 'a' | 'b' = 'a') =>
	formStandings(forms, first, new Map(received.map((id, n) => [id, `2026-11-23T08:00:0${n}.000Z`])), now);
const openings = (...received: string[]) => standing(received).map(({ opening }) => opening.kind);

describe('formStandings', () => {
	it('counts part by part, in the order in which the forms are taken', () => {
		expect(standing(['a1', 'b2'], NOW, 'b')).toMatchObject([
			{
				take: 'first',
				form: 'b',
				parts: [
					{ answered: 0, items: 1 },
					{ answered: 1, items: 1 }
				]
			},
			{
				take: 'second',
				form: 'a',
				parts: [
					{ answered: 1, items: 2 },
					{ answered: 0, items: 1 }
				]
			},
			{ take: 'later', form: 'c', parts: [{ answered: 0, items: 1 }] }
		]);
	});

	it('is complete when the last of its items was answered, in whatever order', () => {
		expect(standing(['a3', 'a1']).map(({ completedAt }) => completedAt)).toEqual([null, null, null]);
		expect(standing(['a3', 'a1', 'a2'])[0]?.completedAt).toBe('2026-11-23T08:00:02.000Z');
	});

	it('opens each form after the one before', () => {
		expect(openings()).toEqual(['open', 'after', 'after']);
		expect(openings('a1', 'a2')).toEqual(['open', 'after', 'after']);
		expect(openings('a1', 'a2', 'a3')).toEqual(['open', 'open', 'after']);
		expect(openings('a1', 'a2', 'a3', 'b1', 'b2')).toEqual(['open', 'open', 'from']);
		expect(standing([])[2]?.opening).toEqual({ kind: 'after', take: 'second' });
	});

	it('opens the third 21 days after the second was completed, on the second', () => {
		const both = ['a1', 'a2', 'a3', 'b1', 'b2'];
		const completed = Date.parse('2026-11-23T08:00:04.000Z');
		const moment = new Date(completed + DAYS_21).toISOString();

		expect(standing(both, new Date(completed + DAYS_21 - 1))[2]?.opening).toEqual({ kind: 'from', moment });
		expect(standing(both, new Date(completed + DAYS_21))[2]?.opening).toEqual({ kind: 'open' });
	});

	it('keeps open what is complete, whatever the other forms are', () => {
		expect(standing(['c1'])[2]).toMatchObject({ opening: { kind: 'open' }, completedAt: expect.any(String) });
	});

	it('leaves out a form that the course does not have', () => {
		expect(formStandings(forms.slice(0, 2), 'a', new Map(), NOW).map(({ form }) => form)).toEqual(['a', 'b']);
		expect(formStandings([], 'a', new Map(), NOW)).toEqual([]);
	});
});

it('goes on with the first part in which something is open', () => {
	const after = (...received: string[]) => partToGoOnWith(standing(received)[0]!);

	expect(after()).toBe(1);
	expect(after('a1', 'a3')).toBe(1);
	expect(after('a1', 'a2')).toBe(2);
	expect(after('a1', 'a2', 'a3')).toBeNull();
});
